import { expect, test, type Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { faults, looks, memberPage, sideways } from './member.ts'
import { addActivity, send } from './record-form.ts'

test.describe.configure({ timeout: 180_000 })

const views = ['/activities/mine', '/activities/board', '/activities/matrix', '/activities/matrix?rows=theme&columns=year', '/activities/mine?q=zzzzzz', '/activities/matrix?q=zzzzzz']
const idOf = (address: string) => address.split('/').at(-1) ?? ''
const cell = (page: Page, address: string, name: string) => page.locator(`[name="${idOf(address)}-${name}"]`)
const csv = async (page: Page, filter: string) => (await page.request.get(`/activities/export?format=csv&${filter}`)).text()

async function addThree(page: Page, word: string): Promise<[string, string, string]> {
  return [await addActivity(page, `${word} one`), await addActivity(page, `${word} two`), await addActivity(page, `${word} three`)]
}

test('an entity brings three rows up to date in one form without JavaScript, takes them away, and finds them in the matrix', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.iom', { javaScriptEnabled: false })
  const three = await addThree(page, 'Sextantine')
  await page.goto('/activities/mine?q=sextantine')
  for (const [at, address] of three.entries()) {
    await cell(page, address, 'status').selectOption('FINALISATION')
    await cell(page, address, 'progressPercent').fill(String(70 + at))
    await cell(page, address, 'actualStartsOn').fill('2026-02-03')
  }
  await cell(page, three[0], 'progressText').fill('=HYPERLINK("x")')
  await send(page).click()
  await expect(page.getByRole('status')).toContainText('3 rows saved')
  await expect(cell(page, three[1], 'progressPercent')).toHaveValue('71')
  const text = await csv(page, 'q=sextantine&status=FINALISATION&sort=title')
  expect(text.split('\r\n').slice(1, -1).map((line) => line.split(',')[1])).toEqual(['Sextantine one', 'Sextantine three', 'Sextantine two'])
  expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  const book = await page.request.get('/activities/export?q=sextantine&sort=title')
  expect(book.headers()['content-disposition']).toMatch(/^attachment; filename="activities \d{4}-\d\d-\d\d TLP-[A-Z]+\.xlsx"$/)
  const [keys = [], heads = [], first = []] = await readSheet(await book.body())
  const at = keys.indexOf('progress_percent')
  expect([heads[at], first[at], first[keys.indexOf('actual_starts_on')], first[keys.indexOf('progress_text')]]).toEqual(['Progress, per cent', 70, new Date('2026-02-03T00:00:00Z'), '=HYPERLINK("x")'])
  await page.goto('/activities/matrix?rows=country&columns=status&q=sextantine')
  await page.getByRole('link', { name: 'Kenya, Finalization: 3' }).click()
  await expect(page.locator('main strong.num').first()).toContainText('3 activities')
  await expect(page.getByRole('link', { name: 'Sextantine two' })).toBeVisible()
})

test('what is for the own organization is in no cell, no column, no file of others, and in no row that they may write', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.unesco')
  await addActivity(page, 'Zephyrine undertaking')
  expect(await csv(page, 'q=zephyrine')).toContain('Zephyrine undertaking')
  const other = await memberPage(browser, 'focal.kazakhstan', { javaScriptEnabled: false })
  for (const address of ['/activities/mine', '/activities/board', '/activities/matrix?rows=country&columns=status']) {
    await other.goto(`${address}${address.includes('?') ? '&' : '?'}q=zephyrine`)
    await expect(other.getByText('Zephyrine undertaking'), address).toHaveCount(0)
    await expect(other.locator('.matrix, .card, [data-edit]'), address).toHaveCount(0)
  }
  expect((await csv(other, 'q=zephyrine')).split('\r\n')).toHaveLength(2)
})

