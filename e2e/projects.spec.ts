import { expect, test, type Page } from '@playwright/test'
import { faults, looks, memberPage, sideways } from './member.ts'

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`)
const send = (page: Page) => page.locator('.form-end button[type=submit]')

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const target = field(page, name)
    if ((await target.evaluate((element) => element.tagName)) === 'SELECT') await target.selectOption(value)
    else await target.fill(value)
  }
}

/** Adds a project for the own organization and answers with its address. */
async function addProject(page: Page, title: string): Promise<string> {
  await page.goto('/projects/new')
  await fill(page, { title, 'country-0-code': 'KE', 'theme-0-code': 'cft' })
  await send(page).click()
  await page.waitForURL(/done=added/)
  return new URL(page.url()).pathname
}

test('a project is added in Arabic on a phone without JavaScript: 140 per cent and a country twice come back with a sentence, and nothing typed is lost', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.unodc', { locale: 'ar', javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  await page.goto('/projects/new')
  await fill(page, { title: 'أدلة رقمية', lang: 'ar', description: 'وصف', identifier: 'AR-1', status: 'IMPLEMENTATION', startsOn: '2026-01-01', endsOn: '2027-12-31' })
  await fill(page, { 'country-0-code': 'JO', 'country-0-share': '٧٠', 'country-1-code': 'IQ', 'country-1-share': '70', 'theme-0-code': 'criminal-justice' })
  await fill(page, { 'amount-0-kind': 'BUDGET', 'amount-0-currency': 'USD', 'amount-0-value': '1,200,000', 'amount-1-kind': 'PLEDGED', 'amount-1-currency': 'JPY', 'amount-1-value': '5000000' })
  await send(page).click()
  await expect(page.locator('#country-0-share-error')).toContainText('140')
  await expect(page.locator('.error-summary')).toBeVisible()
  await expect(field(page, 'country-1-code')).toHaveValue('IQ')
  await expect(field(page, 'amount-1-value')).toHaveValue('5000000')
  await fill(page, { 'country-1-code': 'JO', 'country-0-share': '30' })
  await send(page).click()
  await expect(page.locator('#country-1-code-error')).toContainText('مرتين')
  await expect(field(page, 'title')).toHaveValue('أدلة رقمية')
  await fill(page, { 'country-1-code': 'IQ' })
  await send(page).click()
  await expect(page.getByRole('status')).toContainText('أضيف المشروع')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('main')).toContainText('JPY')
  await expect(page.locator('main')).toContainText('لا تجمع أبدا')
  expect(await sideways(page)).toBe(0)
})

test('the second of two editors sees what the first wrote and decides', async ({ browser }) => {
  const first = await memberPage(browser, 'focal.iom')
  const second = await memberPage(browser, 'lead.iom')
  const address = await addProject(first, 'Edited by two')
  for (const page of [first, second]) await page.goto(`${address}/edit`)
  await fill(first, { title: 'Written first', 'country-0-share': '60', 'country-1-code': 'UG', 'country-1-share': '40' })
  await send(first).click()
  await expect(first.getByRole('status')).toBeVisible()
  await fill(second, { title: 'Written second' })
  await send(second).click()
  await expect(second.locator('.error-summary')).toContainText('Somebody else changed this')
  await expect(field(second, 'title')).toHaveValue('Written second')
  await expect(second.getByText('It now says: Written first')).toBeVisible()
  await expect(second.getByText('It now says: Uganda')).toBeVisible()
  await send(second).click()
  await expect(second.getByRole('status')).toContainText('saved')
  await expect(second.locator('.history li').first()).toContainText('Written second')
})

test('what is for the own organization is not there for others, in no view; what is for everyone is', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.unesco', { javaScriptEnabled: false })
  const address = await addProject(page, 'Vellichorium for ourselves')
  await page.goto('/projects/new')
  await fill(page, { title: 'Vellichorium for all' })
  await page.getByRole('checkbox', { name: 'all focal points' }).check()
  await page.getByRole('button', { name: 'Add and count' }).click()
  await expect(field(page, 'title')).toHaveValue('Vellichorium for all')
  await expect(page.locator('.picker-says')).toContainText(/Seen by \d{2,}/)
  await send(page).click()
  await expect(page.getByRole('status')).toContainText('added')
  const other = await memberPage(browser, 'focal.kazakhstan')
  expect((await other.goto(address))?.status()).toBe(404)
  await other.goto('/projects?q=vellichorium')
  await expect(other.getByRole('link', { name: 'Vellichorium for all' })).toBeVisible()
  await expect(other.getByText('for ourselves')).toHaveCount(0)
})

test('a matrix cell opens its list by keyboard, and the list has as many projects as the cell says', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.peru')
  await page.goto('/projects/matrix')
  const cell = page.locator('.matrix td > a').first()
  const figure = await cell.textContent()
  await cell.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/projects\?theme=/)
  await expect(page.locator('main strong.num').first()).toContainText(`${figure} project`)
  expect(await page.locator('tbody tr').count()).toBe(Number(figure))
})

test('money is shown in one currency, says so, and is split so that a total is what the projects say', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.peru', { javaScriptEnabled: false })
  await page.goto('/projects/matrix?by=organization-region')
  await field(page, 'show').selectOption('BUDGET-EUR')
  await page.locator('form[aria-label="What is shown"] button').click()
  await expect(page).toHaveURL(/show=BUDGET-EUR/)
  await expect(page.locator('.legend')).toContainText('EUR only; other currencies are not added')
  await expect(page.locator('main')).toContainText('Budget, EUR')
  await page.goto('/projects/balance?show=BUDGET-EUR')
  await expect(page.locator('main table')).toContainText('Pillar')
})

test('the map names countries in the reader’s language, has dots for small States, a disclaimer, and the same figures as a table', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.peru', { locale: 'ar', javaScriptEnabled: false })
  await page.goto('/projects/map')
  await expect(page.locator('svg.map a[aria-label^="كينيا"]')).toHaveCount(1)
  expect(await page.locator('svg.map circle.dot').count()).toBeGreaterThan(3)
  await expect(page.locator('figcaption')).toContainText('الأمم المتحدة')
  expect(await page.locator('[style]').count()).toBe(0)
  await page.locator('a[href*="as=table"]').click()
  const rows = await page.locator('tbody tr').count()
  expect(rows).toBeGreaterThan(10)
  await page.goBack()
  const marks = await page.locator('svg.map a').count()
  expect(rows - marks, 'only the invented State has no place on the map').toBeLessThanOrEqual(1)
})

test('a project is deleted by typing its title, and nothing of it stays', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.wco', { javaScriptEnabled: false })
  const address = await addProject(page, 'Goes away soon')
  await page.goto(`${address}/remove`)
  await field(page, 'title').fill('Something else')
  await send(page).click()
  await expect(page.locator('#title-error')).toContainText('Goes away soon')
  await field(page, 'title').fill('goes away soon')
  await send(page).click()
  await expect(page.getByRole('status')).toContainText('deleted')
  expect((await page.goto(address))?.status()).toBe(404)
})

test('every view of the projects is accessible, in light and dark', async ({ browser }) => {
  test.setTimeout(240_000)
  const wrong: string[] = []
  for (const { locale, colorScheme } of looks) {
    const page = await memberPage(browser, 'focal.unitar', { locale, colorScheme })
    await page.goto('/projects')
    const record = (await page.locator('main a.row-link').first().getAttribute('href')) ?? ''
    for (const address of ['/projects', '/projects?open=theme', '/projects/matrix', '/projects/map', '/projects/map?as=table', '/projects/balance?show=BUDGET-USD', '/projects/print', '/projects/new', record]) {
      await page.goto(address)
      wrong.push(...(await faults(page)).map((fault) => `${colorScheme} ${address} ${fault}`))
    }
  }
  expect(wrong).toEqual([])
})
