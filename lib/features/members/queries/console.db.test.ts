import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from '@/test/database'
import { world } from '@/test/world'
import { endMember } from '../commands/change-membership.ts'
import { inviteMember } from '../commands/invite-member.ts'
import { proposeChange } from '../commands/propose.ts'
import { tryMessageAgain } from '../commands/try-again.ts'
import { inviteInput, memberFilters, outboxFilters } from '../input.ts'
import { getMember } from './get-member.ts'
import { listMembers } from './list-members.ts'
import { openMemberFacet } from './member-facets.ts'
import { listOutbox } from './outbox.ts'
import { decidedProposals, getProposal, waitingProposals } from './proposals.ts'

const filters = (address: Record<string, unknown> = {}) => memberFilters.parse(address)
const namesIn = (list: { rows: { name: string | null }[] } | null) => list?.rows.map(({ name }) => name)

beforeAll(async () => {
  const { ines, hana, yazan, aruzhan } = await world()
  const typed = { organizationId: hana.organizationId, name: 'Noor Él-Badawi', email: 'noor@example.org', function: 'Counsellor', functionLang: 'en', locale: 'ar', role: 'FOCAL_POINT' }
  await inviteMember(ines.viewer, inviteInput.parse(typed))
  await proposeChange(hana.viewer, { id: yazan.viewer.id, verb: 'END', role: null, reason: 'Moved on' })
  await endMember(ines.viewer, { id: aruzhan.viewer.id, reason: 'Retired', name: aruzhan.name })
})

describe('the list of members', () => {
  test('shows the Secretariat all, those who ended by the name that was kept', async () => {
    const { ines } = await world()
    const all = await listMembers(ines.viewer, 'en', filters())
    expect(namesIn(all)).toEqual(expect.arrayContaining(['Hana Al-Tarifi', 'Tariq Obeidat', 'Noor Él-Badawi', 'Aruzhan Seitkalieva']))
    expect([all?.from, all?.to, all?.total]).toEqual([1, all?.rows.length, all?.rows.length])
    // Who ended before acts were kept is known by the address.
    expect(namesIn(await listMembers(ines.viewer, 'en', filters({ state: 'ENDED', sort: 'name' })))).toEqual(['Aruzhan Seitkalieva', 'gaston@example.org'])
  })

  test('shows a lead the own organization, and a focal point nothing', async () => {
    const { hana, adaeze, yazan, bakari } = await world()
    expect(namesIn(await listMembers(hana.viewer, 'en', filters()))).toEqual(['Hana Al-Tarifi', 'Noor Él-Badawi', 'Tariq Obeidat', 'Yazan Al-Khreisat'])
    expect(namesIn(await listMembers(adaeze.viewer, 'en', filters({ organization: hana.organizationId })))).toEqual([])
    for (const one of [yazan, bakari]) expect(await listMembers(one.viewer, 'en', filters())).toBeNull()
  })

  test('is searched by name, function and address, without case, accents or order', async () => {
    const { ines, hana } = await world()
    for (const q of ['noor', 'BADAWI noor', 'el-bad', 'noor@example']) expect(namesIn(await listMembers(ines.viewer, 'en', filters({ q }))), q).toEqual(['Noor Él-Badawi'])
    expect(namesIn(await listMembers(ines.viewer, 'en', filters({ q: 'هناء' })))).toEqual(['Hana Al-Tarifi'])
    expect(namesIn(await listMembers(hana.viewer, 'en', filters({ q: 'bakari' })))).toEqual([])
    for (const q of ["o'brien \\ & | ! :*", '%', '_']) expect(namesIn(await listMembers(ines.viewer, 'en', filters({ q }))), q).toEqual([])
  })

  test('is filtered and counted', async () => {
    const { ines, hana } = await world()
    expect(namesIn(await listMembers(ines.viewer, 'en', filters({ organization: hana.organizationId, state: ['NOMINATED', 'INVITED'] })))).toEqual(['Noor Él-Badawi', 'Tariq Obeidat'])
    const states = await openMemberFacet(ines.viewer, 'en', filters({ organization: hana.organizationId, state: 'ACTIVE', open: 'state' }))
    expect(Object.fromEntries(states.map(({ value, count }) => [value, count]))).toEqual({ ACTIVE: 2, INVITED: 1, NOMINATED: 1 })
    expect(await openMemberFacet(hana.viewer, 'ar', filters({ open: 'organization' }))).toEqual([{ value: hana.organizationId, label: 'الأردن', count: 4 }])
  })

  test('makes nothing of an address that was typed or cut off', async () => {
    const { ines } = await world()
    const odd = filters({ state: ['X', 'ACTIVE'], organization: 'jordan', role: ['\u0000'], sort: 'DROP', at: 'zzz', q: ['yazan', 'x'] })
    expect(odd).toMatchObject({ state: ['ACTIVE'], organization: [], role: [], sort: 'name', q: 'yazan' })
    expect(namesIn(await listMembers(ines.viewer, 'en', odd))).toEqual(['Yazan Al-Khreisat'])
  })
})

