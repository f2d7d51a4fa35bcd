import type { Page } from '@playwright/test'

export const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`)
export const send = (page: Page) => page.locator('.form-end button[type=submit]')
export const tick = (page: Page, name: string, value: string) => page.locator(`main [name="${name}"][value="${value}"]`).check()

export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const target = field(page, name)
    if ((await target.evaluate((element) => element.tagName)) === 'SELECT') await target.selectOption(value)
    else await target.fill(value)
  }
}

/** Adds an event of whole days for the own organization and answers with its address. */
export async function addEvent(page: Page, title: string, more: Record<string, string> = {}): Promise<string> {
  await page.goto('/calendar/new')
  await tick(page, 'span', 'DAYS')
  await fill(page, { title, startsOn: '2032-03-09', endsOn: '2032-03-11', ...more })
  await send(page).click()
  await page.waitForURL(/done=added/)
  return new URL(page.url()).pathname
}
