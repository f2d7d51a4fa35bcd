import { expect, test } from '@playwright/test'
import { platform } from '../test/platform.ts'
import { complaints, faults, looks, memberPage, sideways } from './member.ts'
import { appCode, invite, mailedCode, newPage, ownPassword, ownerSql, send, sendPassword, shownKey } from './sign-in-steps.ts'

const phone = { viewport: { width: 390, height: 800 } }

test('a focal point signs in in Arabic on a phone, without JavaScript, and is where she wanted to go', async ({ browser }) => {
  const page = await newPage(browser, { ...phone, locale: 'ar', javaScriptEnabled: false })
  await page.goto('/organizations?q=unodc')
  await expect(page).toHaveURL('/sign-in?next=%2Forganizations%3Fq%3Dunodc')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await sendPassword(page, 'focal.oman@example.org', platform().samplePassword)
  await expect(page).toHaveURL('/organizations?q=unodc')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  expect(await sideways(page)).toBe(0)
})

test('whoever may not come in reads the same, whoever it is and whatever was typed', async ({ browser }) => {
  const [suspended] = await ownerSql<{ email: string }>(`SELECT k.email FROM core.credential k JOIN core.member m ON m.id = k.member_id WHERE m.state = 'SUSPENDED' LIMIT 1`)
  const { samplePassword } = platform()
  const answers: string[] = []
  for (const [email, password] of [['nobody@example.org', samplePassword], ['focal.oman@example.org', 'not this one'], [suspended?.email ?? '', samplePassword]] as const) {
    const page = await newPage(browser)
    await page.goto('/sign-in')
    await sendPassword(page, email, password)
    await expect(page.locator('.error-summary')).toContainText('do not belong together')
    await expect(page.locator('.error-summary')).toBeFocused()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.locator('input[name=email]')).toHaveValue(email)
    await expect(page.locator('input[name=password]')).toHaveValue('')
    answers.push(await page.locator('main').innerText())
  }
  expect(new Set(answers).size).toBe(1)
})

for (const javaScriptEnabled of [true, false]) {
  test(`an invited person chooses a password, sets up the second factor and is in, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const account = javaScriptEnabled ? 'focal.uganda' : 'focal.zambia'
    const path = await invite(account)
    const page = await newPage(browser, { ...phone, javaScriptEnabled })
    await page.goto(path)
    await expect(page.locator('h1')).toContainText('Welcome')
    await page.locator('input[name=newPassword]').fill('password1234')
    await send(page)
    await expect(page.locator('#newPassword-error')).toContainText('among the first to be tried')
    await page.locator('input[name=newPassword]').fill(ownPassword)
    await send(page)
    const key = await shownKey(page)
    await page.locator('input[name=code]').fill('000000')
    await send(page)
    await expect(page.locator('#code-error')).toBeVisible()
    expect(await shownKey(page)).toBe(key)
    await page.locator('input[name=code]').fill(appCode(key, -1))
    await send(page)
    await expect(page).toHaveURL('/')
    await page.goto(path)
    await expect(page.locator('h1')).toHaveText('This link does not work')
  })
}

test('a member sets up the second factor before the first page, then signs in with the app, then with a recovery code', async ({ browser }) => {
  await ownerSql(`UPDATE core.member SET sample = false WHERE id = (SELECT member_id FROM core.credential WHERE email = 'focal.yemen@example.org')`)
  const page = await newPage(browser, { javaScriptEnabled: false })
  await page.goto('/organizations')
  await sendPassword(page, 'focal.yemen@example.org', platform().samplePassword)
  await expect(page.locator('h1')).toHaveText('Set up the second factor')
  await page.goto('/organizations')
  await expect(page, 'the password alone opens nothing').toHaveURL(/\/sign-in/)
  await page.goto('/sign-in/second-factor?next=/organizations')
  const key = await shownKey(page)
  const codes = await page.locator('section[aria-labelledby=codes] li').allTextContents()
  expect(codes).toHaveLength(10)
  await page.locator('input[name=code]').fill(appCode(key, -1))
  await send(page)
  await expect(page).toHaveURL('/organizations')

  const phonePage = await newPage(browser, { ...phone, locale: 'ar', javaScriptEnabled: false })
  await phonePage.goto('/sign-in?next=/settings')
  await sendPassword(phonePage, 'focal.yemen@example.org', platform().samplePassword)
  await phonePage.locator('input[name=code]').fill([...appCode(key)].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join(''))
  await send(phonePage)
  await expect(phonePage).toHaveURL('/settings')

  const third = await newPage(browser, { javaScriptEnabled: false })
  await third.goto('/sign-in')
  await sendPassword(third, 'focal.yemen@example.org', platform().samplePassword)
  await third.getByRole('link', { name: 'Use a recovery code' }).click()
  await third.locator('input[name=recoveryCode]').fill((codes[4] ?? '').toLowerCase())
  await send(third)
  await expect(third).toHaveURL('/')
})

test('a forgotten password: the answer tells nothing, the link works once, and every session ends', async ({ browser }) => {
  const before = await memberPage(browser, 'focal.qatar')
  const page = await newPage(browser)
  for (const email of ['nobody@example.org', 'focal.qatar@example.org']) {
    await page.goto('/sign-in')
    await page.getByRole('link', { name: 'Forgotten password' }).click()
    await page.locator('input[name=email]').fill(email)
    await send(page)
    await expect(page.getByRole('status')).toContainText('If somebody signs in here with this address')
  }
  const [link] = await ownerSql<{ row_id: string }>(
    `SELECT m.row_id FROM core.message m JOIN core.access_link l ON l.id = m.row_id JOIN core.credential k ON k.member_id = l.member_id WHERE k.email = 'focal.qatar@example.org' AND m.kind = 'PASSWORD_LINK'`,
  )
  const path = `/password/${mailedCode('PASSWORD', link?.row_id ?? '')}`
  await page.goto(path)
  await page.locator('input[name=newPassword]').fill(ownPassword)
  await send(page)
  await expect(page.getByRole('status')).toContainText('Your new password is set')
  await before.goto('/settings')
  await expect(before).toHaveURL(/\/sign-in/)
  await sendPassword(page, 'focal.qatar@example.org', ownPassword)
  await expect(page).toHaveURL('/')
  await page.goto(path)
  await expect(page.locator('h1')).toHaveText('This link does not work')
})

test('signing out ends the session, and the cookie that was kept opens nothing', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.zimbabwe', { javaScriptEnabled: false })
  const kept = await page.context().cookies()
  expect(kept.find(({ name }) => name === 'session')).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  await page.goto('/settings')
  await page.locator('details.menu > summary').last().click()
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await expect(page.getByRole('status')).toHaveText('You are signed out.')
  await page.context().addCookies(kept)
  await page.goto('/settings')
  await expect(page).toHaveURL(/\/sign-in/)
})

for (const { locale, colorScheme } of looks) {
  test(`the pages of a visitor are accessible in ${locale}, ${colorScheme}, and no wider than a phone`, async ({ browser }) => {
    const page = await newPage(browser, { locale, colorScheme, viewport: { width: 360, height: 800 } })
    const heard = complaints(page)
    for (const path of ['/sign-in', '/password/forgotten', '/password/nonsense', '/invitation/nonsense']) {
      await page.goto(path)
      expect(await faults(page), path).toEqual([])
      expect(await sideways(page), path).toBe(0)
    }
    await page.goto('/sign-in')
    await sendPassword(page, '', '')
    await expect(page.locator('.error-summary li')).toHaveCount(2)
    expect(await faults(page)).toEqual([])
    expect(heard).toEqual([])
  })
}
