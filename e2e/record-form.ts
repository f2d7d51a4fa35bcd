import type { Page } from '@playwright/test'

export const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`)
/** The button that sends the form of a record. */
export const send = (page: Page) => page.locator('.form-end button[type=submit]')
export const tick = (page: Page, name: string, value: string) => page.locator(`main [name="${name}"][value="${value}"]`).check()

export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const target = field(page, name)
    if ((await target.evaluate((element) => element.tagName)) === 'SELECT') await target.selectOption(value)
    else await target.fill(value)
  }
}

/** Sends the form of a new record. @returns the record's address without parameters */
export async function added(page: Page): Promise<string> {
  await send(page).click()
  await page.waitForURL(/done=added/)
  return new URL(page.url()).pathname
}

/** Adds an event of whole days for the own organization and answers with its address. */
export async function addEvent(page: Page, title: string, more: Record<string, string> = {}): Promise<string> {
  await page.goto('/calendar/new')
  await tick(page, 'span', 'DAYS')
  await fill(page, { title, startsOn: '2032-03-09', endsOn: '2032-03-11', ...more })
  return added(page)
}

/** Adds an activity for the own organization and answers with its address. */
export async function addActivity(page: Page, title: string, more: Record<string, string> = {}): Promise<string> {
  await page.goto('/activities/new')
  await fill(page, { title, 'country-0-code': 'KE', 'theme-0-code': 'cft', ...more })
  return added(page)
}

/** Adds a project for the own organization and answers with its address. */
export async function addProject(page: Page, title: string, more: Record<string, string> = {}): Promise<string> {
  await page.goto('/projects/new')
  await fill(page, { title, 'country-0-code': 'KE', 'theme-0-code': 'cft', ...more })
  return added(page)
}

const everyone = '00000000-0000-0000-0000-000000000001'

/** A project of the own organization for all focal points to see. */
export async function addOpenProject(page: Page, title: string, more: Record<string, string> = {}): Promise<string> {
  await page.goto('/projects/new')
  await fill(page, { title, 'country-0-code': 'KE', ...more })
  await tick(page, 'audience', everyone)
  return added(page)
}
