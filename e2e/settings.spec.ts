import { expect, test } from '@playwright/test'
import { platform } from '../test/platform.ts'
import { complaints, faults, looks, memberPage, sideways } from './member.ts'
import { appCode, newPage, ownPassword, ownerSql, send, sendPassword, shownKey } from './sign-in-steps.ts'

for (const javaScriptEnabled of [true, false]) {
  test(`a member sees where the own sessions are and ends them, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const account = javaScriptEnabled ? 'focal.uzbekistan' : 'focal.viet-nam'
    const [page, one, two] = [await memberPage(browser, account, { javaScriptEnabled }), await memberPage(browser, account), await memberPage(browser, account)]
    await page.goto('/settings')
    await expect(page.getByRole('row').filter({ hasText: 'this one' })).toHaveCount(1)
    await page.getByRole('button', { name: 'End the session' }).first().click()
    await expect(page.getByRole('status')).toContainText('The session is ended')
    await Promise.all([one.goto('/settings'), two.goto('/settings')])
    expect([one.url(), two.url()].filter((url) => url.includes('/sign-in'))).toHaveLength(1)
    await page.goto('/settings')
    await page.getByRole('button', { name: 'End all others' }).click()
    await expect(page.getByRole('button', { name: 'End all others' })).toHaveCount(0)
    await Promise.all([one.goto('/settings'), two.goto('/settings')])
    expect([one.url(), two.url()].every((url) => url.includes('/sign-in'))).toBe(true)
  })
}

test('long after signing in the password is asked for before a session is ended', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.turkmenistan')
  await memberPage(browser, 'focal.turkmenistan')
  await ownerSql(`UPDATE core.session SET started_at = now() - interval '1 hour' WHERE member_id = (SELECT member_id FROM core.credential WHERE email = 'focal.turkmenistan@example.org')`)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'End all others' }).click()
  await expect(page.locator('h1')).toHaveText('Your password again')
  await page.locator('input[name=password]').fill('not this one')
  await send(page)
  await expect(page.locator('#password-error')).toContainText('not your present password')
  await page.locator('input[name=password]').fill(platform().samplePassword)
  await send(page)
  await expect(page.getByRole('status')).toContainText('You can end sessions now')
  await page.getByRole('button', { name: 'End all others' }).click()
  await expect(page.getByRole('status')).toContainText('The session is ended')
})

test('a changed password is the one that counts, and ends the other sessions', async ({ browser }) => {
  const [page, other] = [await memberPage(browser, 'focal.ukraine', { javaScriptEnabled: false }), await memberPage(browser, 'focal.ukraine')]
  await page.goto('/settings')
  await page.locator('input[name=password]').fill(platform().samplePassword)
  await page.locator('input[name=newPassword]').fill('too short')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.locator('#newPassword-error')).toContainText('12 characters or more')
  await page.locator('input[name=password]').fill(platform().samplePassword)
  await page.locator('input[name=newPassword]').fill(ownPassword)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByRole('status')).toContainText('Your password is changed')
  await other.goto('/settings')
  await sendPassword(other, 'focal.ukraine@example.org', platform().samplePassword)
  await expect(other.locator('.error-summary')).toBeVisible()
  await sendPassword(other, 'focal.ukraine@example.org', ownPassword)
  await expect(other).toHaveURL('/settings')
})

test('a member sets up a second factor, and later makes new recovery codes', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.turkiye', { javaScriptEnabled: false })
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Set up the second factor' }).click()
  await page.locator('input[name=password]').fill(platform().samplePassword)
  await send(page)
  await page.locator('input[name=code]').fill(appCode(await shownKey(page)))
  await send(page)
  await expect(page.getByRole('status')).toContainText('The second factor is set up')
  await expect(page.locator('section[aria-labelledby=factor]')).toContainText('10 recovery codes are left')
  await page.getByRole('link', { name: 'Make new recovery codes' }).click()
  await page.locator('input[name=password]').fill(platform().samplePassword)
  await send(page)
  const [code = ''] = await page.locator('main ol li').allTextContents()
  await page.getByRole('button', { name: 'Put these codes in force' }).click()
  await expect(page.getByRole('status')).toContainText('in force')
  const other = await newPage(browser)
  await other.goto('/sign-in')
  await sendPassword(other, 'focal.turkiye@example.org', platform().samplePassword)
  await other.getByRole('link', { name: 'Use a recovery code' }).click()
  await other.locator('input[name=recoveryCode]').fill(code)
  await send(other)
  await expect(other).toHaveURL('/')
})

test('language and time zone follow the member to another browser; on a browser where a language was chosen that one stays', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.uruguay', { javaScriptEnabled: false })
  await page.goto('/settings')
  await page.locator('select[name=locale]').selectOption('es')
  await page.locator('select[name=timeZone]').selectOption('Africa/Nairobi')
  await page.getByRole('button', { name: 'Save language and time zone' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  const other = await memberPage(browser, 'focal.uruguay', { locale: 'ru' })
  await other.goto('/settings')
  await expect(other.locator('html')).toHaveAttribute('lang', 'es')
  await expect(other.locator('select[name=timeZone]')).toHaveValue('Africa/Nairobi')
  const third = await newPage(browser, { javaScriptEnabled: false })
  await third.goto('/sign-in')
  await third.getByRole('button', { name: '中文' }).click()
  await sendPassword(third, 'focal.uruguay@example.org', platform().samplePassword)
  await expect(third.locator('html')).toHaveAttribute('lang', 'zh')
})

for (const { locale, colorScheme } of looks) {
  test(`the settings are accessible in ${locale}, ${colorScheme}, and no wider than a phone`, async ({ browser }) => {
    const page = await memberPage(browser, `focal.${{ en: 'thailand', ar: 'tunisia' }[locale]}`, { locale, colorScheme, viewport: { width: 360, height: 800 } })
    const heard = complaints(page)
    for (const path of ['/settings', '/settings/confirm?then=second-factor']) {
      await page.goto(path)
      expect(await faults(page), path).toEqual([])
      expect(await sideways(page), path).toBe(0)
    }
    await page.locator('input[name=password]').fill(platform().samplePassword)
    await send(page)
    await expect(page.locator('svg[role=img]')).toBeVisible()
    expect(await faults(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    await page.goto('/settings/recovery-codes')
    expect(await faults(page)).toEqual([])
    expect(heard).toEqual([])
  })
}
