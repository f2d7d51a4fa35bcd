import { expect, test } from 'vitest'
import { lives, sessionOf } from '@/test/accounts.ts'
import { asMember, sql } from '@/test/database.ts'
import { world } from '@/test/world.ts'
import { memberOfSession } from './live-session.ts'

const move = (sessionId: string, column: 'seen_at' | 'started_at', ago: string) =>
  sql('owner', `UPDATE core.session SET ${column} = now() - $2::interval WHERE id = $1`, [sessionId, ago])

test('a live session names its member, with the organization in each language', async () => {
  const { hana } = await world()
  const sessionId = await sessionOf(hana.viewer.id)
  const found = await memberOfSession(sessionId)
  expect(found?.viewer).toEqual({ ...hana.viewer, sessionId })
  expect(found?.organization['fr']).toBe('Jordanie')
})

test('a name that no session has is a visitor', async () => {
  expect(await lives('5f0c7a4e-5b0e-4b52-9d5c-1e2f3a4b5c6d')).toBe(false)
})

test('a session ends after eight hours without use', async () => {
  const { hana } = await world()
  const [used, unused] = [await sessionOf(hana.viewer.id), await sessionOf(hana.viewer.id)]
  await move(used, 'seen_at', '7 hours 59 minutes')
  await move(unused, 'seen_at', '8 hours 1 minute')
  expect([await lives(used), await lives(unused)]).toEqual([true, false])
})

test('a session ends after seven days, however much it is used', async () => {
  const { hana } = await world()
  const [young, old] = [await sessionOf(hana.viewer.id), await sessionOf(hana.viewer.id)]
  await move(young, 'started_at', '6 days 23 hours')
  await move(old, 'started_at', '7 days 1 minute')
  expect([await lives(young), await lives(old)]).toEqual([true, false])
})

test('a visit is noted, at most once a minute, and not in the audit trail', async () => {
  const { hana } = await world()
  const sessionId = await sessionOf(hana.viewer.id)
  const age = async () => (await sql<{ age: number }>('owner', 'SELECT extract(epoch FROM now() - seen_at)::float AS age FROM core.session WHERE id = $1', [sessionId]))[0]?.age ?? -1
  const entries = async () => (await sql('owner', `SELECT FROM audit.entry WHERE noun = 'session' AND row_key = $1`, [sessionId])).length
  await move(sessionId, 'seen_at', '50 seconds')
  await memberOfSession(sessionId)
  expect(await age()).toBeGreaterThan(49)
  await move(sessionId, 'seen_at', '70 seconds')
  await memberOfSession(sessionId)
  expect(await age()).toBeLessThan(10)
  expect(await entries()).toBe(1)
})

test.each([
  ['suspended', `state = 'SUSPENDED', suspended_at = now()`],
  ['ended', `state = 'ENDED', ended_at = now()`],
  ['given another role', `role = 'LEAD_FOCAL_POINT'`],
])('a member who is %s by the Secretariat is out at the next request', async (_, change) => {
  const people = await world()
  const member = { suspended: people.bakari, ended: people.anders, 'given another role': people.comfort }[_] ?? people.bakari
  const sessionId = await sessionOf(member.viewer.id)
  expect(await lives(sessionId)).toBe(true)
  await asMember(people.ines.viewer.id, async (client) => {
    await client.query(`UPDATE core.member SET ${change} WHERE id = $1`, [member.viewer.id])
    await client.query('COMMIT')
  })
  expect(await lives(sessionId)).toBe(false)
})

test('a member who is not active has no session, even one that nobody ended', async () => {
  const { edmund, gaston, beatriz } = await world()
  for (const member of [edmund, gaston, beatriz]) expect(await lives(await sessionOf(member.viewer.id)), member.name).toBe(false)
})
