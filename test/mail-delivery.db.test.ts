import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { claim, dueMessages } from '@/lib/platform/mail/claim'
import { smtpPost } from '@/lib/platform/mail/post'
import { sendMessage } from '@/lib/platform/mail/send'
import { mailOf, write } from '@/lib/platform/mail/write'
import { sql } from './database.ts'
import { startMailServer, type MailServer } from './mail-server.ts'
import { madeLink, office, sender, sendNow, stored, waiting } from './mail-office.ts'
import { world } from './world.ts'

let server: MailServer
beforeAll(async () => void (server = await startMailServer()))
afterAll(() => server.close())
beforeEach(() => {
  server.mails.length = 0
  server.refusals.clear()
})

const toBruno = async () => waiting({ kind: 'PASSWORD_CHANGED', toContactId: (await world()).bruno.contactId, rowId: null })

test('a message waits while the mail server is away, and is delivered once when it is back', async () => {
  const away = await startMailServer()
  await away.close()
  const post = smtpPost(away.url, sender)
  const id = await toBruno()
  expect(await sendNow(id, post)).toEqual({ state: 'WAITING', fault: 'AWAY', inSeconds: 15 })
  expect(await sendNow(id, post)).toEqual({ state: 'WAITING', fault: 'AWAY', inSeconds: 60 })
  expect(await dueMessages(10)).not.toContain(id)
  const back = await startMailServer(Number(new URL(away.url).port))
  expect(await sendNow(id, post)).toEqual({ state: 'SENT' })
  expect(await sendNow(id, post)).toBeNull()
  expect(back.mails).toHaveLength(1)
  expect(await stored(id)).toEqual({ state: 'SENT', fault: null, attempts: 3 })
  await back.close()
})

test('it gives up after two days of trying', async () => {
  server.refusals.set('bruno@example.org', 451)
  const id = await toBruno()
  await sql('owner', 'UPDATE core.message SET attempts = 8 WHERE id = $1', [id])
  expect(await sendNow(id, smtpPost(server.url, sender))).toEqual({ state: 'WAITING', fault: 'LATER', inSeconds: 86_400 })
  expect(await sendNow(id, smtpPost(server.url, sender))).toEqual({ state: 'FAILED', fault: 'LATER' })
})

test('a refused recipient ends it, with the kind of the fault and nothing else', async () => {
  server.refusals.set('bruno@example.org', 550)
  const id = await toBruno()
  expect(await sendNow(id, smtpPost(server.url, sender))).toEqual({ state: 'FAILED', fault: 'RECIPIENT' })
  expect(await stored(id)).toEqual({ state: 'FAILED', fault: 'RECIPIENT', attempts: 1 })
  const [row] = await sql<{ row: string }>('owner', 'SELECT m::text AS row FROM core.message m WHERE id = $1', [id])
  expect(row?.row).not.toMatch(/@|no, and/)
})

test('whoever has no address is not mailed', async () => {
  const { samira } = await world()
  const id = await waiting({ kind: 'MEMBER_ENDED', toContactId: samira.contactId, rowId: null })
  expect(await sendNow(id, smtpPost(server.url, sender))).toEqual({ state: 'DROPPED', fault: 'READER' })
  await sql('owner', 'DELETE FROM core.credential WHERE member_id = (SELECT id FROM core.member WHERE contact_id = $1)', [(await world()).gaston.contactId])
  const other = await waiting({ kind: 'MEMBER_ENDED', toContactId: (await world()).gaston.contactId, rowId: null })
  expect(await sendNow(other, smtpPost(server.url, sender))).toEqual({ state: 'FAILED', fault: 'ADDRESS' })
})

test('two who reach for a message at once: one has it', async () => {
  const id = await toBruno()
  const claims = await Promise.all(Array.from({ length: 6 }, () => claim(id)))
  expect(claims.filter((one) => one !== null)).toHaveLength(1)
})

test('a crash between the mail server’s yes and ours repeats that one mail, under the same Message-ID', async () => {
  const id = await toBruno()
  const post = smtpPost(server.url, sender)
  const claimed = await claim(id)
  const mail = claimed && mailOf(id, await write(claimed, office), office)
  if (mail) await post(mail)
  // Here the process died. For five minutes nobody else takes the message; then it goes out again.
  expect(await sendMessage(id, office, post)).toBeNull()
  expect(await sendNow(id, post)).toEqual({ state: 'SENT' })
  expect(server.mails.map(({ messageId }) => messageId)).toEqual([`<${id}@example.org>`, `<${id}@example.org>`])
})

test('a link that was used, is over or is another’s is not mailed', async () => {
  const { adaeze, bruno } = await world()
  const link = (rowId: string) => waiting({ kind: 'PASSWORD_LINK', toContactId: adaeze.contactId, rowId })
  const used = await madeLink('PASSWORD', adaeze.memberId)
  await sql('owner', 'UPDATE core.access_link SET used_at = now() WHERE id = $1', [used])
  const over = await madeLink('PASSWORD', adaeze.memberId, '-1 minute')
  const others = await madeLink('PASSWORD', bruno.memberId)
  const invitation = await madeLink('INVITATION', adaeze.memberId)
  for (const rowId of [used, over, others, invitation]) {
    expect(await sendNow(await link(rowId), smtpPost(server.url, sender))).toEqual({ state: 'DROPPED', fault: 'LINK' })
  }
  expect(server.mails).toEqual([])
})

test('who is suspended or has ended is told so, and gets nothing else', async () => {
  const { edmund, gaston } = await world()
  for (const { contactId, memberId } of [edmund, gaston]) {
    const rowId = await madeLink('PASSWORD', memberId)
    for (const kind of ['INVITATION', 'PASSWORD_LINK', 'PASSWORD_CHANGED', 'SECOND_FACTOR_CHANGED', 'INTRODUCTION'] as const) {
      expect(await sendNow(await waiting({ kind, toContactId: contactId, rowId }), smtpPost(server.url, sender))).toEqual({ state: 'DROPPED', fault: 'READER' })
    }
  }
  expect(await sendNow(await waiting({ kind: 'MEMBER_ENDED', toContactId: edmund.contactId, rowId: null }), smtpPost(server.url, sender))).toEqual({ state: 'DROPPED', fault: 'READER' })
  expect(server.mails).toEqual([])
})
