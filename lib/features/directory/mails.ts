import 'server-only'
import { nameOfOrganization } from '@/lib/features/organizations/queries/name-of-organization'
import { asSystem } from '@/lib/platform/db/as-system'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { setApart } from '@/lib/platform/mail/bidi'
import { drop } from '@/lib/platform/mail/fault'
import type { Block, Letter, Task, Writers } from '@/lib/platform/mail/letter'
import { nameIn, type Reader } from '@/lib/platform/mail/reader'

export const directoryMails = { INTRODUCTION: introduction } satisfies Partial<Writers>

/** Tells the holder who asks, and how to answer. The asker never learns the holder's address from us: only an answer shows it. */
async function introduction({ message: { rowId }, reader, t, page }: Task): Promise<Letter> {
  if (!mayBeAsked(reader)) drop('READER')
  const asked = (await askingOf(rowId)) ?? drop('GONE')
  const asker = (await askerFor(reader, asked)) ?? drop('GONE')
  const organization = (await nameOfOrganization(asker.organizationId, reader.locale)) ?? drop('GONE')
  const apart = (text: string) => setApart(reader.locale, text)
  const name = nameIn(reader.locale, asker)
  return {
    subject: t('mail.introduction.subject'),
    blocks: [
      { text: t('mail.introduction.text', { name: apart(name) }) },
      { text: t('mail.organization', { organization: apart(organization) }) },
      { text: t('mail.function', { function: apart(asker.function) }) },
      { quote: asked.message, lang: asked.messageLang },
      { text: asker.shown ? t('mail.introduction.answer', { address: apart(asker.shown) }) : t('mail.introduction.reply') },
      ...entryOf(reader, asker.id, { label: t('mail.introduction.action'), page }),
    ],
    replyTo: { name, address: asker.shown ?? asked.address },
  }
}

const mayBeAsked = ({ standing, state }: Reader) => standing === 'LISTED' && (state === null || state === 'INVITED' || state === 'ACTIVE')

// Only who may sign in can follow a link into the directory.
const entryOf = ({ state }: Reader, id: string, { label, page }: { label: string; page: Task['page'] }): Block[] =>
  state === 'ACTIVE' ? [{ label, href: page(`/directory/${id}`) }] : []

type Asking = { askedById: string; contactId: string; message: string; messageLang: string; address: string }

/** What was asked, and the address the asker signs in with: answers go there where no other is shown, as the form says. */
async function askingOf(id: string | null): Promise<Asking | undefined> {
  const found = await asSystem('mail', (tx) => tx.$queryRaw<Asking[]>`
    SELECT i.asked_by_id AS "askedById", m.contact_id AS "contactId", i.message, i.message_lang AS "messageLang", k.email AS address
      FROM core.introduction i
      JOIN core.member m ON m.id = i.asked_by_id AND m.state = 'ACTIVE'
      JOIN core.credential k ON k.member_id = m.id
     WHERE i.id = ${id}::uuid`)
  return found[0]
}

/**
 * The asker as the holder sees the asker. A holder without an account sees nothing here: then it is what the asker
 * sees of the own entry, who asked for it to be sent, but no address.
 */
async function askerFor(holder: Reader, { askedById, contactId }: Asking) {
  const holderSees = holder.state === 'ACTIVE' && holder.memberId
  return asViewer({ id: holderSees || askedById }, async (tx) => {
    const asker = await tx.contact.findUnique({
      where: { id: contactId },
      select: { id: true, organizationId: true, name: true, ownName: true, ownNameLang: true, function: true },
    })
    const shown = holderSees
      ? await tx.contactReach.findFirst({ where: { contactId, kind: 'EMAIL' }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { value: true } })
      : null
    return asker && { ...asker, shown: shown?.value ?? null }
  })
}
