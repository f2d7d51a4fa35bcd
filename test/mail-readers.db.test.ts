import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smtpPost } from '@/lib/platform/mail/post'
import { sql } from './database.ts'
import { startMailServer, type MailServer } from './mail-server.ts'
import { asked, office, sender, sendNow, waiting } from './mail-office.ts'
import { world, type Standing } from './world.ts'

let server: MailServer
beforeAll(async () => void (server = await startMailServer()))
afterAll(() => server.close())
beforeEach(() => void (server.mails.length = 0))

async function ask(asker: Standing, holder: Standing) {
  const rowId = await asked(asker.memberId, holder.contactId, 'May we speak?')
  return sendNow(await waiting({ kind: 'INTRODUCTION', toContactId: holder.contactId, rowId }), smtpPost(server.url, sender))
}

const answersGoTo = () => server.mails.at(-1)?.replyTo?.value.map(({ address }) => address)
const said = () => `${server.mails.at(-1)?.text}${server.mails.at(-1)?.html}`

test('the holder reads who asks, and writes back to the address that the holder may see', async () => {
  const { adaeze, hana } = await world()
  expect(await ask(adaeze, hana)).toEqual({ state: 'SENT' })
  expect(answersGoTo()).toEqual(['a.ferreira-holm@example.org'])
  expect(said()).toContain('a.ferreira-holm@example.org')
  expect(said()).toContain(`${office.publicUrl}/directory/${adaeze.contactId}`)
  expect(said()).toContain('Adaeze Ferreira-Holm')
})

test('an address that the holder may not see is not told; answers go where the asker signs in', async () => {
  const { bruno, hana } = await world()
  expect(await ask(bruno, hana)).toEqual({ state: 'SENT' })
  expect(answersGoTo()).toEqual(['bruno@example.org'])
  expect(said()).not.toContain('b.almeida@example.org')
  expect(said()).not.toContain('bruno@example.org')
})

test('a contact without an account gets it at the first address of the entry, without a link that leads nowhere', async () => {
  const { adaeze, samira } = await world()
  await sql(
    'owner',
    `INSERT INTO core.contact_reach (contact_id, kind, value, shown_to, owner_id, contact_audience_id, audience_id, standing)
     SELECT id, 'EMAIL', 's.haddad@example.org', 'ON_REQUEST', owner_id, audience_id, audience_id, standing FROM core.contact WHERE id = $1`,
    [samira.contactId],
  )
  expect(await ask(adaeze, samira)).toEqual({ state: 'SENT' })
  expect(server.mails.at(-1)?.to).toMatchObject({ value: [{ address: 's.haddad@example.org' }] })
  expect(said()).not.toContain('/directory/')
  expect(said()).not.toContain('a.ferreira-holm@example.org')
  expect(answersGoTo()).toEqual(['adaeze@example.org'])
})

test('what an asker who has left wrote is not passed on, nor what was asked of an entry that has gone', async () => {
  const { comfort, hana, samira } = await world()
  const rowId = await asked(comfort.memberId, hana.contactId, 'May we speak?')
  await sql('owner', `UPDATE core.member SET state = 'ENDED' WHERE id = $1`, [comfort.memberId])
  const id = await waiting({ kind: 'INTRODUCTION', toContactId: hana.contactId, rowId })
  expect(await sendNow(id, smtpPost(server.url, sender))).toEqual({ state: 'DROPPED', fault: 'GONE' })
  await sql('owner', `UPDATE core.contact SET standing = 'ENDED' WHERE id = $1`, [samira.contactId])
  expect(await ask((await world()).adaeze, samira)).toEqual({ state: 'DROPPED', fault: 'READER' })
  expect(server.mails).toEqual([])
})

test('a decision is mailed only to who may still read the proposal', async () => {
  const { hana, tariq } = await world()
  const [proposal] = await sql<{ id: string }>('owner', `UPDATE core.proposal SET decision = 'DECLINED', decision_reason = 'planted reason', decided_at = now() WHERE member_id = $1 RETURNING id`, [tariq.memberId])
  const decided = () => waiting({ kind: 'PROPOSAL_DECIDED', toContactId: hana.contactId, rowId: proposal?.id ?? '' })
  expect(await sendNow(await decided(), smtpPost(server.url, sender))).toEqual({ state: 'SENT' })
  expect(said()).toContain('Tariq Obeidat')
  expect(said()).not.toContain('planted reason')
  await sql('owner', `UPDATE core.member SET role = 'FOCAL_POINT' WHERE id = $1`, [hana.memberId])
  expect(await sendNow(await decided(), smtpPost(server.url, sender))).toEqual({ state: 'DROPPED', fault: 'READER' })
})
