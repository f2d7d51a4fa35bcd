import { expect, test } from '@playwright/test'
import { faults, looks, memberPage, sideways } from './member.ts'
import { addEvent, field, fill, send } from './record-form.ts'

test('an event is added in Arabic on a phone without JavaScript: what is wrong comes back in sentences, and nothing typed is lost', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.jordan', { locale: 'ar', javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  await page.goto('/calendar/new')
  await fill(page, { title: 'اجتماع أمن الحدود', lang: 'ar', startsOn: '2032-03-09', startsTime: '10:00', endsOn: '2032-03-08', endsTime: '12:00', repeat: 'WEEKLY', place: 'عمّان', 'country-0-code': 'JO', 'country-1-code': 'JO' })
  await send(page).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await expect(page.locator('#repeatUntil-error')).toContainText('متى ينتهي التكرار')
  await expect(page.locator('#country-1-code-error')).toContainText('مرتين')
  await expect(field(page, 'title')).toHaveValue('اجتماع أمن الحدود')
  await fill(page, { repeatCount: '401', 'country-1-code': '' })
  await send(page).click()
  await expect(page.locator('#repeatCount-error')).toContainText('400')
  await fill(page, { repeatCount: '3' })
  await send(page).click()
  await expect(page.locator('#endsOn-error')).toContainText('قبل أن يبدأ')
  await expect(field(page, 'place')).toHaveValue('عمّان')
  await fill(page, { endsOn: '' })
  await send(page).click()
  await expect(page.getByRole('status')).toContainText('أُدرج الحدث')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('main')).toContainText('كل أسبوع')
  expect(await sideways(page)).toBe(0)
  await page.goto('/calendar/month?from=2032-03-09')
  await expect(page.locator('thead th').first()).toHaveText('الأحد')
  await expect(page.locator('a.bar').filter({ hasText: 'اجتماع أمن الحدود' }).first()).toBeVisible()
  expect(await sideways(page)).toBe(0)
})

test('an hour that daylight saving skips is told of on the record', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.iom')
  await page.goto('/calendar/new')
  await fill(page, { title: 'Before dawn', startsOn: '2032-03-28', startsTime: '02:30', endsTime: '06:00', zone: 'Europe/Vienna' })
  await send(page).click()
  await expect(page.locator('main')).toContainText('the clocks there skip 02:30')
})

test('the second of two editors sees what the first wrote and decides', async ({ browser }) => {
  const first = await memberPage(browser, 'focal.iom')
  const second = await memberPage(browser, 'lead.iom')
  const address = await addEvent(first, 'Edited by two')
  for (const page of [first, second]) await page.goto(`${address}/edit`)
  await fill(first, { title: 'Written first', state: 'CANCELLED' })
  await send(first).click()
  await expect(first.getByRole('status')).toBeVisible()
  await fill(second, { title: 'Written second' })
  await send(second).click()
  await expect(second.locator('.error-summary')).toContainText('Somebody else changed this')
  await expect(second.getByText('It now says: Written first')).toBeVisible()
  await expect(second.getByText('It now says: Cancelled')).toBeVisible()
  await send(second).click()
  await expect(second.locator('.history li').first()).toContainText('Written second')
})

test('the agenda goes earlier and later by its links, and shows the same from a day on', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.peru', { javaScriptEnabled: false })
  await page.goto('/calendar?from=2018-01-01&busy=no')
  await expect(page.locator('.entry-title').first()).toContainText('First high-level meeting of the Compact')
  await page.getByRole('link', { name: 'Earlier' }).click()
  await expect(page.locator('.entry-title').last()).toContainText('Preventing Violent Extremism')
  await page.getByRole('link', { name: 'Later' }).first().click()
  await expect(page.locator('.entry-title').first()).toContainText('First high-level meeting of the Compact')
})

test('an event is deleted by typing its title, and nothing of it stays', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.wco', { javaScriptEnabled: false })
  const address = await addEvent(page, 'Goes away soon')
  await page.goto(`${address}/remove`)
  await field(page, 'title').fill('Something else')
  await send(page).click()
  await expect(page.locator('#title-error')).toContainText('Goes away soon')
  await field(page, 'title').fill('goes away soon')
  await send(page).click()
  await expect(page.getByRole('status')).toContainText('deleted')
  expect((await page.goto(address))?.status()).toBe(404)
})

test('every view of the calendar is accessible, in light and dark', async ({ browser }) => {
  test.setTimeout(240_000)
  const wrong: string[] = []
  for (const { locale, colorScheme } of looks) {
    const page = await memberPage(browser, 'focal.unitar', { locale, colorScheme })
    await page.goto('/calendar')
    const record = (await page.locator('main .entry-title a').first().getAttribute('href')) ?? ''
    for (const address of ['/calendar', '/calendar?open=theme', '/calendar/month', '/calendar/print', '/calendar/new', record]) {
      await page.goto(address)
      wrong.push(...(await faults(page)).map((fault) => `${colorScheme} ${address} ${fault}`))
    }
  }
  expect(wrong).toEqual([])
})
