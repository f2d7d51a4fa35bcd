import 'server-only'
import { atLeast } from '@/lib/platform/auth/at-least'
import { takeTurn } from '@/lib/platform/auth/guess'
import type { Visit } from '@/lib/platform/auth/visit'
import { asSystem } from '@/lib/platform/db/as-system'
import { refuse } from '@/lib/platform/errors/errors'
import { postMessage } from '@/lib/platform/mail/outbox'
import { now } from '@/lib/platform/time/now'

const anHour = 60 * 60 * 1000
// Longer than the work for a known address takes, so that both answers take this long.
const answerMs = 300

/** Mails a link to whoever is a member with this address. Nothing that the asker can see tells whether anyone is. */
export async function askForPasswordLink(visit: Visit, email: string): Promise<void> {
  if (!(await takeTurn({ what: 'link', subject: email, ...visit }))) refuse('sign-in.later')
  await atLeast(answerMs, sendLink(email))
}

async function sendLink(email: string): Promise<void> {
  await asSystem('password', async (tx) => {
    const account = await tx.credential.findUnique({
      where: { email, member: { state: 'ACTIVE' } },
      select: { memberId: true, member: { select: { contactId: true } } },
    })
    if (!account) return
    const { memberId, member } = account
    const link = await tx.accessLink.create({ data: { kind: 'PASSWORD', memberId, expiresAt: new Date(now().getTime() + anHour) }, select: { id: true } })
    await postMessage(tx, null, { kind: 'PASSWORD_LINK', toContactId: member.contactId, rowId: link.id })
  })
}
