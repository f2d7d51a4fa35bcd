import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import ICAL from 'ical.js'
import { faults, findHana, memberPage, sideways } from './member.ts'

test('a card is downloaded and read, with what its reader sees and no more', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.mexico')
  const hana = await findHana(page)
  await page.goto(hana)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'vCard' }).click()])
  expect(download.suggestedFilename()).toBe('Hana Al-Tarifi.vcf')
  const card = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')))
  expect(card.getFirstPropertyValue('uid')).toBe(`urn:uuid:${hana.split('/').at(-1)}`)
  expect(card.getAllProperties('fn').map((name) => name.getFirstValue())).toEqual(['Hana Al-Tarifi', 'هناء الطريفي'])
  expect(card.getFirstPropertyValue('note')).toMatch(/^TLP:GREEN\. /)
  const shown = await page.locator('main table a.code').allInnerTexts()
  expect(shown.length).toBeGreaterThan(1)
  expect([...card.getAllProperties('tel'), ...card.getAllProperties('email')]).toHaveLength(shown.length)
  await expect(page.getByRole('link', { name: 'Ask to be put in touch' })).toBeVisible()
})

test('the rows that are ticked leave as one file, each card whole', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.egypt', { javaScriptEnabled: false })
  await page.goto('/directory?organization=jordan')
  for (const box of (await page.locator('input[type=checkbox][name=pick]').all()).slice(0, 3)) await box.check()
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('form[action="/directory/contacts.vcf"] button').last().click()])
  expect(download.suggestedFilename()).toMatch(/^contacts \d{4}-\d\d-\d\d\.vcf$/)
  const cards: unknown = ICAL.parse(readFileSync(await download.path(), 'utf8'))
  expect(cards).toHaveLength(3)
})

test('where no row is ticked, nothing leaves, and the list says so as it was', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.egypt', { javaScriptEnabled: false })
  await page.goto('/directory?organization=jordan')
  await page.locator('form[action="/directory/contacts.vcf"] button').last().click()
  await expect(page).toHaveURL(/\/directory\?organization=jordan&done=nothing$/)
  await expect(page.getByRole('status')).toContainText('No row is ticked')
})

test('a list goes on paper with marking, audience and reader, and without what is for the screen', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.japan')
  await page.goto('/directory?organization=jordan')
  await page.getByRole('link', { name: 'Print' }).click()
  await expect(page.getByRole('row', { name: /Hana Al-Tarifi/ })).toContainText('h.al-tarifi@example.org')
  expect(await faults(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.print-head')).toContainText(/TLP:GREEN.*Seen by: all focal points/s)
  await expect(page.getByRole('link', { name: 'Back to the list' })).toBeHidden()
})
