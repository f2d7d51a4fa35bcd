import 'server-only'
import type { Opened } from '@/lib/platform/auth/arrive'
import type { Step } from '@/lib/platform/auth/step-cookie'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Visit } from '@/lib/platform/auth/visit'
import { asSystem } from '@/lib/platform/db/as-system'
import { missing } from '@/lib/platform/errors/errors'
import { postMessage } from '@/lib/platform/mail/outbox'
import { accountOf } from './account'
import { mustBeConfirmed } from './confirm-password'
import { hashedCodes, keepCodes, keepFactor, provenFactor } from './keep-second-factor'
import { endSessions, openSession } from './open-session'

/** Sets up the own second factor anew: another telephone, say. Every session ends and this browser gets a new one. */
export async function renewSecondFactor(viewer: Viewer, visit: Visit, step: Step<'confirmed'> | null, code: string): Promise<Opened> {
  const { nonce } = mustBeConfirmed(viewer, step)
  const factor = await provenFactor(nonce, code)
  const account = (await accountOf('second factor', viewer.id)) ?? missing('member')
  return asSystem(
    'second factor',
    async (tx) => {
      await keepFactor(tx, viewer.id, factor)
      await endSessions(tx, viewer.id, 'SECOND_FACTOR')
      await postMessage(tx, null, { kind: 'SECOND_FACTOR_CHANGED', toContactId: viewer.contactId, rowId: null })
      return openSession(tx, account, account.passwordHash ?? missing('member'), visit)
    },
    viewer.id,
  )
}

/** Puts the recovery codes that the page showed in place of the earlier ones. */
export async function renewRecoveryCodes(viewer: Viewer, step: Step<'confirmed'> | null): Promise<void> {
  const hashes = await hashedCodes(mustBeConfirmed(viewer, step).nonce)
  await asSystem(
    'second factor',
    async (tx) => {
      await keepCodes(tx, viewer.id, hashes)
      await postMessage(tx, null, { kind: 'SECOND_FACTOR_CHANGED', toContactId: viewer.contactId, rowId: null })
    },
    viewer.id,
  )
}
