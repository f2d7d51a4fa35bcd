import { describe, expect, test } from 'vitest'
import { Missing } from '@/lib/platform/errors/errors'
import { sql } from '@/test/database'
import { world } from '@/test/world'
import { nominateInput, type Proposing } from '../input.ts'
import { approveProposal, declineProposal } from './decide.ts'
import { nominateMember, proposeChange } from './propose.ts'

const reason = 'She left the Ministry'
const typed = { ownName: '', function: 'Adviser', functionLang: 'en', unit: '', seat: '', locale: 'fr', role: 'FOCAL_POINT', reason: '' }
const nomination = (name: string, change: Record<string, string> = {}) => nominateInput.parse({ ...typed, name, email: `${name.replaceAll(' ', '.')}@example.org`, ...change })
const asking = (id: string, change: Partial<Proposing> = {}): Proposing => ({ id, verb: 'END', role: null, reason, ...change })

type Proposal = { id: string; verb: string; email: string | null; decision: string | null; decided_by_id: string | null; decision_reason: string | null }
const proposals = (memberId: string) => sql<Proposal>('owner', 'SELECT id, verb, email, decision, decided_by_id, decision_reason FROM core.proposal WHERE member_id = $1 ORDER BY proposed_at', [memberId])
const openOf = async (memberId: string) => (await proposals(memberId)).find(({ decision }) => decision === null)?.id ?? ''
const stateOf = async (id: string) => (await sql<{ state: string }>('owner', 'SELECT state FROM core.member WHERE id = $1', [id]))[0]?.state
const mailed = async (contactId: string, rowId: string) => (await sql<{ kind: string }>('owner', 'SELECT kind FROM core.message WHERE to_contact_id = $1 AND row_id = $2', [contactId, rowId])).map(({ kind }) => kind)
const news = async (id: string) => (await sql<{ verb: string }>('owner', 'SELECT verb FROM core.journal WHERE row_id = $1 ORDER BY at', [id])).map(({ verb }) => verb)

describe('a lead nominates', () => {
  test('a colleague whom only the own organization sees, and the address waits in the proposal', async () => {
    const { hana } = await world()
    const id = await nominateMember(hana.viewer, nomination('Rania Odeh'))
    const [made] = await sql('owner', `SELECT m.state, r.principal_id, k.email FROM core.member m JOIN core.contact c ON c.id = m.contact_id JOIN core.audience_recipient r ON r.audience_id = c.audience_id LEFT JOIN core.credential k ON k.member_id = m.id WHERE m.id = $1`, [id])
    expect(made).toEqual({ state: 'NOMINATED', principal_id: hana.organizationId, email: null })
    expect(await proposals(id)).toMatchObject([{ verb: 'NOMINATE', email: 'rania.odeh@example.org', decision: null }])
    expect(await news(id)).toEqual(['member.nominated'])
  })

  test('without being told whether the address is in use elsewhere', async () => {
    const { hana, ines } = await world()
    const id = await nominateMember(hana.viewer, nomination('Sami Haddad', { email: 'bakari@example.org' }))
    await expect(approveProposal(ines.viewer, await openOf(id))).rejects.toMatchObject({ key: 'members.email.used', fillings: { email: 'bakari@example.org' } })
    expect(await stateOf(id)).toBe('NOMINATED')
  })

  test('and nobody else does', async () => {
    const { yazan, ines } = await world()
    for (const one of [yazan, ines]) await expect(nominateMember(one.viewer, nomination('Not Nominated'))).rejects.toThrow(Missing)
  })

  test('and the Secretariat approves: the entry is listed, the invitation goes out, the lead is told', async () => {
    const { hana, ines, bakari } = await world()
    const id = await nominateMember(hana.viewer, nomination('Dima Saleh'))
    const proposal = await openOf(id)
    await approveProposal(ines.viewer, proposal)
    const [made] = await sql<{ contact_id: string; state: string; email: string }>('owner', 'SELECT m.contact_id, m.state, k.email FROM core.member m JOIN core.credential k ON k.member_id = m.id WHERE m.id = $1', [id])
    expect(made).toMatchObject({ state: 'INVITED', email: 'dima.saleh@example.org' })
    const [link] = await sql<{ id: string }>('owner', `SELECT id FROM core.access_link WHERE member_id = $1 AND kind = 'INVITATION'`, [id])
    expect(await mailed(made?.contact_id ?? '', link?.id ?? '')).toEqual(['INVITATION'])
    expect(await mailed(hana.contactId, proposal)).toEqual(['PROPOSAL_DECIDED'])
    expect(await proposals(id)).toMatchObject([{ decision: 'APPROVED', decided_by_id: ines.viewer.id }])
    // News of the invitation is for everyone, news of the nomination was for the organization.
    const seen = await sql<{ verb: string }>('owner', `SELECT j.verb FROM core.journal j JOIN core.audience_recipient r ON r.audience_id = j.audience_id WHERE j.row_id = $1 AND r.principal_id = '00000000-0000-0000-0000-000000000001'`, [id])
    expect([bakari.organizationId === hana.organizationId, seen.map(({ verb }) => verb)]).toEqual([false, ['member.invited']])
  })

  test('and the Secretariat declines, saying why: the nomination is gone, the lead is told', async () => {
    const { hana, ines } = await world()
    const id = await nominateMember(hana.viewer, nomination('Kamal Awad'))
    const proposal = await openOf(id)
    await declineProposal(ines.viewer, { id: proposal, reason: 'Two focal points are enough' })
    expect(await stateOf(id)).toBe('ENDED')
    expect(await proposals(id)).toMatchObject([{ decision: 'DECLINED', decision_reason: 'Two focal points are enough' }])
    expect(await mailed(hana.contactId, proposal)).toEqual(['PROPOSAL_DECIDED'])
    expect(await sql('owner', 'SELECT verb, name FROM core.membership_act WHERE member_id = $1', [id])).toEqual([{ verb: 'DECLINE', name: 'Kamal Awad' }])
  })
})

