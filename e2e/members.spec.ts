import { expect, test } from '@playwright/test'
import { accountOf, field } from './console.ts'
import { memberPage } from './member.ts'
import { appCode, invite, mailedCode, newPage, ownPassword, ownerSql, send, shownKey } from './sign-in-steps.ts'

const phone = { viewport: { width: 390, height: 800 } }

/** Which link the mail that waits for somebody carries: its text stands nowhere, so it is made anew from the outbox's row. */
async function invitationOf(email: string): Promise<string> {
  const [waiting] = await ownerSql<{ id: string }>(
    `SELECT m.row_id AS id FROM core.message m JOIN core.member p ON p.contact_id = m.to_contact_id JOIN core.credential k ON k.member_id = p.id
      WHERE k.email = $1 AND m.kind = 'INVITATION' ORDER BY m.made_at DESC LIMIT 1`,
    [email],
  )
  return `/invitation/${mailedCode('INVITATION', waiting?.id ?? '')}`
}

test('the Secretariat invites somebody without JavaScript, nothing typed is lost on the way, and the person gets in', async ({ browser }) => {
  const page = await memberPage(browser, 'secretariat', { javaScriptEnabled: false })
  await page.goto('/admin')
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await field(page, 'name').fill('Inti Quispe-Rojas')
  await field(page, 'ownName').fill('Inti Qispi')
  await field(page, 'email').fill('focal.fiji@example.org')
  await field(page, 'locale').selectOption('es')
  await page.locator('input[value=LEAD_FOCAL_POINT]').check()
  await send(page)
  await expect(page.locator('#organizationId-error')).toBeVisible()
  await expect(page.locator('#ownNameLang-error')).toContainText('in which language')
  await expect(page.locator('#function-error')).toBeVisible()
  await field(page, 'organizationId').selectOption({ label: 'Fiji' })
  await field(page, 'ownNameLang').selectOption('es')
  await field(page, 'function').fill('Asesor')
  await field(page, 'seat').selectOption('PRIMARY')
  await send(page)
  await expect(page.locator('#email-error')).toContainText('focal.fiji@example.org already belongs to an account')
  await field(page, 'email').fill('inti@example.org')
  await send(page)
  await expect(page.locator('#seat-error')).toContainText(/primary seat is held by \S+/)
  await expect(field(page, 'name')).toHaveValue('Inti Quispe-Rojas')
  await expect(field(page, 'locale')).toHaveValue('es')
  await expect(page.locator('input[value=LEAD_FOCAL_POINT]')).toBeChecked()
  await field(page, 'seat').selectOption('')
  await send(page)
  await expect(page.getByRole('status')).toContainText('The invitation is on its way')
  const account = page.url()
  await expect(page.locator('main')).toContainText('works until')

  await page.goto('/admin/outbox')
  await expect(page.getByRole('row', { name: /Inti Quispe-Rojas/ })).toContainText('Invitation')
  const link = await invitationOf('inti@example.org')
  expect(await page.content()).not.toContain(link.split('/').at(-1))

  const invited = await newPage(browser, { ...phone, javaScriptEnabled: false })
  await invited.goto(link)
  await field(invited, 'newPassword').fill(ownPassword)
  await send(invited)
  await field(invited, 'code').fill(appCode(await shownKey(invited), -1))
  await send(invited)
  await expect(invited).toHaveURL('/')
  await page.goto(account)
  await expect(page.locator('.page-head')).toContainText('Active')
})

test('an invitation that is sent again works, and the first one no longer', async ({ browser }) => {
  const page = await memberPage(browser, 'secretariat')
  await invite('focal.estonia')
  const [waiting] = await ownerSql<{ id: string }>(`SELECT member_id AS id FROM core.credential WHERE email = 'focal.estonia@example.org'`)
  const again = async () => {
    await page.goto(`/admin/members/${waiting?.id}`)
    await page.getByRole('button', { name: 'Send the invitation again' }).click()
    await expect(page.getByRole('status')).toContainText('on its way')
    return invitationOf('focal.estonia@example.org')
  }
  const first = await again()
  const second = await again()
  const visitor = await newPage(browser)
  await visitor.goto(first)
  await expect(visitor.locator('h1')).toHaveText('This link does not work')
  await visitor.goto(second)
  await expect(field(visitor, 'newPassword')).toBeVisible()
})

test('ending asks for the name, and what another has made of the account meanwhile is said', async ({ browser }) => {
  const page = await memberPage(browser, 'secretariat')
  const account = await accountOf(page, 'focal.ghana@example.org')
  await page.goto(account)
  const name = (await page.locator('h1').textContent()) ?? ''
  await page.goto(`${account}/end`)
  await field(page, 'reason').fill('Retired')
  await field(page, 'name').fill('Somebody Else')
  await page.getByRole('button', { name: 'End the designation' }).click()
  await expect(page.locator('#name-error')).toContainText('not the name')
  await expect(field(page, 'reason')).toHaveValue('Retired')

  const colleague = await memberPage(browser, 'secretariat')
  await colleague.goto(`${account}/role`)
  await page.goto(`${account}/role`)
  await page.locator('input[value=LEAD_FOCAL_POINT]').check()
  await page.getByRole('button', { name: 'Change the role' }).click()
  await expect(page.getByRole('status')).toContainText('The role is changed')
  await colleague.locator('input[value=FOCAL_POINT]').check()
  await colleague.getByRole('button', { name: 'Change the role' }).click()
  await expect(colleague.locator('.theirs')).toContainText('Lead focal point')
  await expect(colleague.locator('h1')).toContainText(name)
})
