import { beforeAll, describe, expect, test } from 'vitest'
import { Conflict, Missing, Refused } from '@/lib/platform/errors/errors'
import { sql } from '@/test/database'
import { world, type Standing } from '@/test/world'
import { changeRole, endMember, inviteAnew, reinstateMember, suspendMember } from './change-membership.ts'

const reason = 'Moved to another post'
const member = async (id: string) => (await sql<{ state: string; role: string; standing: string; seat: string | null }>('owner', 'SELECT m.state, m.role, c.standing, c.seat FROM core.member m JOIN core.contact c ON c.id = m.contact_id WHERE m.id = $1', [id]))[0]
const liveSessions = (id: string) => sql('owner', 'SELECT FROM core.session WHERE member_id = $1 AND ended_at IS NULL', [id])
const news = async (id: string) => (await sql<{ verb: string }>('owner', 'SELECT verb FROM core.journal WHERE row_id = $1 ORDER BY at', [id])).map(({ verb }) => verb)
const acts = (id: string) => sql('owner', 'SELECT verb, reason, name, role FROM core.membership_act WHERE member_id = $1 ORDER BY done_at', [id])
const mails = async (contactId: string) => (await sql<{ kind: string }>('owner', 'SELECT kind FROM core.message WHERE to_contact_id = $1', [contactId])).map(({ kind }) => kind)
const signIn = (one: Standing) => sql('owner', `INSERT INTO core.session (member_id, device, address) VALUES ($1, 'a browser', '::1')`, [one.viewer.id])

beforeAll(async () => {
  const people = await world()
  for (const one of [people.bakari, people.anders, people.comfort]) await signIn(one)
})

describe('suspending', () => {
  test('ends the sessions at once, marks the entry, and can be taken back', async () => {
    const { ines, bakari } = await world()
    await suspendMember(ines.viewer, { id: bakari.viewer.id, reason })
    expect(await member(bakari.viewer.id)).toMatchObject({ state: 'SUSPENDED', standing: 'SUSPENDED' })
    expect(await liveSessions(bakari.viewer.id)).toEqual([])
    expect(await mails(bakari.contactId)).toEqual(['MEMBER_SUSPENDED'])
    await reinstateMember(ines.viewer, bakari.viewer.id)
    expect(await member(bakari.viewer.id)).toMatchObject({ state: 'ACTIVE', standing: 'LISTED' })
    expect(await acts(bakari.viewer.id)).toEqual([
      { verb: 'SUSPEND', reason, name: 'Bakari Ndungwa', role: null },
      { verb: 'REINSTATE', reason: null, name: 'Bakari Ndungwa', role: null },
    ])
    expect(await news(bakari.viewer.id)).toEqual(['member.suspended', 'member.reinstated'])
    const trail = await sql<{ state: string }>('owner', `SELECT after ->> 'state' AS state FROM audit.entry WHERE noun = 'member' AND row_key = $1 AND actor_id = $2 ORDER BY at`, [bakari.viewer.id, ines.viewer.id])
    expect(trail.map(({ state }) => state)).toEqual(['SUSPENDED', 'ACTIVE'])
  })

  test('is not for a lead, a colleague or an outsider: for them there is nothing to suspend', async () => {
    const { hana, yazan, anders, comfort } = await world()
    for (const one of [yazan, anders]) await expect(suspendMember(one.viewer, { id: comfort.viewer.id, reason })).rejects.toThrow(Missing)
    await expect(suspendMember(hana.viewer, { id: comfort.viewer.id, reason })).rejects.toThrow(Missing)
    await expect(suspendMember(hana.viewer, { id: yazan.viewer.id, reason })).rejects.toThrow(Refused)
    expect(await member(yazan.viewer.id)).toMatchObject({ state: 'ACTIVE' })
  })

  test('of one who is suspended already is refused, and of nobody is not found', async () => {
    const { ines, edmund } = await world()
    await expect(suspendMember(ines.viewer, { id: edmund.viewer.id, reason })).rejects.toMatchObject({ key: 'members.refused.overtaken' })
    await expect(suspendMember(ines.viewer, { id: crypto.randomUUID(), reason })).rejects.toThrow(Missing)
  })
})

describe('ending', () => {
  test('asks for the name, and then takes access, seat and entry away at once', async () => {
    const { ines, anders } = await world()
    await sql('owner', `UPDATE core.contact SET seat = 'PRIMARY' WHERE id = $1`, [anders.contactId])
    await expect(endMember(ines.viewer, { id: anders.viewer.id, reason, name: 'Anders' })).rejects.toMatchObject({ fields: { name: 'members.end.otherName' } })
    await endMember(ines.viewer, { id: anders.viewer.id, reason, name: ' anders  kivimaa ' })
    expect(await member(anders.viewer.id)).toEqual({ state: 'ENDED', role: 'FOCAL_POINT', standing: 'ENDED', seat: null })
    expect(await liveSessions(anders.viewer.id)).toEqual([])
    expect(await sql('owner', 'SELECT FROM core.group_member WHERE member_id = $1', [anders.viewer.id])).toEqual([])
    expect(await acts(anders.viewer.id)).toEqual([{ verb: 'END', reason, name: 'Anders Kivimaa', role: null }])
    expect(await news(anders.viewer.id)).toEqual(['member.ended'])
    expect(await mails(anders.contactId)).toEqual(['MEMBER_ENDED'])
  })
})

