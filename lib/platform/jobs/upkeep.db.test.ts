import { expect, test } from 'vitest'
import { sql } from '@/test/database.ts'
import { world } from '@/test/world.ts'
import { keepUp } from './upkeep'

test('what nobody needs any more is removed, what is needed stays', async () => {
  const { bruno } = await world()
  const { contactId, memberId } = bruno
  await sql('owner', `INSERT INTO core.guess (key, failures, next_at, last_at) VALUES ('old', 3, now() - interval '2 days', now() - interval '2 days'), ('new', 3, now(), now())`)
  const session = `INSERT INTO core.session (member_id, device, address, seen_at, ended_at) VALUES ($1, $2, '127.0.0.1', now() - $3::interval, now() - $4::interval)`
  await sql('owner', session, [memberId, 'ended long ago', '91 days', '91 days'])
  await sql('owner', session, [memberId, 'left open long ago', '91 days', null])
  await sql('owner', session, [memberId, 'ended', '91 days', '1 day'])
  const message = `INSERT INTO core.message (kind, to_contact_id, state, next_at, sent_at) VALUES ('PASSWORD_CHANGED', $1, $2, now() - interval '91 days', $3)`
  const longAgo = new Date(Date.now() - 91 * 86_400_000)
  await sql('owner', message, [contactId, 'SENT', longAgo])
  await sql('owner', message, [contactId, 'DROPPED', null])
  await sql('owner', message, [contactId, 'FAILED', null])
  await sql('owner', message, [contactId, 'WAITING', null])
  expect(await keepUp()).toEqual({ guesses: 1, sessions: 2, messages: 2, forgotten: 0 })
  expect(await sql('owner', 'SELECT key FROM core.guess')).toEqual([{ key: 'new' }])
  expect(await sql('owner', 'SELECT device FROM core.session')).toEqual([{ device: 'ended' }])
  expect(await sql('owner', 'SELECT state FROM core.message ORDER BY state')).toEqual([{ state: 'FAILED' }, { state: 'WAITING' }])
})

test('two years after the end the trail keeps the acts of a person, and nothing of what stood there', async () => {
  const { gaston, edmund, bruno } = await world()
  await sql('owner', `UPDATE core.member SET ended_at = now() - interval '25 months' WHERE id = $1`, [gaston.memberId])
  const trail = (ids: (string | null)[]) => sql<{ noun: string; full: boolean }>('owner', `SELECT DISTINCT noun, before IS NOT NULL OR after IS NOT NULL AS full FROM audit.entry WHERE verb <> 'FORGET' AND row_key = ANY ($1)`, [ids])
  const act = `INSERT INTO core.membership_act (organization_id, member_id, name, verb, reason, done_by_id) VALUES ($1, $2, 'Mahamat-Roy', 'END', 'moved on', $3)`
  await sql('owner', act, [gaston.organizationId, gaston.memberId, bruno.memberId])
  const proposal = `INSERT INTO core.proposal (organization_id, member_id, verb, email, reason, proposed_by_id) VALUES ($1, $2, 'NOMINATE', 'g.mahamat-roy@example.org', 'succeeds Mahamat-Roy', $3)`
  await sql('owner', proposal, [gaston.organizationId, gaston.memberId, bruno.memberId])
  const kept = await trail([edmund.memberId, edmund.contactId, bruno.memberId])
  expect((await trail([gaston.memberId, gaston.contactId])).some(({ full }) => full)).toBe(true)
  expect((await keepUp()).forgotten).toBeGreaterThan(2)
  const left = await trail([gaston.memberId, gaston.contactId])
  expect(left.map(({ noun }) => noun)).toEqual(expect.arrayContaining(['contact', 'credential', 'member']))
  expect(left.filter(({ full }) => full)).toEqual([])
  expect(await sql('owner', `SELECT FROM audit.entry WHERE before::text LIKE '%mahamat-roy%' OR after::text LIKE '%mahamat-roy%'`)).toEqual([])
  expect(await sql('owner', 'SELECT name, verb, reason FROM core.membership_act WHERE member_id = $1', [gaston.memberId])).toEqual([{ name: '', verb: 'END', reason: null }])
  expect(await sql('owner', 'SELECT verb, email, reason FROM core.proposal WHERE member_id = $1', [gaston.memberId])).toEqual([{ verb: 'NOMINATE', email: null, reason: '' }])
  expect(await trail([edmund.memberId, edmund.contactId, bruno.memberId])).toEqual(kept)
  expect((await keepUp()).forgotten).toBe(0)
})

test('the worker’s role alone may ask for it', async () => {
  await expect(sql('web', 'SELECT audit.forget_long_ended()')).rejects.toMatchObject({ code: '42501' })
})