test('a wrong row comes back with its sentence and keeps none of the others; nothing typed is lost', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.unodc', { locale: 'ar', javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  const [one, two, three] = await addThree(page, 'Tessellatine')
  await page.goto('/activities/mine?q=tessellatine')
  await cell(page, one, 'progressPercent').fill('١١٠')
  await cell(page, one, 'progressText').fill('كلمات')
  await cell(page, two, 'status').selectOption('CLOSED')
  await cell(page, three, 'plannedStartsOn').fill('2026-05-02')
  await send(page).click()
  await expect(page.locator('.error-summary')).toContainText('حُفظ صفان، وصف واحد للمراجعة')
  await expect(page.locator('.error-summary a')).toHaveAttribute('href', `#${idOf(one)}-progressPercent`)
  await expect(page.locator('.row-bad .error')).toContainText('بين 0 و100')
  await expect(cell(page, one, 'progressPercent')).toHaveValue('١١٠')
  await expect(cell(page, one, 'progressText')).toHaveValue('كلمات')
  expect(await sideways(page)).toBe(0)
  await cell(page, one, 'progressPercent').fill('١٠٠')
  await send(page).click()
  await expect(page.getByRole('status')).toContainText('حُفظ صف واحد')
  await expect(cell(page, one, 'progressPercent')).toHaveValue('100')
  await expect(cell(page, two, 'status')).toHaveValue('CLOSED')
})

test('the second of two editors of a row sees what it says now, and decides', async ({ browser }) => {
  const first = await memberPage(browser, 'focal.iom')
  const second = await memberPage(browser, 'lead.iom')
  const address = await addActivity(first, 'Quincuncial row')
  for (const page of [first, second]) await page.goto('/activities/mine?q=quincuncial')
  await cell(first, address, 'progressText').fill('Written first')
  await send(first).click()
  await expect(first.getByRole('status')).toContainText('1 row saved')
  await cell(second, address, 'progressText').fill('Written second')
  await cell(second, address, 'progressPercent').fill('30')
  await send(second).click()
  await expect(second.locator('.error-summary')).toContainText('1 to look at')
  await expect(second.getByText('It now says: Written first')).toBeVisible()
  await expect(cell(second, address, 'progressText')).toHaveValue('Written second')
  expect(await faults(second)).toEqual([])
  await send(second).click()
  await expect(second.getByRole('status')).toContainText('1 row saved')
  await expect(cell(second, address, 'progressText')).toHaveValue('Written second')
})

test('by keyboard: the rows that differ are marked and counted, can be put back, and are not left by mistake', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.unesco')
  const [one, two] = await addThree(page, 'Palimpsestine')
  await page.goto('/activities/mine?q=palimpsestine')
  await expect(send(page)).toHaveText('Save the changed rows')
  await cell(page, one, 'progressPercent').focus()
  await page.keyboard.type('5')
  await expect(send(page)).toHaveText('Save 1 changed row')
  await expect(page.locator(`[id="${idOf(one)}-row"] .unsaved`)).toBeVisible()
  await cell(page, two, 'status').focus()
  await page.keyboard.type('Closed')
  await expect(send(page)).toHaveText('Save 2 changed rows')
  const asked = page.waitForEvent('dialog')
  const left = page.evaluate(() => void (location.href = '/activities'))
  await (await asked).dismiss()
  await left
  await page.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await expect(send(page)).toHaveText('Save the changed rows')
  await expect(cell(page, one, 'progressPercent')).toHaveValue('')
  await cell(page, two, 'progressPercent').fill('15')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('1 row saved')
  await expect(send(page)).toHaveText('Save the changed rows')
  await cell(page, two, 'progressPercent').fill('20')
  await expect(send(page)).toHaveText('Save 1 changed row')
  await send(page).click()
  await expect(send(page)).toHaveText('Save the changed rows')
  await expect(page.locator('.error-summary')).toHaveCount(0)
  await expect(cell(page, two, 'progressPercent')).toHaveValue('20')
})

for (const { locale, colorScheme } of looks) {
  test(`every view is accessible in ${locale}, ${colorScheme}, and fits a phone`, async ({ browser }) => {
    const page = await memberPage(browser, 'focal.unodc', { locale, colorScheme })
    for (const address of views) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(address)
      expect(await faults(page), address).toEqual([])
      await page.setViewportSize({ width: 360, height: 800 })
      expect(await sideways(page), address).toBe(0)
    }
  })
}

test('the board links each column to the list of its status', async ({ browser }) => {
  const page = await memberPage(browser, 'lead.iom', { javaScriptEnabled: false })
  await page.goto('/activities/board')
  await expect(page.locator('.board h2')).toHaveCount(6)
  await page.locator('.card a').first().click()
  await expect(page).toHaveURL(/\/activities\/[0-9a-f-]{36}$/)
})
