import { describe, expect, test } from 'vitest'
import { addContact } from '@/lib/features/directory/commands/add-contact'
import { askIntroduction } from '@/lib/features/directory/commands/ask-introduction'
import { confirmContact } from '@/lib/features/directory/commands/confirm-contact'
import { saveContact } from '@/lib/features/directory/commands/save-contact'
import { entryInput } from '@/lib/features/directory/input'
import { getContact } from '@/lib/features/directory/queries/get-contact'
import { approveProposal } from '@/lib/features/members/commands/decide'
import { inviteMember } from '@/lib/features/members/commands/invite-member'
import { nominateMember, proposeChange } from '@/lib/features/members/commands/propose'
import { inviteInput, nominateInput } from '@/lib/features/members/input'
import { Conflict } from '@/lib/platform/errors/errors'
import { sql } from './database.ts'
import { reachRow, typedEntry } from './typed-entry.ts'
import { world } from './world.ts'

// One form that comes several times: a button pressed twice, a line that was cut and a browser that sends again.
const thrice = <T>(work: () => Promise<T>) => Promise.allSettled([work(), work(), work()])
const done = <T>(answers: PromiseSettledResult<T>[]) => answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
const refused = <T>(answers: PromiseSettledResult<T>[]) => answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
const count = async (text: string, values: unknown[]) => (await sql<{ n: number }>('owner', `SELECT count(*)::int AS n FROM ${text}`, values))[0]?.n
const news = (id: string, verb: string) => count('core.journal WHERE row_id = $1 AND verb = $2', [id, verb])

describe('an entry', () => {
  test('that is saved by the same form several times is written once, and each time it is saved', async () => {
    const { hana, samira } = await world()
    const rows = { ...reachRow(4, { kind: 'OFFICE', value: '06 555 0143', shownTo: 'OWN' }), ...reachRow(5, { kind: 'EMAIL', value: 'Samira@Example.org', shownTo: 'EVERYONE' }) }
    const typed = await typedEntry(hana.viewer, samira.contactId, { function: 'Analyst', themes: ['ftf', 'border-security'], language1: 'ar', language2: 'en', 'countries-142': ['JO', 'IQ'], outFromOn: '2027-01-01', ...rows })
    expect(refused(await thrice(() => saveContact(hana.viewer, typed)))).toEqual([])
    await saveContact(hana.viewer, typed)
    expect(await news(samira.contactId, 'contact.changed')).toBe(1)
    const seen = await getContact(hana.viewer, 'en', samira.contactId)
    expect(seen?.reach.seen.map(({ value }) => value).toSorted()).toEqual(['+96265550143', 'Samira@example.org'])
    expect((await typedEntry(hana.viewer, samira.contactId)).version).toBe(typed.version + 1)
  })

  test('that says something else by now is a conflict all the same: by another word, another address, another person', async () => {
    const { hana, samira, yazan } = await world()
    const typed = await typedEntry(hana.viewer, samira.contactId, { function: 'Adviser' })
    await saveContact(hana.viewer, typed)
    await expect(saveContact(hana.viewer, { ...typed, unit: 'Another unit' })).rejects.toThrow(Conflict)
    await expect(saveContact(hana.viewer, { ...typed, themes: ['ftf'] })).rejects.toThrow(Conflict)
    await expect(saveContact(hana.viewer, { ...typed, reach: typed.reach.slice(1), removed: [] })).rejects.toThrow(Conflict)
    const own = await typedEntry(yazan.viewer, yazan.contactId, { unit: 'Desk' })
    await saveContact(yazan.viewer, own)
    await expect(saveContact(hana.viewer, { ...own, unit: 'Desk of the lead' })).rejects.toThrow(Conflict)
  })

  test('that is still right is confirmed once, and again a while later', async () => {
    const { yazan } = await world()
    const confirm = () => confirmContact(yazan.viewer, yazan.contactId)
    await sql('owner', `UPDATE core.contact SET confirmed_at = now() - interval '1 hour' WHERE id = $1`, [yazan.contactId])
    expect(refused(await thrice(confirm))).toEqual([])
    expect(await news(yazan.contactId, 'contact.confirmed')).toBe(1)
    await sql('owner', `UPDATE core.contact SET confirmed_at = now() - interval '2 minutes' WHERE id = $1`, [yazan.contactId])
    await confirm()
    expect(await news(yazan.contactId, 'contact.confirmed')).toBe(2)
  })

  test('that a lead lists stands once in the directory; somebody of the same name in another function stands beside it', async () => {
    const { hana } = await world()
    const form = { name: 'Lina Qasim', function: 'Duty Officer', functionLang: 'en', dutyStation: 'amman' }
    const list = (change = {}) => addContact(hana.viewer, entryInput.parse({ ...form, ...change }))
    const ids = done(await thrice(list))
    expect([ids.length, new Set(ids).size]).toEqual([3, 1])
    expect(await list({ function: 'Head of Unit' })).not.toBe(ids[0])
    expect(await count('core.contact WHERE name = $1', ['Lina Qasim'])).toBe(2)
  })
})