describe('a member', () => {
  test('is shown with what may be done, and why things were done', async () => {
    const { ines, aruzhan, hana, tariq } = await world()
    const ended = await getMember(ines.viewer, 'en', aruzhan.viewer.id)
    expect(ended).toMatchObject({ name: 'Aruzhan Seitkalieva', state: 'ENDED', entry: null, can: { change: [], propose: [], inviteAgain: false } })
    expect(ended?.history).toMatchObject([{ what: 'done', verb: 'END', reason: 'Retired', by: 'Ines Valderrama' }])
    expect(await getMember(hana.viewer, 'fr', tariq.viewer.id)).toMatchObject({ organization: { slug: 'jordan', name: 'Jordanie' }, email: 'tariq@example.org', invitation: null })
  })

  test('is not found by a lead of another organization, a colleague, or under a key that is none', async () => {
    const { adaeze, yazan, hana, tariq, ines } = await world()
    for (const one of [adaeze, yazan]) expect(await getMember(one.viewer, 'en', tariq.viewer.id)).toBeNull()
    for (const id of ['x', crypto.randomUUID()]) expect(await getMember(ines.viewer, 'en', id)).toBeNull()
    expect((await getMember(hana.viewer, 'en', hana.viewer.id))?.can).toEqual({ change: [], propose: [], inviteAgain: false })
  })
})

describe('proposals', () => {
  test('wait for the Secretariat, and are seen by the lead who may propose, and nobody else', async () => {
    const { ines, hana, adaeze, yazan } = await world()
    const waiting = await waitingProposals(ines.viewer, 'en')
    expect(waiting.map(({ name, verb, can }) => [name, verb, can.decide])).toEqual([['Tariq Obeidat', 'NOMINATE', true], ['Yazan Al-Khreisat', 'END', true]])
    expect((await waitingProposals(hana.viewer, 'en')).map(({ can }) => can.decide)).toEqual([false, false])
    for (const one of [adaeze, yazan]) {
      expect(await waitingProposals(one.viewer, 'en')).toEqual([])
      expect(await decidedProposals(one.viewer, 'en')).toEqual([])
      expect(await getProposal(one.viewer, 'en', waiting[0]?.id ?? '')).toBeNull()
    }
  })
})

describe('the outbox', () => {
  test('tells the Secretariat to whom, when, what kind and what became of it, and nothing that could be used', async () => {
    const { ines, hana } = await world()
    const outbox = await listOutbox(ines.viewer, 'en', outboxFilters.parse({}))
    expect(outbox?.rows.map(({ kind, to, organization }) => [kind, to, organization])).toEqual([
      ['MEMBER_ENDED', 'Aruzhan Seitkalieva', 'Kazakhstan'],
      ['INVITATION', 'Noor Él-Badawi', 'Jordan'],
    ])
    expect(Object.keys(outbox?.rows[0] ?? {})).not.toEqual(expect.arrayContaining(['rowId', 'row_id']))
    expect(await listOutbox(hana.viewer, 'en', outboxFilters.parse({}))).toBeNull()
  })

  test('lets a message that failed be tried again', async () => {
    const { ines, hana } = await world()
    const [failed] = await sql<{ id: string }>('owner', `UPDATE core.message SET state = 'FAILED', attempts = 12, fault = 'AWAY', next_at = now() - interval '1 day' WHERE kind = 'INVITATION' RETURNING id`)
    const id = failed?.id ?? ''
    await expect(tryMessageAgain(hana.viewer, id)).rejects.toThrow('no such message')
    await tryMessageAgain(ines.viewer, id)
    expect(await sql('owner', `SELECT state, attempts, next_at > now() - interval '1 minute' AS soon FROM core.message WHERE id = $1`, [id])).toEqual([{ state: 'WAITING', attempts: 0, soon: true }])
    await expect(tryMessageAgain(ines.viewer, id)).rejects.toMatchObject({ key: 'members.outbox.notFailed' })
  })
})
