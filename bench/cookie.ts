import { connection } from './ask.ts'
import { nextAddress, session, signInForm } from './sign-in.ts'
import { password } from './worlds.ts'

/** Signs in as a person does, for whoever asks with the cookie from then on. */
export async function cookieFor(origin: string, email: string): Promise<string> {
  const agent = connection(1)
  return session(agent, await signInForm(agent, origin), { email, password, from: nextAddress() }).finally(() => agent.destroy())
}
