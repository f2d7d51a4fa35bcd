import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { ownEntry } from './member.ts'
import { placesOf } from './places.ts'
import { worldPassword, type World } from './worlds.ts'

/** A member's page in a world of the test's own. */
export async function memberOf(browser: Browser, { origin }: World, account: string, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: origin, ...options })).newPage()
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(`${account}@example.org`)
  await page.locator('input[name=password]').fill(worldPassword)
  await page.locator('input[name=password]').press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}

/** Opens the form of the own entry; returns the entry's address. */
export async function editOwn(page: Page): Promise<string> {
  const entry = await ownEntry(page)
  await page.goto(`${entry}/edit`)
  return entry
}

export const functionOf = (page: Page) => page.locator('input[name=function]')

/** What sends the form, be it the form itself or the page that holds what was typed in its place. */
export const saveOf = (page: Page) => page.locator('main button.button-primary[type=submit]')

/** Every page that a lead may open, records included. */
export async function addressesOfMembers(world: World, account: string): Promise<string[]> {
  const { own, listed, asked, reach, charge, slug } = await placesOf(world, account)
  const records = [`/directory/${own}`, `/directory/${own}/edit`, `/directory/${listed}`, `/directory/${asked}/introduction?reach=${reach}`, `/organizations/${slug}`, `/admin/members/${charge}`, `/admin/members/${charge}/suspend`]
  return ['/', '/directory', '/directory?q=amina', '/directory/new', '/directory/print', '/organizations', '/settings', '/settings/confirm', '/settings/second-factor', '/admin', '/admin/audit', '/admin/outbox', '/admin/members/new', ...records]
}
