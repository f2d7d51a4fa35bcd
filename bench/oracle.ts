import { randomUUID } from 'node:crypto'
import { ask, connection } from './ask.ts'
import { asBrowsers } from './load.ts'
import { median } from './quantile.ts'
import { nextAddress, type SignInForm, signIn } from './sign-in.ts'

/** Two questions that must not be told apart by the time of their answers; medians in milliseconds. */
export type Pair = { name: string; one: number; other: number; ratio: number; count: number }

type Timing = { times: number; one: (number: number) => Promise<number>; other: (number: number) => Promise<number> }

/** Asks both in turn, each the first in every other pair; the ratio is that of the slower median to the quicker. */
async function compare(name: string, { times, one, other }: Timing): Promise<Pair> {
  const took = { one: [] as number[], other: [] as number[] }
  for (let number = 0; number < times; number += 1) {
    const first = number % 2 === 0 ? 'one' : 'other'
    const second = first === 'one' ? 'other' : 'one'
    const ask = { one, other }
    took[first].push(await ask[first](number))
    took[second].push(await ask[second](number))
  }
  const [a, b] = [median(took.one), median(took.other)]
  return { name, one: a, other: b, ratio: Math.max(a, b) / Math.min(a, b), count: times }
}

/** A contact that is there and hidden, against one that is nowhere. */
export async function hiddenOrNowhere(origin: string, { cookie, hidden }: { cookie: string; hidden: string }): Promise<Pair> {
  const agent = connection(1)
  const missing = async (id: string) => {
    const { status, ms } = await ask(agent, `${origin}/directory/${id}`, { headers: { ...asBrowsers, cookie } })
    if (status !== 404) throw new Error(`a contact that is not to be seen answered ${status}`)
    return ms
  }
  return compare('a contact that is hidden, one that is not there', { times: 150, one: () => missing(hidden), other: () => missing(randomUUID()) }).finally(() => agent.destroy())
}

/** A wrong password for an address that has an account, against one that nobody has. Each account is asked once. */
export async function knownOrUnknown(form: SignInForm, accounts: readonly string[]): Promise<Pair> {
  const agent = connection(1)
  const refused = async (email: string) => {
    const { status, ms } = await signIn(agent, form, { email, password: 'not the password of anybody', from: nextAddress() })
    if (status !== 200) throw new Error(`a wrong password was answered ${status}`)
    return ms
  }
  const times = Math.min(100, accounts.length)
  return compare('a wrong password for an address that is known, one that is not', {
    times,
    one: (number) => refused(accounts[number] ?? ''),
    other: () => refused(`${randomUUID().slice(0, 8)}.nobody@example.org`),
  }).finally(() => agent.destroy())
}
