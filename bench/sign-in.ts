import type { Agent } from 'node:http'
import { type Answer, ask, cookiesOf } from './ask.ts'
import { type Form, formIn, post } from './form.ts'

/** The form of the sign-in page with what it carries unseen, to be posted as often as is wanted. */
export type SignInForm = Form

/** Reads the form as a browser without script does. */
export async function signInForm(agent: Agent, origin: string): Promise<SignInForm> {
  const url = `${origin}/sign-in`
  return formIn((await ask(agent, url, { headers: { 'accept-language': 'en' } })).body.toString(), url, 'password')
}

export type Typed = { email: string; password: string; from: string }

/** Posts it, whole, from an address of its own: guesses from one address are slowed, and the bench is no guesser. */
export const signIn = (agent: Agent, form: SignInForm, { email, password, from }: Typed): Promise<Answer> => post(agent, form, { email, password }, { 'x-forwarded-for': from })

/** Signs in and returns the cookies of the session. */
export async function session(agent: Agent, form: SignInForm, typed: Typed): Promise<string> {
  const answer = await signIn(agent, form, typed)
  const cookies = cookiesOf(answer)
  if (answer.status !== 303 || !cookies.includes('session=')) throw new Error(`${typed.email} was not let in (${answer.status})`)
  return cookies
}

/** An address that no other call of this run gets. */
let given = 0
export function nextAddress(): string {
  given += 1
  return `10.${(given >> 16) & 255}.${(given >> 8) & 255}.${given & 255}`
}
