import { expect, type Page } from '@playwright/test'

export const group = '/groups/border-management'
export const title = (name: string) => `${name} ${Date.now()}`
export const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
/** The form in which one writes. */
export const form = (page: Page) => page.locator('main form').filter({ has: page.locator('textarea[name=body]') })

/** Opens a topic as people do. @returns its address without parameters */
export async function openTopic(page: Page, name: string, body = 'What do you say?'): Promise<string> {
  await page.goto(group)
  await page.getByRole('link', { name: 'Start a topic' }).click()
  await page.locator('input[name=title]').fill(name)
  await page.locator('textarea[name=body]').fill(body)
  await page.getByRole('button', { name: 'Post the topic' }).click()
  await expect(h1(page)).toHaveText(name)
  return new URL(page.url()).pathname
}
