import type { ParsedMail } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkCode } from '@/lib/platform/auth/link-code'
import { direction, locales, type Locale } from '@/lib/platform/i18n/locale'
import { messagesOf, type Messages } from '@/lib/platform/i18n/messages'
import { messageKinds, type MessageKind } from '@/lib/platform/mail/outbox'
import { smtpPost } from '@/lib/platform/mail/post'
import { sql } from './database.ts'
import { startMailServer, type MailServer } from './mail-server.ts'
import { office, oneOfEach, sender, sendNow, waiting } from './mail-office.ts'
import { world } from './world.ts'

let server: MailServer
beforeAll(async () => void (server = await startMailServer()))
afterAll(() => server.close())

const subjects: Record<MessageKind, (words: Messages) => string> = {
  INVITATION: ({ mail }) => mail.invitation.subject,
  PASSWORD_LINK: ({ mail }) => mail.passwordLink.subject,
  PASSWORD_CHANGED: ({ mail }) => mail.passwordChanged.subject,
  SECOND_FACTOR_CHANGED: ({ mail }) => mail.secondFactorChanged.subject,
  PROPOSAL_DECIDED: ({ mail }) => mail.proposalDecided.subject,
  INTRODUCTION: ({ mail }) => mail.introduction.subject,
  MEMBER_SUSPENDED: ({ mail }) => mail.memberSuspended.subject,
  MEMBER_ENDED: ({ mail }) => mail.memberEnded.subject,
}

async function sent(kind: MessageKind): Promise<{ id: string; mail: ParsedMail; rowId: string | null; to: string }> {
  const outgoing = (await oneOfEach())[kind]
  const id = await waiting(outgoing)
  expect(await sendNow(id, smtpPost(server.url, sender))).toEqual({ state: 'SENT' })
  const mail = server.mails.at(-1)
  if (!mail) throw new Error('no mail arrived')
  return { id, mail, rowId: outgoing.rowId, to: outgoing.toContactId }
}

const toOf = (mail: ParsedMail) => (Array.isArray(mail.to) ? mail.to : [mail.to]).flatMap((one) => one?.value ?? [])
const plain = (mail: ParsedMail) => (mail.text ?? '').replace(/[\u2068\u2069]/g, '')

/** What every mail is, whatever it says. */
function sound(mail: ParsedMail, id: string, locale: Locale): void {
  const html = String(mail.html)
  expect(mail.from?.value).toEqual([{ name: 'Coordination Platform', address: 'platform@example.org' }])
  expect(mail.messageId).toBe(`<${id}@example.org>`)
  expect(mail.date).toBeInstanceOf(Date)
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' })
  expect(html).toContain(`<html lang="${locale}" dir="${direction(locale)}">`)
  expect(html).not.toMatch(/<(img|script|link|iframe|object)\b|\bsrc=|url\(/)
  for (const [address] of html.matchAll(/https?:\/\/[^"<\s]+/g)) expect(address.startsWith(office.publicUrl)).toBe(true)
  // A key without its words, a placeholder that was not filled.
  expect(`${mail.subject}${mail.text}`).not.toMatch(/\bmail\.|[{}]|undefined|null/)
}

test.each(locales)('each kind of mail reaches its reader in the language %s, as text and HTML', async (locale) => {
  await world()
  await sql('owner', 'UPDATE core.member SET locale = $1', [locale])
  const words = await messagesOf(locale)
  for (const kind of messageKinds) {
    const { id, mail, to } = await sent(kind)
    const [reader] = await sql<{ name: string; address: string }>(
      'owner',
      `SELECT CASE WHEN c.own_name_lang = $2 THEN c.own_name ELSE c.name END AS name, k.email AS address
         FROM core.contact c JOIN core.member m ON m.contact_id = c.id JOIN core.credential k ON k.member_id = m.id WHERE c.id = $1`,
      [to, locale],
    )
    expect(mail.subject).toBe(subjects[kind](words))
    expect(toOf(mail)).toEqual([reader])
    expect(plain(mail)).toContain(words.mail.greeting.replace('{name}', reader?.name ?? ''))
    expect(plain(mail)).toContain(kind === 'INTRODUCTION' ? words.mail.answerable : words.mail.automatic)
    sound(mail, id, locale)
  }
})

test('a link is made for its reader at the moment of sending, and is in both parts', async () => {
  await sql('owner', `UPDATE core.member SET locale = 'en'`)
  const paths = { INVITATION: ['INVITATION', '/invitation/'], PASSWORD_LINK: ['PASSWORD', '/password/'] } as const
  for (const [kind, [link, path]] of [['INVITATION', paths.INVITATION], ['PASSWORD_LINK', paths.PASSWORD_LINK]] as const) {
    const { mail, rowId } = await sent(kind)
    const address = `${office.publicUrl}${path}${linkCode(rowId ?? '', link)}`
    expect(mail.text).toContain(address)
    expect(mail.html).toContain(`href="${address}"`)
  }
})

test('an invitation names the organization and the part in it', async () => {
  await sql('owner', `UPDATE core.member SET locale = 'fr'`)
  const { mail } = await sent('INVITATION')
  expect(mail.text).toContain('Organisation : Organisation de l\'aviation civile internationale')
  expect(mail.text).toContain('Votre rôle : point focal')
})

test('what people wrote is escaped, and marked with its language', async () => {
  const { mail } = await sent('INTRODUCTION')
  expect(mail.html).toContain('<blockquote dir="auto" lang="en"')
  expect(mail.html).toContain('May we speak about &lt;b&gt;training&lt;/b&gt;?')
  expect(mail.text).toContain('> May we speak about <b>training</b>?')
})

test('a reader who chose no language is written to in the first of the own entry', async () => {
  await sql('owner', 'UPDATE core.member SET locale = NULL')
  expect((await sent('INTRODUCTION')).mail.html).toContain('lang="ar" dir="rtl"')
  expect((await sent('PASSWORD_CHANGED')).mail.html).toContain('lang="en" dir="ltr"')
})
