import 'server-only'
import type { Opened } from '@/lib/platform/auth/arrive'
import { hashPassword } from '@/lib/platform/auth/password'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Visit } from '@/lib/platform/auth/visit'
import { asSystem } from '@/lib/platform/db/as-system'
import { refuse } from '@/lib/platform/errors/errors'
import { passwordProblem } from '../password-rules'
import { checkPassword } from './confirm-password'
import { endSessions, openSession } from './open-session'
import { keepPassword } from './set-new-password'

/** Changes the own password. Every session ends and this browser gets a new one: whoever held the old token is out. */
export async function changePassword(viewer: Viewer, visit: Visit, typed: { password: string; newPassword: string }): Promise<Opened> {
  const account = await checkPassword(viewer, visit, typed.password)
  const problem = passwordProblem(typed.newPassword, { email: account.email, name: viewer.name })
  if (problem) refuse('problem.summary', { newPassword: problem })
  const hash = await hashPassword(typed.newPassword)
  return asSystem(
    'password',
    async (tx) => {
      await keepPassword(tx, viewer.id, hash)
      await endSessions(tx, viewer.id, 'PASSWORD')
      return openSession(tx, account, hash, visit)
    },
    viewer.id,
  )
}
