import { expect, test, type Page } from '@playwright/test'
import { complaints, faults, findHana, looks, memberPage, ownEntry, sideways } from './member.ts'

/** Opens the form of the own entry. */
async function openForm(page: Page): Promise<string> {
  const entry = await ownEntry(page)
  await page.goto(`${entry}/edit`)
  return entry
}

const functionField = (page: Page) => page.locator('input[name=function]')
const saveButton = (page: Page) => page.locator('.form-end button[type=submit]')

test('a member edits the own entry in Arabic on a phone, without JavaScript', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.jordan', { locale: 'ar', javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  await openForm(page)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await functionField(page).fill('رئيس قسم التعاون الدولي')
  await page.locator('select[name=functionLang]').selectOption('ar')
  const spare = page.locator('input[name^=reach-][name$=-value]').last()
  const row = (await spare.getAttribute('name'))?.replace('-value', '') ?? ''
  await page.locator(`select[name=${row}-kind]`).selectOption('OFFICE')
  await spare.fill('12345')
  await saveButton(page).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await expect(page.locator(`#${row}-value-error`)).toContainText('‎+962 6 555 0142')
  await expect(functionField(page)).toHaveValue('رئيس قسم التعاون الدولي')
  await expect(page.locator(`select[name=${row}-kind]`)).toHaveValue('OFFICE')
  await page.locator(`input[name=${row}-value]`).fill('06 555 0177')
  await page.locator(`select[name=${row}-shown]`).selectOption('EVERYONE')
  await saveButton(page).click()
  await expect(page.getByRole('status')).toContainText('حُفظ القيد وأُكد')
  await expect(page.locator('.under')).toContainText('رئيس قسم التعاون الدولي')
  await expect(page.getByRole('link', { name: '+962 6 555 0177' })).toHaveAttribute('href', 'tel:+96265550177')
  expect(await sideways(page)).toBe(0)
})

for (const javaScriptEnabled of [true, false]) {
  test(`the second of two editors sees what the first wrote and decides, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const organization = javaScriptEnabled ? 'kenya' : 'france'
    const holder = await memberPage(browser, `focal.${organization}`, { javaScriptEnabled })
    const lead = await memberPage(browser, `lead.${organization}`, { javaScriptEnabled })
    const entry = await openForm(holder)
    await lead.goto(`${entry}/edit`)
    await functionField(lead).fill('Written by the lead')
    await lead.locator('select[name=language6]').selectOption('pt')
    await saveButton(lead).click()
    await expect(lead.getByRole('status')).toBeVisible()
    await functionField(holder).fill('Written by the holder')
    await saveButton(holder).click()
    await expect(holder.locator('.error-summary')).toContainText('Somebody else changed this')
    await expect(functionField(holder)).toHaveValue('Written by the holder')
    await expect(holder.getByText('It now says: Written by the lead')).toBeVisible()
    await expect(holder.getByText('It now says: Portuguese')).toBeVisible()
    await saveButton(holder).click()
    await expect(holder.getByRole('status')).toContainText('saved and confirmed')
    await expect(holder.locator('.under')).toContainText('Written by the holder')
    await expect(holder.locator('.history li').first()).toContainText('Written by the lead')
  })
}

test('one asks to be put in touch once a day, and never sees the number', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.peru', { javaScriptEnabled: false })
  await page.goto(await findHana(page))
  await page.getByRole('link', { name: 'Ask to be put in touch' }).click()
  const form = page.url()
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('The mission in January.')
  await page.getByRole('button', { name: 'Ask to be put in touch' }).click()
  await expect(page.getByRole('status')).toContainText('on its way')
  await page.goto(form)
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('The mission in January.')
  await page.getByRole('button', { name: 'Ask to be put in touch' }).click()
  await expect(page.locator('.error-summary')).toContainText('within the last 24 hours')
  await expect(page.getByRole('textbox', { name: 'What is it about?' })).toHaveValue('The mission in January.')
  expect((await page.goto(`${form.split('?')[0]}?reach=00000000-0000-4000-8000-000000000000`))?.status()).toBe(404)
})

test('a lead lists a contact without an account, confirms the entry, and takes it off by name', async ({ browser }) => {
  const page = await memberPage(browser, 'lead.morocco', { javaScriptEnabled: false })
  await page.goto('/directory/new')
  await page.getByLabel('Name in Latin letters').fill('Nadia Ouazzani-Test')
  await functionField(page).fill('Duty officer')
  await page.locator('select[name=dutyStation]').selectOption('rabat')
  await saveButton(page).click()
  await expect(page.getByRole('status')).toContainText('listed in the directory')
  const entry = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Still right' }).click()
  await expect(page.getByRole('status')).toContainText('confirmed as of today')
  await page.goto(`${entry}/end`)
  await page.getByRole('textbox').last().fill('Nadia')
  await page.getByRole('button', { name: 'Take off the directory' }).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await page.getByRole('textbox').last().fill('Nadia Ouazzani-Test')
  await page.getByRole('button', { name: 'Take off the directory' }).click()
  await page.waitForURL((url) => url.pathname === '/directory')
  expect((await page.goto(entry))?.status()).toBe(404)
})

test('what is not one’s own to change is not found', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.chile')
  const hana = await findHana(page)
  for (const address of [`${hana}/edit`, `${hana}/end`, '/directory/new', '/directory/none', '/directory/00000000-0000-4000-8000-000000000000']) {
    expect((await page.goto(address))?.status(), address).toBe(404)
  }
})

for (const { locale, colorScheme } of looks) {
  test(`the pages of a contact are accessible and do not scroll sideways, in ${locale}, ${colorScheme}`, async ({ browser }) => {
    const page = await memberPage(browser, 'lead.jordan', { locale, colorScheme, viewport: { width: 360, height: 800 } })
    const heard = complaints(page)
    const entry = await ownEntry(page)
    for (const address of [entry, `${entry}/edit`, '/directory/new']) {
      await page.goto(address)
      expect(await faults(page), address).toEqual([])
      expect(await sideways(page), address).toBe(0)
    }
    expect(heard).toEqual([])
  })
}
