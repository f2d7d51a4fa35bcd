import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { complaints, faults, looks, memberPage, sideways } from './member.ts'

const box = (page: Page) => page.locator('form.filters input[name=q]')
const total = async (page: Page) => Number((/\d[\d,]*/.exec(await page.locator('main strong.num').first().innerText())?.[0] ?? '').replace(',', ''))
const names = (page: Page) => page.locator('main tbody .row-link').allInnerTexts()

test('a State’s focal point finds the counterpart in an entity by a misspelt name, in Arabic, on a phone, without JavaScript', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.jordan', { locale: 'ar', javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  await page.goto('/directory')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await box(page).fill('Kivimba')
  await box(page).press('Enter')
  await expect(page).toHaveURL(/q=Kivimba/)
  const counterpart = page.getByRole('row').filter({ hasText: 'Anders Kivimaa' })
  await expect(counterpart).toContainText('الإنتربول')
  await expect(counterpart.getByRole('link', { name: 'a.kivimaa@example.org' })).toHaveAttribute('href', 'mailto:a.kivimaa@example.org')
  expect(await sideways(page)).toBe(0)
  await page.getByRole('link', { name: 'Anders Kivimaa' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Anders Kivimaa')
})

for (const javaScriptEnabled of [true, false]) {
  test(`filters are opened, applied and taken off again, and the address holds them, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const page = await memberPage(browser, 'focal.kenya', { javaScriptEnabled })
    await page.goto('/directory?q=officer')
    const all = await total(page)
    await page.getByRole('button', { name: 'Theme' }).click()
    const choice = page.locator('label.choice').filter({ hasText: 'Border security and management' })
    const count = Number(await choice.locator('.num').innerText())
    await choice.locator('input').check()
    await page.getByRole('button', { name: 'Show' }).first().click()
    await expect(page).toHaveURL(/q=officer.*theme=border-security/)
    expect(await total(page)).toBe(count)
    expect(count).toBeLessThan(all)
    await expect(page.getByRole('button', { name: 'Theme (1)' })).toHaveAttribute('aria-expanded', 'false')
    await page.getByRole('link', { name: 'Organization and unit' }).click()
    await expect(page.getByRole('columnheader', { name: 'Organization and unit' })).toHaveAttribute('aria-sort', 'ascending')
    await page.getByRole('link', { name: /^Remove the filter Theme/ }).click()
    await expect(page).toHaveURL(/sort=organization/)
    expect(await total(page)).toBe(all)
  })
}

test('fifty a page, forth and back', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.kenya', { javaScriptEnabled: false })
  await page.goto('/directory')
  const first = await names(page)
  expect(first).toHaveLength(50)
  await page.getByRole('link', { name: 'Next' }).click()
  const second = await names(page)
  expect(second.filter((name) => first.includes(name))).toEqual([])
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('51 to 100 of')
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect.poll(() => names(page)).toEqual(first)
})

test('a person is found by whatever people know, in any script', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.kenya', { javaScriptEnabled: false })
  for (const q of ['turdiboyev akmal', 'Турдибоев', 'uzbekistan border', 'ouzbékistan', '乌兹别克斯坦', 'أوزبكستان', 'a.turdiboyev@example.org', '+998 71 555 01 11', 'tashkent', 'Turdybaev']) {
    await page.goto(`/directory?q=${encodeURIComponent(q)}`)
    expect(await names(page), q).toContain('Akmal Turdiboyev')
  }
})

test('a number is found by those who see it, and tells nothing to others', async ({ browser }) => {
  const entity = await memberPage(browser, 'focal.unodc', { javaScriptEnabled: false })
  const state = await memberPage(browser, 'focal.kenya', { javaScriptEnabled: false })
  for (const page of [entity, state]) await page.goto('/directory?q=0795550177')
  expect(await names(entity)).toEqual(['Hana Al-Tarifi'])
  await expect(state.getByRole('heading', { name: 'Nobody is found' })).toBeVisible()
  await expect(state.locator('main')).not.toContainText('Tarifi')
})

test('the rows that are ticked leave as cards', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.kenya')
  await page.goto('/directory?q=interpol')
  const [one = '', two = ''] = await names(page)
  await page.getByRole('checkbox', { name: `Select ${one}`, exact: true }).check()
  await page.getByRole('checkbox', { name: `Select ${two}`, exact: true }).check()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save selected as vCard' }).click()])
  const cards = readFileSync(await download.path(), 'utf8')
  expect(cards.match(/BEGIN:VCARD/g)).toHaveLength(2)
  expect(cards).toContain(one)
  expect(cards).toContain(two)
})

test('where nobody is found, it says which filter hides somebody, or whose name is near', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.kenya', { javaScriptEnabled: false })
  await page.goto('/directory?q=kivimaa&theme=sports')
  await expect(page.locator('main')).toContainText('The filter “Theme” hides 1 contact.')
  await page.getByRole('link', { name: 'Take it off' }).click()
  await expect.poll(() => names(page)).toEqual(['Anders Kivimaa'])
  await page.goto('/directory?q=kivimaa+xyzzy')
  await page.getByRole('link', { name: 'Anders Kivimaa' }).click()
  await expect.poll(() => names(page)).toContain('Anders Kivimaa')
})

test('whatever stands in the address, the directory opens', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.kenya')
  const heard = complaints(page)
  for (const query of ['q=%00%FF', `q=${encodeURIComponent(`o'brien \\ & | ! :* <script>`)}`, `q=${'a'.repeat(3000)}`, 'theme=x&theme=y&country=zz&sort=evil&open=evil&at=evil', 'at=bnVsbA', 'confirmed=quarter&confirmed=older&open=more', 'q=a&q=b&organization=', 'region=999&group=no-such&language=xx&role=KING']) {
    expect((await page.goto(`/directory?${query}`))?.status(), query).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Directory')
  }
  expect(heard).toEqual([])
})

for (const { locale, colorScheme } of looks) {
  test(`the list is accessible and does not scroll sideways, in ${locale}, ${colorScheme}`, async ({ browser }) => {
    const page = await memberPage(browser, 'lead.jordan', { locale, colorScheme, viewport: { width: 360, height: 800 } })
    const heard = complaints(page)
    for (const address of ['/directory', '/directory?open=organization&theme=border-security&country=KE', '/directory?q=xyzzy&theme=cft']) {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(address)
        expect(await faults(page), `${address} ${width}`).toEqual([])
        expect(await sideways(page), `${address} ${width}`).toBe(0)
      }
    }
    expect(heard).toEqual([])
  })
}
