import { describe, expect, test } from 'vitest'
import { Missing, Refused } from '@/lib/platform/errors/errors'
import { sql } from '@/test/database'
import { world } from '@/test/world'
import { inviteInput } from '../input.ts'
import { inviteAgain, inviteMember } from './invite-member.ts'

const everyone = '00000000-0000-0000-0000-000000000001'
const typed = { ownName: 'ليلى', ownNameLang: 'ar', function: 'Counsellor', functionLang: 'en', unit: '', seat: '', locale: 'ar', role: 'FOCAL_POINT' }
const invitation = (organizationId: string, name: string, change: Record<string, string> = {}) =>
  inviteInput.parse({ ...typed, organizationId, name, email: `${name.replaceAll(' ', '.')}@Example.org`, ...change })

const links = (memberId: string) => sql<{ id: string; usedAt: Date | null; days: number }>('owner', `SELECT id, used_at AS "usedAt", round(extract(epoch FROM expires_at - now()) / 86400)::int AS days FROM core.access_link WHERE member_id = $1 ORDER BY made_at`, [memberId])
const audited = async (actor: string) => new Set((await sql<{ noun: string }>('owner', 'SELECT DISTINCT noun FROM audit.entry WHERE actor_id = $1', [actor])).map(({ noun }) => noun))

describe('inviting', () => {
  test('lists the person for everyone, keeps the address, makes a link of seven days and puts its mail in the outbox', async () => {
    const { ines, hana } = await world()
    const id = await inviteMember(ines.viewer, invitation(hana.organizationId, 'Layla Mansour'))
    const [made] = await sql(
      'owner',
      `SELECT m.state, m.role, m.locale, m.invited_at IS NOT NULL AS invited, c.name, c.own_name, c.time_zone, c.standing, k.email, r.principal_id FROM core.member m JOIN core.contact c ON c.id = m.contact_id
       JOIN core.credential k ON k.member_id = m.id JOIN core.audience_recipient r ON r.audience_id = c.audience_id WHERE m.id = $1`,
      [id],
    )
    expect(made).toEqual({ state: 'INVITED', role: 'FOCAL_POINT', locale: 'ar', invited: true, name: 'Layla Mansour', own_name: 'ليلى', time_zone: 'Asia/Amman', standing: 'LISTED', email: 'layla.mansour@example.org', principal_id: everyone })
    const [link] = await links(id)
    expect([link?.usedAt, link?.days]).toEqual([null, 7])
    expect(await sql('owner', `SELECT kind, state, from_member_id FROM core.message WHERE row_id = $1`, [link?.id])).toEqual([{ kind: 'INVITATION', state: 'WAITING', from_member_id: ines.viewer.id }])
  })

  test('is written down: the act with its name, the news, and the audit trail', async () => {
    const { ines, hana } = await world()
    const id = await inviteMember(ines.viewer, invitation(hana.organizationId, 'Omar Khalil'))
    expect(await sql('owner', 'SELECT name, verb, role, done_by_id FROM core.membership_act WHERE member_id = $1', [id])).toEqual([{ name: 'Omar Khalil', verb: 'INVITE', role: 'FOCAL_POINT', done_by_id: ines.viewer.id }])
    expect(await sql('owner', 'SELECT verb, actor_id, owner_id FROM core.journal WHERE row_id = $1', [id])).toEqual([{ verb: 'member.invited', actor_id: ines.viewer.id, owner_id: hana.organizationId }])
    expect([...(await audited(ines.viewer.id))]).toEqual(expect.arrayContaining(['member', 'contact', 'credential', 'access_link', 'message', 'membership_act', 'journal']))
  })

  test('is not for leads, nor for anybody else: nothing is made', async () => {
    const { hana, yazan, anders } = await world()
    for (const one of [hana, yazan, anders]) await expect(inviteMember(one.viewer, invitation(one.organizationId, 'Nobody Atall'))).rejects.toThrow(Missing)
    expect(await sql('owner', `SELECT FROM core.contact WHERE name = 'Nobody Atall'`)).toEqual([])
  })

  test('says plainly that an address is in use', async () => {
    const { ines, hana } = await world()
    const refused = inviteMember(ines.viewer, invitation(hana.organizationId, 'Other Person', { email: 'BAKARI@example.org' }))
    await expect(refused).rejects.toMatchObject({ fields: { email: 'members.email.used' }, fillings: { email: 'bakari@example.org' } })
    expect(await sql('owner', `SELECT FROM core.contact WHERE name = 'Other Person'`)).toEqual([])
  })

  test('names who holds a seat that is taken', async () => {
    const { ines, hana } = await world()
    const refused = inviteMember(ines.viewer, invitation(hana.organizationId, 'Second Primary', { seat: 'PRIMARY' }))
    await expect(refused).rejects.toMatchObject({ fields: { seat: 'members.seat.taken.PRIMARY' }, fillings: { name: 'Hana Al-Tarifi' } })
  })

  test('gives the role of the Secretariat in its own organization alone', async () => {
    const { ines, hana } = await world()
    await expect(inviteMember(ines.viewer, invitation(hana.organizationId, 'Too Mighty', { role: 'SECRETARIAT' }))).rejects.toMatchObject({ fields: { role: 'members.role.notThere' } })
    await inviteMember(ines.viewer, invitation(ines.organizationId, 'New Colleague', { role: 'SECRETARIAT' }))
  })
})

describe('inviting again', () => {
  test('makes a new link, and the old one stops working', async () => {
    const { ines, hana } = await world()
    const id = await inviteMember(ines.viewer, invitation(hana.organizationId, 'Slow Starter'))
    await inviteAgain(ines.viewer, id)
    expect((await links(id)).map(({ usedAt }) => usedAt !== null)).toEqual([true, false])
  })

  test('is for those who were invited and have not come, and for the Secretariat', async () => {
    const { ines, hana, yazan, beatriz } = await world()
    await expect(inviteAgain(ines.viewer, yazan.viewer.id)).rejects.toThrow(Refused)
    await expect(inviteAgain(hana.viewer, beatriz.viewer.id)).rejects.toThrow(Refused)
  })
})
