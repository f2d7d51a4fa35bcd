import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { platform } from '../test/platform.ts'

/** A page of a member, signed in as people do. `account` as "lead.jordan". */
export async function memberPage(browser: Browser, account: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { origin, samplePassword } = platform()
  const context = await browser.newContext({ baseURL: origin, ...options })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(`${account}@example.org`)
  await page.locator('input[name=password]').fill(samplePassword)
  await page.locator('input[name=password]').press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}

/** The address of the member's own entry, as the menu names it. */
export async function ownEntry(page: Page): Promise<string> {
  await page.goto('/settings')
  return (await page.locator('header a[href^="/directory/"], nav a[href^="/directory/"]').first().getAttribute('href')) ?? ''
}

/** The entry of a State's lead in the sample world who has a number on request, by the search that people use. */
export async function findHana(page: Page): Promise<string> {
  await page.goto('/directory?q=al-tarifi')
  return (await page.getByRole('link', { name: 'Hana Al-Tarifi' }).getAttribute('href')) ?? ''
}

/** How pages are looked at by axe: each of the two schemes and directions. The page of components is, in all four combinations. */
export const looks = [{ locale: 'en', colorScheme: 'light' }, { locale: 'ar', colorScheme: 'dark' }] as const

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong on a page. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: [...rules], resultTypes: ['violations'] }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** How many pixels a page can be scrolled sideways. */
export async function sideways(page: Page): Promise<number> {
  // A press may have led to a page whose document is not there yet.
  await page.locator('h1').first().waitFor()
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What the browser complains of while a page is open. */
export function complaints(page: Page): string[] {
  const heard: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(error.message))
  return heard
}
