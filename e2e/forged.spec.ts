import { expect, test, type Page } from '@playwright/test'
import { settled } from './answers.ts'
import { accountOf } from './console.ts'
import { findHana, memberPage, ownEntry } from './member.ts'
import { actsOf, changed, fieldsOf, post, type Fields, type Posted } from './posting.ts'
import { ownerSql } from './sign-in-steps.ts'

const random = '5f0c1f34-6a5b-4f1d-9d3e-0c6f9a1b2c3d'

/** What an outsider must not be able to tell from nothing: a nomination, somebody who ended, an address for its own organization. */
async function hiddenIds(): Promise<{ contacts: string[]; reach: string }> {
  await ownerSql(`UPDATE core.member SET state = 'ENDED', ended_at = now() WHERE state <> 'ENDED' AND id = (SELECT member_id FROM core.credential WHERE email = 'focal.austria@example.org')`)
  const contacts = await ownerSql<{ id: string }>(`SELECT c.id FROM core.contact c JOIN core.member m ON m.contact_id = c.id WHERE m.state IN ('NOMINATED', 'ENDED') AND c.organization_id <> (SELECT id FROM core.organization WHERE slug = 'azerbaijan') ORDER BY m.state LIMIT 3`)
  const [reach] = await ownerSql<{ id: string }>(`SELECT r.id FROM core.contact_reach r JOIN core.organization o ON o.id = r.owner_id WHERE r.shown_to = 'OWN' AND o.slug <> 'azerbaijan' LIMIT 1`)
  return { contacts: contacts.map(({ id }) => id), reach: reach?.id ?? '' }
}

/** An answer without what no two share; its own id made equal, so that one tells nothing that the other does not. */
const told = ({ status, location, html }: Posted, id: string): string => `${status} ${location?.replaceAll(id, 'id')} ${settled(html.replaceAll(id, 'id'), 'none').replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')}`

test('a forged id in a form is answered as one that nobody has, byte for byte, and nothing is written', async ({ browser }) => {
  const { contacts, reach } = await hiddenIds()
  expect(contacts.length).toBeGreaterThan(1)
  const page = await memberPage(browser, 'focal.azerbaijan', { javaScriptEnabled: false })
  await page.goto(`${await ownEntry(page)}/edit`)
  const before = await actsOf('focal.azerbaijan')
  const entry = await fieldsOf(page, 'function')
  const nothing = told(await post(page, changed(entry, { id: random })), random)
  expect(nothing).toContain('What this form is about is no longer there.')
  for (const id of contacts) expect(told(await post(page, changed(entry, { id })), id) === nothing, id).toBe(true)
  await page.goto(await findHana(page))
  await page.locator('main a[href*="/introduction?"]').first().click()
  const asking = changed(await fieldsOf(page, 'message'), { message: 'May we speak?' })
  expect(told(await post(page, changed(asking, { reachId: reach })), reach) === told(await post(page, changed(asking, { reachId: random })), random)).toBe(true)
  expect(await actsOf('focal.azerbaijan')).toEqual(before)
})

test('what is somebody else’s is not changed by naming it: an entry, a session, an account', async ({ browser }) => {
  const page = await memberPage(browser, 'lead.azerbaijan', { javaScriptEnabled: false })
  await memberPage(browser, 'focal.azerbaijan')
  const [victim] = await ownerSql<{ member: string; contact: string; session: string }>(
    `SELECT m.id AS member, m.contact_id AS contact, (SELECT s.id FROM core.session s WHERE s.member_id = m.id AND s.ended_at IS NULL LIMIT 1) AS session FROM core.member m JOIN core.credential k ON k.member_id = m.id WHERE k.email = 'focal.azerbaijan@example.org'`,
  )
  const [stranger] = await ownerSql<{ contact: string; member: string }>(`SELECT m.contact_id AS contact, m.id AS member FROM core.member m JOIN core.credential k ON k.member_id = m.id WHERE k.email = 'focal.bangladesh@example.org'`)
  const before = [await actsOf('focal.azerbaijan'), await actsOf('focal.bangladesh')]
  await page.goto(`${await ownEntry(page)}/edit`)
  const refused = await post(page, changed(await fieldsOf(page, 'function'), { id: stranger?.contact ?? '', version: '1' }))
  expect(refused.summary).not.toBe('')
  await page.goto('/settings')
  const ending: Fields = [...(await fieldsOf(page, 'timeZone')).filter(([name]) => name.startsWith('$')), ['sessionId', victim?.session ?? '']]
  expect((await post(page, ending)).status).toBeLessThan(500)
  expect(await ownerSql('SELECT ended_at FROM core.session WHERE id = $1', [victim?.session])).toEqual([{ ended_at: null }])
  await page.goto(`${await accountOf(page, 'focal.azerbaijan@example.org')}/suspend`)
  const proposing = await fieldsOf(page, 'reason')
  for (const id of [stranger?.member ?? '', random, 'x']) {
    expect((await post(page, changed(proposing, { id, reason: 'Because' }))).summary, id).not.toBe('')
  }
  expect([await actsOf('focal.azerbaijan'), await actsOf('focal.bangladesh')]).toEqual(before)
})

const forgeries: Record<string, (fields: Fields) => Fields> = {
  'an action that there is not': (fields) => named(fields, '0'.repeat(42)),
  'an action that is no id': (fields) => named(fields, 'toString'),
  'no action at all': (fields) => fields.filter(([name]) => !name.startsWith('$')),
  'a text that is no action': (fields) => fields.map(([name, value]) => [name, name.endsWith(':0') ? '{"id":' : value]),
  'an old-fashioned action': (fields) => [[`$ACTION_ID_${'0'.repeat(42)}`, ''], ...fields.filter(([name]) => !name.startsWith('$'))],
}
const named = (fields: Fields, id: string): Fields => fields.map(([name, value]) => [name, name.endsWith(':0') && typeof value === 'string' ? value.replace(/"id":"[^"]*"/, `"id":"${id}"`) : value])

test('a form for an action that is forged, and a form from elsewhere, are turned away and write nothing', async ({ browser }) => {
  const page = await memberPage(browser, 'focal.bahrain', { javaScriptEnabled: false })
  await page.goto(`${await ownEntry(page)}/edit`)
  const fields = changed(await fieldsOf(page, 'function'), { function: 'Written from elsewhere' })
  const before = await actsOf('focal.bahrain')
  for (const [what, forge] of Object.entries(forgeries)) {
    const { status } = await post(page, forge(fields))
    expect([400, 404, 409], what).toContain(status)
  }
  for (const origin of ['https://evil.example', 'null', '', 'garbage']) {
    const answer = await post(page, fields, { origin })
    expect([answer.status, answer.html], origin).toEqual([403, 'This form did not come from a page of the platform. Open the page again and send it from there.\n'])
  }
  for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }, { origin: new URL(page.url()).origin, 'sec-fetch-site': 'cross-site' }]) expect(await outcome(page, fields, headers)).toContain('did not come from a page of the platform')
  expect(await actsOf('focal.bahrain')).toEqual(before)
  expect((await post(page, fields)).location).toMatch(/done=saved$/)
})

async function outcome(page: Page, fields: Fields, headers: Record<string, string>): Promise<string> {
  const { summary, html } = await post(page, fields, headers)
  return summary || html
}