describe('a lead proposes', () => {
  test('an end, each thing once, and tells nobody but the Secretariat', async () => {
    const { hana, yazan } = await world()
    await proposeChange(hana.viewer, asking(yazan.viewer.id))
    await expect(proposeChange(hana.viewer, asking(yazan.viewer.id))).rejects.toMatchObject({ key: 'members.proposal.open' })
    expect(await stateOf(yazan.viewer.id)).toBe('ACTIVE')
    expect(await news(yazan.viewer.id)).toEqual([])
    expect(await sql('owner', `SELECT FROM audit.entry WHERE noun = 'proposal' AND actor_id = $1 AND after ->> 'member_id' = $2`, [hana.viewer.id, yazan.viewer.id])).toHaveLength(1)
  })

  test('nothing for another organization, for the Secretariat, or for oneself', async () => {
    const { hana, adaeze, bruno, ines, oskar } = await world()
    await expect(proposeChange(hana.viewer, asking(bruno.viewer.id))).rejects.toThrow(Missing)
    await expect(proposeChange(adaeze.viewer, asking(ines.viewer.id))).rejects.toThrow(Missing)
    await expect(proposeChange(hana.viewer, asking(hana.viewer.id))).rejects.toMatchObject({ key: 'members.refused.self' })
    await expect(proposeChange(ines.viewer, asking(oskar.viewer.id))).rejects.toMatchObject({ key: 'members.refused.overtaken' })
  })

  test('a role, and the Secretariat approves it: it is carried out with the lead’s reason', async () => {
    const { adaeze, bruno, ines } = await world()
    await expect(proposeChange(adaeze.viewer, asking(bruno.viewer.id, { verb: 'CHANGE_ROLE', role: 'FOCAL_POINT' }))).rejects.toMatchObject({ fields: { role: 'members.role.same' } })
    await proposeChange(adaeze.viewer, asking(bruno.viewer.id, { verb: 'CHANGE_ROLE', role: 'LEAD_FOCAL_POINT' }))
    await approveProposal(ines.viewer, await openOf(bruno.viewer.id))
    expect(await sql('owner', 'SELECT verb, role, reason FROM core.membership_act WHERE member_id = $1', [bruno.viewer.id])).toEqual([{ verb: 'CHANGE_ROLE', role: 'LEAD_FOCAL_POINT', reason }])
    expect(await sql('owner', 'SELECT role FROM core.member WHERE id = $1', [bruno.viewer.id])).toEqual([{ role: 'LEAD_FOCAL_POINT' }])
  })

  test('a suspension that the Secretariat declines: nothing changes', async () => {
    const { hana, yazan, oskar } = await world()
    await proposeChange(hana.viewer, asking(yazan.viewer.id, { verb: 'SUSPEND' }))
    const [, suspension] = await proposals(yazan.viewer.id)
    await declineProposal(oskar.viewer, { id: suspension?.id ?? '', reason: 'She is on leave' })
    expect(await stateOf(yazan.viewer.id)).toBe('ACTIVE')
  })
})

describe('deciding', () => {
  test('is the Secretariat’s: for a focal point there is no proposal, for a lead no decision', async () => {
    const { hana, adaeze, bakari, yazan } = await world()
    const id = await openOf(yazan.viewer.id)
    for (const one of [hana, adaeze, bakari]) await expect(approveProposal(one.viewer, id)).rejects.toThrow(Missing)
    for (const one of [hana, adaeze, bakari]) await expect(declineProposal(one.viewer, { id, reason })).rejects.toThrow(Missing)
  })

  test('happens once: the second of two is told who was quicker', async () => {
    const { ines, oskar, yazan } = await world()
    const id = await openOf(yazan.viewer.id)
    const both = await Promise.allSettled([approveProposal(ines.viewer, id), declineProposal(oskar.viewer, { id, reason })])
    const [quick, slow] = both[0].status === 'fulfilled' ? [ines, both[1]] : [oskar, both[0]]
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(slow).toMatchObject({ reason: { key: quick === ines ? 'members.proposal.decided.APPROVED' : 'members.proposal.decided.DECLINED', fillings: { name: quick.name } } })
    expect(await proposals(yazan.viewer.id)).toHaveLength(2)
  })
})
