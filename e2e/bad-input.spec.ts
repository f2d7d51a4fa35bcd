import { expect, test, type Browser, type Page } from '@playwright/test'
import { accountOf } from './console.ts'
import { findHana, memberPage, ownEntry } from './member.ts'
import { actsOf, sendForm, typeIn } from './posting.ts'
import { newPage } from './sign-in-steps.ts'

/** What may not get in, and what is said of it in Arabic. */
const traps: Record<string, { typed: string; said: string }> = {
  'an endless text': { typed: 'ض'.repeat(6000), said: 'أطول' },
  'a NUL': { typed: 'ab\u0000cd', said: 'رموز لا يمكن عرضها' },
  'an escape': { typed: '\u001b[31mred', said: 'رموز لا يمكن عرضها' },
  'half of a character': { typed: 'ab\ud83d', said: 'رموز لا يمكن عرضها' },
  'a non-character': { typed: 'ab\uffff', said: 'رموز لا يمكن عرضها' },
  'turned direction': { typed: 'gro.\u202eelpmaxe', said: 'تقلب اتجاه' },
}
const textFields = ['name', 'ownName', 'function', 'unit']

/** `about`: of whom nothing may be written, where that is somebody else; other tests are at work as the Secretariat. */
type Form = { account: string; about?: string; open(page: Page): Promise<unknown>; fields: string[] }
const someAccount = async (page: Page) => accountOf(page, 'focal.lebanon@example.org')

/** Every form that takes text from people; the password of others may hold any character. */
const forms: Record<string, Form> = {
  'sign in': { account: '', open: (page) => page.goto('/sign-in'), fields: ['email'] },
  'a forgotten password': { account: '', open: (page) => page.goto('/password/forgotten'), fields: ['email'] },
  'the own entry': { account: 'focal.algeria', open: async (page) => page.goto(`${await ownEntry(page)}/edit`), fields: [...textFields, 'reach-0-value'] },
  'a new contact': { account: 'lead.algeria', open: (page) => page.goto('/directory/new'), fields: [...textFields, 'place', 'reach-0-value'] },
  'a request to be put in touch': { account: 'focal.madagascar', open: openRequest, fields: ['message'] },
  'an invitation': { account: 'secretariat', about: '', open: (page) => page.goto('/admin/members/new'), fields: [...textFields, 'email'] },
  'a nomination': { account: 'lead.madagascar', open: (page) => page.goto('/admin/members/new'), fields: [...textFields, 'email', 'reason'] },
  'the reason of a suspension': { account: 'secretariat', about: 'focal.lebanon', open: async (page) => page.goto(`${await someAccount(page)}/suspend`), fields: ['reason'] },
}

async function openRequest(page: Page): Promise<void> {
  await page.goto(await findHana(page))
  await page.locator('main a[href*="/introduction?"]').first().click()
}

function pageFor(browser: Browser, account: string, javaScriptEnabled: boolean): Promise<Page> {
  const options = { locale: 'ar', javaScriptEnabled }
  return account ? memberPage(browser, account, options) : newPage(browser, options)
}

for (const [what, { account, about = account, open, fields }] of Object.entries(forms)) {
  for (const javaScriptEnabled of [true, false]) {
    test(`${what}: what may not get in is refused under its field in Arabic and stays as typed, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
      test.setTimeout(120_000)
      const page = await pageFor(browser, account, javaScriptEnabled)
      const before = await actsOf(about)
      // Script changes how the answer comes back, not what is refused.
      for (const [trap, { typed, said }] of Object.entries(traps).slice(javaScriptEnabled ? -1 : 0)) {
        await open(page)
        const values = Object.fromEntries(fields.map((name) => [name, typed]))
        await typeIn(page, values)
        await sendForm(page, fields[0] ?? '')
        await expect(page.locator('.error-summary'), trap).toBeVisible()
        for (const name of fields) {
          const error = page.locator(`#${name}-error`)
          await expect(error, `${trap} in ${name}`).toContainText(said)
          expect(await error.innerText(), 'in the language of the reader').not.toMatch(/[A-Za-z]/)
          expect(shown(await page.locator(`main [name="${name}"]`).inputValue()), `${trap} in ${name}`).toBe(shown(typed))
        }
      }
      expect(await actsOf(about)).toEqual(before)
    })
  }
}

/** As HTML shows it: neither a NUL nor half of a character can stand in a page. */
const shown = (text: string) => text.replace(/\0|[\ud800-\udfff]/gu, '\ufffd')

test('a password that is longer than any is refused under its field, and neither field is filled again', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.tunisia', { locale: 'ar', javaScriptEnabled: false })
  await page.goto('/settings')
  const before = await actsOf('focal.tunisia')
  await typeIn(page, { password: 'a password that is right or wrong', newPassword: 'س'.repeat(1001) })
  await sendForm(page, 'newPassword')
  await expect(page.locator('#newPassword-error')).toContainText(/\p{Script=Arabic}/u)
  await expect(page.locator('[name=newPassword]')).toHaveValue('')
  expect(await page.content()).not.toContain('سسسس')
  expect(await actsOf('focal.tunisia')).toEqual(before)
})