test('a request to be put in touch is made once', async () => {
  const { bakari, hana } = await world()
  const reachId = (await getContact(bakari.viewer, 'en', hana.contactId))?.reach.onRequest[0]?.reachId ?? ''
  const answers = await thrice(() => askIntroduction(bakari.viewer, { reachId, message: 'May we speak?', messageLang: 'en' }))
  expect(done(answers)).toHaveLength(1)
  expect(refused(answers)).toMatchObject([{ key: 'contact.introduction.asked' }, { key: 'contact.introduction.asked' }])
  expect(await count('core.message WHERE from_member_id = $1', [bakari.memberId])).toBe(1)
})

const person = { ownName: '', function: 'Counsellor', functionLang: 'en', unit: '', seat: '', locale: 'en', role: 'FOCAL_POINT' }

describe('an account', () => {
  test('is invited once', async () => {
    const { ines, hana } = await world()
    const typed = inviteInput.parse({ ...person, organizationId: hana.organizationId, name: 'Omar Khalil', email: 'omar@example.org' })
    expect(done(await thrice(() => inviteMember(ines.viewer, typed)))).toHaveLength(1)
    expect(await count('core.contact WHERE name = $1', ['Omar Khalil'])).toBe(1)
    expect(await count(`core.message WHERE from_member_id = $1 AND kind = 'INVITATION'`, [ines.memberId])).toBe(1)
  })

  test('is nominated once', async () => {
    const { hana } = await world()
    const typed = nominateInput.parse({ ...person, name: 'Rania Odeh', email: 'rania@example.org', reason: '' })
    const ids = done(await thrice(() => nominateMember(hana.viewer, typed)))
    expect([ids.length, new Set(ids).size]).toEqual([3, 1])
    expect(await count('core.proposal WHERE email = $1', ['rania@example.org'])).toBe(1)
  })

  test('is proposed to change once, and decided about once', async () => {
    const { hana, yazan, ines } = await world()
    const proposing = { id: yazan.memberId ?? '', verb: 'SUSPEND' as const, role: null, reason: 'On leave' }
    const answers = await thrice(() => proposeChange(hana.viewer, proposing))
    expect(refused(answers)).toMatchObject([{ key: 'members.proposal.open' }, { key: 'members.proposal.open' }])
    const [proposal] = await sql<{ id: string }>('owner', `SELECT id FROM core.proposal WHERE member_id = $1`, [yazan.memberId])
    expect(done(await thrice(() => approveProposal(ines.viewer, proposal?.id ?? '')))).toHaveLength(1)
    expect(await count(`core.membership_act WHERE member_id = $1 AND verb = 'SUSPEND'`, [yazan.memberId])).toBe(1)
  })
})
