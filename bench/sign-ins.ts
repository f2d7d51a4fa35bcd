import { connection } from './ask.ts'
import type { Sample } from './quantile.ts'
import { nextAddress, signIn, type SignInForm } from './sign-in.ts'
import { password } from './worlds.ts'

/** Sign-ins, each of another account, `at` of them at the same time, for no longer than `seconds`. */
export async function signIns(form: SignInForm, accounts: readonly string[], { at, seconds }: { at: number; seconds: number }): Promise<Sample> {
  const agent = connection(at)
  const waiting = [...accounts]
  const ms: number[] = []
  const began = performance.now()
  const late = () => performance.now() - began > seconds * 1000
  const one = async () => {
    for (let email = waiting.pop(); email && !late(); email = waiting.pop()) {
      const answer = await signIn(agent, form, { email, password, from: nextAddress() })
      if (answer.status !== 303) throw new Error(`${email} was not let in (${answer.status})`)
      ms.push(answer.ms)
    }
  }
  await Promise.all(Array.from({ length: at }, one)).finally(() => agent.destroy())
  return { ms, seconds: (performance.now() - began) / 1000 }
}
