import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { cookieName, cookieRules } from './cookie-rules'
import { keyFor } from './key'

const aMinute = 60
const nonce = z.string().min(20)
// `proof` names the password that was right: a changed password ends the step.
const steps = {
  /** The password was right, the code is asked for. */
  code: z.object({ memberId: z.uuid(), email: z.string(), proof: z.string() }),
  /** The password was right, the second factor has to be set up. */
  setUp: z.object({ memberId: z.uuid(), email: z.string(), proof: z.string(), nonce }),
  /** An invited person chose a password; nothing is written before the second factor is there. */
  invitation: z.object({ linkId: z.uuid(), email: z.string(), passwordHash: z.string(), nonce }),
  /** A member typed the password again, to change how to sign in. */
  confirmed: z.object({ sessionId: z.uuid(), nonce }),
  /** A feed was made: its address is shown, once, to the browser that asked for it. */
  feed: z.object({ memberId: z.uuid(), secret: z.string() }),
}
export type StepName = keyof typeof steps
export type Step<Name extends StepName> = z.infer<(typeof steps)[Name]>

const lasts: Record<StepName, number> = { code: 5 * aMinute, setUp: 30 * aMinute, invitation: 60 * aMinute, confirmed: 10 * aMinute, feed: 5 * aMinute }
const secret = () => keyFor('step').toString('base64url')

/** Keeps where the browser stands between two forms, encrypted, for minutes. Only in a server action or a route. */
export async function keepStep<Name extends StepName>(name: Name, step: Step<Name>): Promise<void> {
  // The name is the salt of its key: a token of one step is unreadable as another.
  const token = await encode({ token: { ...step }, secret: secret(), salt: name, maxAge: lasts[name] })
  const store = await cookies()
  store.set(cookieName(`step-${name}`), token, cookieRules(lasts[name]))
}

/** Where the browser stands, or null when it does not, no longer, or was told otherwise by somebody else. */
export async function readStep<Name extends StepName>(name: Name): Promise<Step<Name> | null> {
  const token = (await cookies()).get(cookieName(`step-${name}`))?.value
  const payload: unknown = token ? await decode({ token, secret: secret(), salt: name }).catch(() => null) : null
  const read: z.ZodType<Step<Name>> = steps[name] as unknown as z.ZodType<Step<Name>>
  return read.safeParse(payload).data ?? null
}

export async function dropStep(name: StepName): Promise<void> {
  const store = await cookies()
  store.set(cookieName(`step-${name}`), '', cookieRules(0))
}
