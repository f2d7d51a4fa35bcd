import { expect, test, type Page } from '@playwright/test'
import { faults, memberPage, sideways } from './member.ts'

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`)
const send = (page: Page) => page.locator('.form-end button[type=submit]')

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const target = field(page, name)
    if ((await target.first().evaluate((element) => element.tagName)) === 'SELECT') await target.selectOption(value)
    else await target.fill(value)
  }
}
const tick = (page: Page, name: string, value: string) => page.locator(`main [name="${name}"][value="${value}"]`).check()

/** Adds an event of whole days for the own organization and answers with its address. */
async function addEvent(page: Page, title: string, more: Record<string, string> = {}): Promise<string> {
  await page.goto('/calendar/new')
  await tick(page, 'span', 'DAYS')
  await fill(page, { title, startsOn: '2032-03-09', endsOn: '2032-03-11', ...more })
  await send(page).click()
  await page.waitForURL(/done=added/)
  return new URL(page.url()).pathname
}

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

test('an entity announces a mission as busy; a second entity planning the same country that week reads the line, and sees only what it may', async ({ browser }) => {
  const first = await memberPage(browser, 'focal.unodc', { javaScriptEnabled: false })
  await first.goto('/calendar/new')
  await tick(first, 'span', 'DAYS')
  await fill(first, { title: 'Crepuscular mission', kind: 'MISSION', startsOn: '2032-06-07', endsOn: '2032-06-10', place: 'Hiddenville', 'country-0-code': 'MN', 'theme-0-code': 'cft' })
  await tick(first, 'busyFor', 'ENTITIES')
  await expect(first.locator('main')).toContainText('A name may reveal who organizes it. Somebody of the Secretariat can be the go-between.')
  await send(first).click()
  await expect(first.getByRole('status')).toContainText('in the calendar')
  const address = new URL(first.url()).pathname

  const second = await memberPage(browser, 'focal.iom', { javaScriptEnabled: false })
  await second.goto('/calendar/new')
  await tick(second, 'span', 'DAYS')
  await fill(second, { title: 'Our own visit', startsOn: '2032-06-09', endsOn: '2032-06-11', 'country-0-code': 'MN' })
  await second.getByRole('button', { name: 'Look again' }).click()
  await expect(second.locator('main .collision')).toContainText('Same country, same days: a busy entry, Mission, Mongolia')
  await expect(field(second, 'title')).toHaveValue('Our own visit')
  await send(second).click()
  await expect(second.locator('main .collision')).toContainText('a busy entry, Mission, Mongolia, 7')
  await second.goto('/calendar?from=2032-06-07&country=MN')
  const busy = second.locator('.entry.busy')
  await expect(busy).toHaveCount(1)
  await expect(busy).toContainText('Busy: Mission')
  expect(await busy.locator('a[href^="/calendar/"]').count()).toBe(0)
  await second.goto('/calendar/month?from=2032-06-07&country=MN')
  await expect(second.locator('.bar.busy').first()).toBeVisible()
  const told = await second.content()
  for (const word of ['Crepuscular', 'Hiddenville', 'UNODC']) expect(told).not.toContain(word)
  expect((await second.goto(address))?.status()).toBe(404)
  await second.goto('/search?q=crepuscular')
  await expect(second.locator('main')).toContainText('Nothing found')

  const state = await memberPage(browser, 'focal.peru')
  await state.goto('/calendar?from=2032-06-07&country=MN')
  await expect(state.locator('.entry')).toHaveCount(0)
  await first.goto('/calendar?from=2032-06-07&country=MN')
  await expect(first.locator('.entry.busy')).toHaveCount(0)
  await expect(first.getByRole('link', { name: 'Crepuscular mission' })).toBeVisible()
})

test('with script the line is renewed as the days are chosen, and both times stand on the record', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.wco', { reducedMotion: 'reduce' })
  await addEvent(page, 'Stands there already', { 'country-0-code': 'FJ' })
  await page.goto('/calendar/new')
  await fill(page, { title: 'Comes later', 'country-0-code': 'FJ', startsTime: '10:00', endsTime: '11:00', zone: 'Pacific/Fiji', startsOn: '2032-03-20' })
  await field(page, 'startsOn').blur()
  await expect(page.locator('main .collision')).toContainText('Same country within 14 days: Stands there already')
  await send(page).click()
  await expect(page.getByRole('status')).toBeVisible()
  await expect(page.locator('main .facts').first()).toContainText('On the spot (Fiji)')
  await expect(page.locator('main .facts').first()).toContainText('20 Mar 2032, 10:00')
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
  await page.getByRole('link', { name: 'Later' }).click()
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
  test.setTimeout(120_000)
  const wrong: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await memberPage(browser, 'focal.unitar', { colorScheme, locale: colorScheme === 'dark' ? 'ar' : 'en' })
    await page.goto('/calendar')
    const record = (await page.locator('main .entry-title a').first().getAttribute('href')) ?? ''
    for (const address of ['/calendar', '/calendar?open=theme', '/calendar/month', '/calendar/print', '/calendar/new', record]) {
      await page.goto(address)
      wrong.push(...(await faults(page)).map((fault) => `${colorScheme} ${address} ${fault}`))
      expect(await page.locator('[style]').count(), address).toBe(0)
    }
  }
  expect(wrong).toEqual([])
})
