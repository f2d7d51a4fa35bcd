import type { Page } from '@playwright/test'

export const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`)
/** The button that sends the form of an activity. */
export const send = (page: Page) => page.locator('.form-end button[type=submit]')

export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const target = field(page, name)
    if ((await target.evaluate((element) => element.tagName)) === 'SELECT') await target.selectOption(value)
    else await target.fill(value)
  }
}

/** Adds an activity for the own organization and answers with its address. */
export async function addActivity(page: Page, title: string): Promise<string> {
  await page.goto('/activities/new')
  await fill(page, { title, 'country-0-code': 'KE', 'theme-0-code': 'cft' })
  await send(page).click()
  await page.waitForURL(/done=added/)
  return new URL(page.url()).pathname
}
