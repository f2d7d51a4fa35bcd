import type { Agent } from 'node:http'
import { type Answer, ask, cookiesOf } from './ask.ts'

/** The form of the sign-in page with what it carries unseen, to be posted as often as is wanted. */
export type SignInForm = { url: string; hidden: [string, string][] }

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Reads the form as a browser without script does. */
export async function signInForm(agent: Agent, origin: string): Promise<SignInForm> {
  const url = `${origin}/sign-in`
  const page = (await ask(agent, url, { headers: { 'accept-language': 'en' } })).body.toString()
  const form = page.split('<form').find((part) => part.includes('name="password"'))?.split('</form')[0] ?? ''
  const value = (input: string, name: string) => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? '')
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]): [string, string] => [value(input, 'name'), value(input, 'value')])
  if (hidden.length === 0) throw new Error(`${url} shows no form`)
  return { url, hidden }
}

export type Typed = { email: string; password: string; from: string }

/** Posts it, whole, from an address of its own: guesses from one address are slowed, and the bench is no guesser. */
export async function signIn(agent: Agent, { url, hidden }: SignInForm, { email, password, from }: Typed): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of hidden) form.append(name, value)
  form.set('email', email)
  form.set('password', password)
  const posted = new Response(form)
  const body = new Uint8Array(await posted.arrayBuffer())
  const headers = { 'content-type': posted.headers.get('content-type') ?? '', origin: new URL(url).origin, 'accept-language': 'en', 'x-forwarded-for': from }
  return ask(agent, url, { method: 'POST', headers, body })
}

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
