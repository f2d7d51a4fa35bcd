import type { Page } from '@playwright/test'

export const field = (page: Page, name: string) => page.locator(`main [name=${name}]`)

/** The address of somebody's account, as the list of the console links to it. */
export async function accountOf(page: Page, nameOrAddress: string): Promise<string> {
  await page.goto(`/admin?q=${encodeURIComponent(nameOrAddress)}`)
  return (await page.locator('main .row-link').first().getAttribute('href')) ?? ''
}
