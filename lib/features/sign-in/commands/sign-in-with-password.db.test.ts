import { beforeAll, describe, expect, test, vi } from 'vitest'
import { givePassword, lives, password, visitFrom } from '@/test/accounts.ts'
import { sql } from '@/test/database.ts'
import { world } from '@/test/world.ts'
import { signInWithPassword } from './sign-in-with-password.ts'

// Hashing and waiting is what these are about: on a busy machine the usual deadline is too near.
vi.setConfig({ testTimeout: 90_000 })

beforeAll(async () => {
  const people = await world()
  for (const one of [people.hana, people.bakari, people.edmund, people.gaston, people.beatriz]) await givePassword(one.viewer.id)
  for (const one of [people.anders, people.adaeze]) await givePassword(one.viewer.id, { sample: false })
  await sql('owner', `UPDATE core.credential SET totp_secret = '\\x00', totp_confirmed_at = now() WHERE member_id = $1`, [people.adaeze.viewer.id])
})

/** From a browser of its own, which waits in nobody else's queue. */
const attemptFrom = (browser: string, email: string, typed: string) => signInWithPassword(visitFrom(browser, { known: browser }), { email, password: typed })
const attempt = (email: string, typed = password) => signInWithPassword(visitFrom(`${email}|${typed}`), { email, password: typed })

test('a sample account signs in with its password, and lives', async () => {
  const outcome = await attempt('hana@example.org')
  expect(outcome.next).toBe('session')
  expect(outcome.next === 'session' && (await lives(outcome.opened.sessionId))).toBe(true)
})

test('each sign-in opens a session of its own, in the audit trail under the name of the member', async () => {
  const { hana } = await world()
  const [one, other] = [await attempt('hana@example.org'), await attempt('hana@example.org')]
  expect(one.next === 'session' && other.next === 'session' && one.opened.sessionId !== other.opened.sessionId).toBe(true)
  const id = one.next === 'session' ? one.opened.sessionId : ''
  expect(await sql('owner', `SELECT actor_id, purpose, verb FROM audit.entry WHERE noun = 'session' AND row_key = $1`, [id])).toEqual([{ actor_id: hana.viewer.id, purpose: 'sign-in', verb: 'INSERT' }])
})

test('whoever has a second factor is asked for it, whoever has none sets it up; neither has a session yet', async () => {
  const { anders, adaeze } = await world()
  expect(await attempt('adaeze@example.org')).toMatchObject({ next: 'code', step: { memberId: adaeze.viewer.id, email: 'adaeze@example.org' } })
  expect(await attempt('anders@example.org')).toMatchObject({ next: 'setUp', step: { memberId: anders.viewer.id } })
  expect(await sql('owner', 'SELECT FROM core.session WHERE member_id = ANY ($1)', [[anders.viewer.id, adaeze.viewer.id]])).toEqual([])
})

test('signing in chooses no language: that is the member\'s to do', async () => {
  const { bakari } = await world()
  const opened = await signInWithPassword(visitFrom('bakari', { locale: 'fr' }), { email: 'bakari@example.org', password })
  expect(opened).toMatchObject({ opened: { locale: null } })
  expect(await sql('owner', 'SELECT locale FROM core.member WHERE id = $1', [bakari.viewer.id])).toEqual([{ locale: null }])
})

const strangers: [string, string, string][] = [
  ['an address that nobody has', 'nobody@example.org', password],
  ['a wrong password', 'bakari@example.org', `${password}!`],
  ['a suspended member with the right password', 'edmund@example.org', password],
  ['an ended member with the right password', 'gaston@example.org', password],
  ['an invited person with the right password', 'beatriz@example.org', password],
  ['an account without a password', 'oskar@example.org', password],
]

describe('one and the same refusal', () => {
  test.each(strangers)('%s', async (_, email, typed) => {
    await expect(attempt(email, typed)).rejects.toMatchObject({ name: 'Refused', key: 'sign-in.refused', fields: { password: 'sign-in.refusedPassword' } })
  })

  test('after the same work', async () => {
    const least = new Map<string, number>()
    // What the processor did for each, not the clock: a busy machine must not make them look different. In turns, the least of each.
    for (let round = 0; round < 4; round++) {
      for (const [who, email, typed] of strangers) least.set(who, Math.min(least.get(who) ?? Infinity, await effort(() => attemptFrom(`${who} ${round}`, email, typed))))
    }
    const all = [...least.values()]
    // Nearly all of it is argon2id: left out for one of them, its share would be a fifth of the others'.
    expect(Math.max(...all) / Math.min(...all), JSON.stringify([...least])).toBeLessThan(2)
  })
})

test('right after wrong guesses the right password still comes in', async () => {
  for (const typed of ['one', 'two', 'three', 'four']) await expect(attempt('bakari@example.org', typed)).rejects.toMatchObject({ key: 'sign-in.refused' })
  expect((await attempt('bakari@example.org')).next).toBe('session')
})

test('a hash of an earlier cost is renewed, which is no change of the password', async () => {
  const { hana } = await world()
  const { hash } = await import('argon2')
  const old = await hash(password, { memoryCost: 8192, timeCost: 2, parallelism: 1 })
  await sql('owner', 'UPDATE core.credential SET password_hash = $2 WHERE member_id = $1', [hana.viewer.id, old])
  expect((await attempt('hana@example.org')).next).toBe('session')
  const [row] = await sql<{ password_hash: string; changed: boolean }>('owner', `SELECT password_hash, password_changed_at > now() - interval '1 day' AS changed FROM core.credential WHERE member_id = $1`, [hana.viewer.id])
  expect(row?.password_hash).toMatch(/m=19456,p=1,t=3/)
  expect(row?.changed).toBe(false)
})

/** Milliseconds of processor time, threads included. */
async function effort(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work().catch(() => null)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