describe('a new invitation for who lost telephone and recovery codes', () => {
  test('empties the old sign-in, ends the sessions, and mails one link', async () => {
    const { ines, bakari } = await world()
    const id = bakari.viewer.id
    await sql('owner', `UPDATE core.credential SET password_hash = 'old', totp_secret = 'old', totp_confirmed_at = now() WHERE member_id = $1`, [id])
    await sql('owner', `INSERT INTO core.recovery_code (member_id, code_hash) VALUES ($1, 'old')`, [id])
    await sql('owner', `INSERT INTO core.session (member_id, device, address) VALUES ($1, 'a browser', '127.0.0.1')`, [id])
    await sql('owner', `INSERT INTO core.access_link (kind, member_id, expires_at) VALUES ('PASSWORD', $1, now() + interval '1 hour')`, [id])
    await inviteAnew(ines.viewer, id)
    expect(await member(id)).toMatchObject({ state: 'INVITED' })
    expect(await liveSessions(id)).toEqual([])
    expect(await sql('owner', 'SELECT password_hash, totp_secret, totp_confirmed_at FROM core.credential WHERE member_id = $1', [id])).toEqual([{ password_hash: null, totp_secret: null, totp_confirmed_at: null }])
    expect(await sql('owner', 'SELECT FROM core.recovery_code WHERE member_id = $1', [id])).toEqual([])
    expect(await sql('owner', 'SELECT kind FROM core.access_link WHERE member_id = $1 AND used_at IS NULL', [id])).toEqual([{ kind: 'INVITATION' }])
    expect((await mails(bakari.contactId)).at(-1)).toBe('INVITATION')
    expect((await acts(id)).map(({ verb }) => verb)).toContain('START_OVER')
    expect(await news(id)).toContain('member.invited')
  })

  test('is not for oneself, nor for a lead to do alone', async () => {
    const { ines, hana, yazan } = await world()
    await expect(inviteAnew(ines.viewer, ines.viewer.id)).rejects.toMatchObject({ key: 'members.refused.self' })
    await expect(inviteAnew(hana.viewer, yazan.viewer.id)).rejects.toMatchObject({ key: 'members.refused.overtaken' })
  })
})

describe('changing a role', () => {
  test('ends the sessions, so that the next one has the new role', async () => {
    const { ines, comfort } = await world()
    await changeRole(ines.viewer, { id: comfort.viewer.id, role: 'LEAD_FOCAL_POINT', version: 1 })
    expect(await member(comfort.viewer.id)).toMatchObject({ role: 'LEAD_FOCAL_POINT' })
    expect(await liveSessions(comfort.viewer.id)).toEqual([])
    expect(await news(comfort.viewer.id)).toEqual(['member.roleChanged'])
  })

  test('says what somebody else has made of it meanwhile', async () => {
    const { ines, comfort } = await world()
    const late = changeRole(ines.viewer, { id: comfort.viewer.id, role: 'FOCAL_POINT', version: 1 })
    await expect(late).rejects.toThrow(Conflict)
    await expect(late).rejects.toMatchObject({ theirs: { role: 'LEAD_FOCAL_POINT' }, version: 2 })
  })

  test('to that of the Secretariat stays in the Secretariat', async () => {
    const { ines, comfort } = await world()
    await expect(changeRole(ines.viewer, { id: comfort.viewer.id, role: 'SECRETARIAT', version: 2 })).rejects.toMatchObject({ fields: { role: 'members.role.notThere' } })
  })
})

describe('the Secretariat', () => {
  test('does nothing to itself', async () => {
    const { ines } = await world()
    const own = { id: ines.viewer.id, reason }
    await expect(suspendMember(ines.viewer, own)).rejects.toMatchObject({ key: 'members.refused.self' })
    await expect(endMember(ines.viewer, { ...own, name: ines.name })).rejects.toMatchObject({ key: 'members.refused.self' })
    await expect(changeRole(ines.viewer, { id: ines.viewer.id, role: 'FOCAL_POINT', version: 1 })).rejects.toMatchObject({ key: 'members.refused.self' })
  })

  test('is never left without anybody, not even when two end each other at the same moment', async () => {
    const { ines, oskar } = await world()
    const ending = (who: Standing, whom: Standing) => endMember(who.viewer, { id: whom.viewer.id, reason, name: whom.name })
    for (const round of [1, 2, 3, 4, 5, 6]) {
      const both = await Promise.allSettled([ending(ines, oskar), ending(oskar, ines)])
      expect(both.map(({ status }) => status).toSorted(), `round ${round}`).toEqual(['fulfilled', 'rejected'])
      expect(await sql('owner', `SELECT FROM core.member WHERE role = 'SECRETARIAT' AND state = 'ACTIVE'`)).toHaveLength(1)
      await sql('owner', `UPDATE core.member SET state = 'ACTIVE', ended_at = NULL WHERE role = 'SECRETARIAT'`)
      await sql('owner', `UPDATE core.contact SET standing = 'LISTED' WHERE id = ANY ($1)`, [[ines.contactId, oskar.contactId]])
    }
  })
})
