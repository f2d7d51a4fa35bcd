import { expect, test, type Page } from '@playwright/test'
import { platform } from '../test/platform.ts'
import { memberPage, ownEntry } from './member.ts'
import { changed, fieldsOf, post, type Fields, type Posted } from './posting.ts'
import { appCode, invite, newPage, ownerSql, ownPassword, send, shownKey } from './sign-in-steps.ts'

// The same form sent several times at once, as by a button pressed twice or a browser that sends again.
const thrice = (page: Page, fields: Fields): Promise<Posted[]> => Promise.all([post(page, fields), post(page, fields), post(page, fields)])
const count = async (text: string, values: unknown[]) => (await ownerSql<{ n: number }>(`SELECT count(*)::int AS n FROM ${text}`, values))[0]?.n
const member = `(SELECT member_id FROM core.credential WHERE email = $1)`

test('an entry that is saved thrice at once is written once, and says three times that it is saved', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.belgium', { javaScriptEnabled: false })
  await page.goto(`${await ownEntry(page)}/edit`)
  const answers = await thrice(page, changed(await fieldsOf(page, 'function'), { function: 'Written thrice' }))
  expect(answers.map(({ location }) => location?.split('?')[1])).toEqual(['done=saved', 'done=saved', 'done=saved'])
  expect(await count(`audit.entry WHERE noun = 'contact' AND actor_id = ${member} AND after ->> 'function' = 'Written thrice'`, ['focal.belgium@example.org'])).toBe(1)
})

test('a press on "Still right" that comes thrice confirms once', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.benin', { javaScriptEnabled: false })
  await ownerSql(`UPDATE core.contact SET confirmed_at = now() - interval '4 months' WHERE id = (SELECT contact_id FROM core.member WHERE id = ${member})`, ['focal.benin@example.org'])
  await page.goto(await ownEntry(page))
  const answers = await thrice(page, await fieldsOf(page, 'id'))
  expect(answers.map(({ location }) => location?.split('?')[1])).toEqual(['done=confirmed', 'done=confirmed', 'done=confirmed'])
  expect(await count(`core.journal WHERE verb = 'contact.confirmed' AND actor_id = ${member}`, ['focal.benin@example.org'])).toBe(1)
})

test('a lead who lists a contact by pressing thrice lists one', async ({ browser }) => {
  const page = await memberPage(browser, 'lead.benin', { javaScriptEnabled: false })
  await page.goto('/directory/new')
  await page.locator('select[name=dutyStation]').selectOption({ index: 1 })
  const answers = await thrice(page, changed(await fieldsOf(page, 'function'), { name: 'Thrice Pressed', function: 'Duty Officer' }))
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
  expect(await count('core.contact WHERE name = $1', ['Thrice Pressed'])).toBe(1)
})

test('somebody who is invited by pressing thrice is invited once, and told so', async ({ browser }) => {
  const page = await memberPage(browser, 'secretariat', { javaScriptEnabled: false })
  await page.goto('/admin/members/new')
  await page.locator('select[name=organizationId]').selectOption({ label: 'Botswana' })
  const answers = await thrice(page, changed(await fieldsOf(page, 'email'), { name: 'Once Invited', function: 'Adviser', email: 'once.invited@example.org' }))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 303])
  for (const { status, summary } of answers) if (status === 200) expect(summary).not.toBe('')
  expect(await count('core.credential WHERE email = $1', ['once.invited@example.org'])).toBe(1)
  expect(await count(`core.message WHERE kind = 'INVITATION' AND to_contact_id IN (SELECT id FROM core.contact WHERE name = $1)`, ['Once Invited'])).toBe(1)
})

test('an invitation is accepted once: of three at once one gets in, and the others read that the link is used', async ({ browser }) => {
  const account = 'focal.bulgaria@example.org'
  const page = await newPage(browser, { javaScriptEnabled: false })
  await page.goto(await invite('focal.bulgaria'))
  await page.locator('input[name=newPassword]').fill(ownPassword)
  await send(page)
  const answers = await thrice(page, changed(await fieldsOf(page, 'code'), { code: appCode(await shownKey(page)) }))
  expect(answers.filter(({ location }) => location === '/')).toHaveLength(1)
  for (const { location, summary } of answers) if (!location) expect(summary).not.toBe('')
  expect(await count(`core.session WHERE member_id = ${member}`, [account])).toBe(1)
  expect(await count(`core.access_link WHERE member_id = ${member} AND used_at IS NOT NULL`, [account])).toBe(1)
  expect(await count(`core.recovery_code WHERE member_id = ${member}`, [account])).toBe(10)
})

test('a sign-in that is sent thrice at once is none of three guesses', async ({ browser }) => {
  const page = await newPage(browser, { javaScriptEnabled: false })
  await page.goto('/sign-in')
  const right = { email: 'focal.botswana@example.org', password: platform().samplePassword }
  const answers = await thrice(page, changed(await fieldsOf(page, 'email'), right))
  expect(answers.map(({ location }) => location)).toEqual(['/', '/', '/'])
  // Each that was answered is a session of its own, which the member sees and can end; none is held against anybody.
  expect(await count(`core.session WHERE member_id = ${member}`, [right.email])).toBe(3)
  await page.goto('/settings')
  await expect(page.getByRole('row').filter({ hasText: 'this one' })).toHaveCount(1)
  await page.getByRole('button', { name: 'End all others' }).click()
  await expect(page.getByRole('status')).toContainText('The session is ended')
  expect(await count(`core.session WHERE ended_at IS NULL AND member_id = ${member}`, [right.email])).toBe(1)
})
