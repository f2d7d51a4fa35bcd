import 'server-only'
import { asSystem } from '@/lib/platform/db/as-system'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { setApart } from '@/lib/platform/mail/bidi'
import { drop } from '@/lib/platform/mail/fault'
import type { Letter, Task, Writers } from '@/lib/platform/mail/letter'
import { momentFor, nameIn } from '@/lib/platform/mail/reader'

export const memberMails = {
  PROPOSAL_DECIDED: proposalDecided,
  MEMBER_SUSPENDED: memberSuspended,
  MEMBER_ENDED: memberEnded,
} satisfies Partial<Writers>

/** Read as its reader: who no longer leads the organization does not get it. The reason stays on the platform. */
async function proposalDecided({ message: { rowId }, reader, t, page }: Task): Promise<Letter> {
  const { memberId, locale } = reader
  if (!rowId || !memberId) return drop('GONE')
  const proposal = await asViewer({ id: memberId }, (tx) => tx.proposal.findUnique({ where: { id: rowId }, select: { verb: true, decision: true, memberId: true } }))
  if (!proposal?.decision) return drop('READER')
  const { verb, decision } = proposal
  const name = setApart(locale, nameIn(locale, (await personOf(proposal.memberId)) ?? drop('GONE')))
  return {
    subject: t('mail.proposalDecided.subject'),
    blocks: [
      { text: t('mail.proposalDecided.about', { verb, name }) },
      { text: t('mail.proposalDecided.decision', { decision }) },
      { label: t('mail.proposalDecided.action'), href: page('/admin') },
    ],
  }
}

// As the system, because the entry of a person whose account ended is seen by nobody, and the lead who proposed it must read whose it was.
async function personOf(memberId: string) {
  const member = await asSystem('mail', (tx) =>
    tx.member.findUnique({ where: { id: memberId }, select: { contact: { select: { name: true, ownName: true, ownNameLang: true } } } }),
  )
  return member?.contact
}

async function memberSuspended({ message, reader, t }: Task): Promise<Letter> {
  if (reader.state !== 'SUSPENDED') drop('READER')
  const when = momentFor(reader, message.madeAt)
  return { subject: t('mail.memberSuspended.subject'), blocks: [{ text: t('mail.memberSuspended.text', { when }) }, { text: t('mail.questions') }] }
}

async function memberEnded({ message, reader, t }: Task): Promise<Letter> {
  if (reader.state !== 'ENDED') drop('READER')
  const when = momentFor(reader, message.madeAt)
  return { subject: t('mail.memberEnded.subject'), blocks: [{ text: t('mail.memberEnded.text', { when }) }, { text: t('mail.questions') }] }
}
