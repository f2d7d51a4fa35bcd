import 'server-only'
import { nameOfOrganization } from '@/lib/features/organizations/queries/name-of-organization'
import { linkCode, type LinkKind } from '@/lib/platform/auth/link-code'
import { asSystem } from '@/lib/platform/db/as-system'
import { setApart } from '@/lib/platform/mail/bidi'
import { drop } from '@/lib/platform/mail/fault'
import type { Letter, Task, Writers } from '@/lib/platform/mail/letter'
import { momentFor } from '@/lib/platform/mail/reader'
import { now } from '@/lib/platform/time/now'

export const signInMails = {
  INVITATION: invitation,
  PASSWORD_LINK: passwordLink,
  PASSWORD_CHANGED: passwordChanged,
  SECOND_FACTOR_CHANGED: secondFactorChanged,
} satisfies Partial<Writers>

async function invitation(task: Task): Promise<Letter> {
  const { reader, t, page } = task
  if (reader.state !== 'INVITED') drop('READER')
  const { code, expiresAt } = await liveLink(task, 'INVITATION')
  const organization = setApart(reader.locale, (await nameOfOrganization(reader.organizationId, reader.locale)) ?? drop('GONE'))
  return {
    subject: t('mail.invitation.subject'),
    blocks: [
      { text: t('mail.invitation.text') },
      { text: t('mail.organization', { organization }) },
      { text: t('mail.invitation.role', { role: reader.role ?? '' }) },
      { text: t('mail.invitation.then', { until: momentFor(reader, expiresAt) }) },
      { label: t('mail.invitation.action'), href: page(`/invitation/${code}`) },
      { text: t('mail.invitation.unexpected') },
    ],
  }
}

async function passwordLink(task: Task): Promise<Letter> {
  const { reader, t, page } = task
  if (reader.state !== 'ACTIVE') drop('READER')
  const { code, expiresAt } = await liveLink(task, 'PASSWORD')
  return {
    subject: t('mail.passwordLink.subject'),
    blocks: [
      { text: t('mail.passwordLink.text', { until: momentFor(reader, expiresAt) }) },
      { label: t('mail.passwordLink.action'), href: page(`/password/${code}`) },
      { text: t('mail.passwordLink.unexpected') },
    ],
  }
}

async function passwordChanged({ message, reader, t, page }: Task): Promise<Letter> {
  if (reader.state !== 'ACTIVE') drop('READER')
  return {
    subject: t('mail.passwordChanged.subject'),
    blocks: [{ text: t('mail.passwordChanged.text', { when: momentFor(reader, message.madeAt) }) }, ...alarm(t, page)],
  }
}

async function secondFactorChanged({ message, reader, t, page }: Task): Promise<Letter> {
  if (reader.state !== 'ACTIVE') drop('READER')
  return {
    subject: t('mail.secondFactorChanged.subject'),
    blocks: [{ text: t('mail.secondFactorChanged.text', { when: momentFor(reader, message.madeAt) }) }, ...alarm(t, page)],
  }
}

const alarm = (t: Task['t'], page: Task['page']) => [{ text: t('mail.notYou') }, { label: t('mail.passwordLink.action'), href: page('/password/forgotten') }]

/** The code of the link that the message is about, made again from its id: it stands nowhere. */
async function liveLink({ message: { rowId }, reader: { memberId } }: Task, kind: LinkKind): Promise<{ code: string; expiresAt: Date }> {
  if (!rowId || !memberId) return drop('GONE')
  const link = await asSystem('mail', (tx) =>
    tx.accessLink.findFirst({ where: { id: rowId, kind, memberId, usedAt: null, expiresAt: { gt: now() } }, select: { expiresAt: true } }),
  )
  return link ? { code: linkCode(rowId, kind), expiresAt: link.expiresAt } : drop('LINK')
}
