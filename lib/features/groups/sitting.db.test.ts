import { beforeAll, expect, test } from 'vitest'
import { asOwner, groupId, world, type World } from '@/test/world'
import { sql } from '@/test/database'
import { answerRequest, askToSit, hidePeople, seatMember, takeBackRequest, unseatMember } from './commands/sit.ts'
import { getGroup } from './queries/get-group.ts'
import { groupAsking, groupPeople } from './queries/group-people.ts'
import { listGroups } from './queries/list-groups.ts'

const slug = 'border-management'
const id = groupId(slug)
let people: World
beforeAll(async () => void (people = await world()))

const group = async (who: keyof World, of = slug) => (await getGroup(people[who].viewer, 'en', of)) ?? (() => { throw new Error('no group') })()
const ask = (who: keyof World) => askToSit(people[who].viewer, { groupId: id, message: 'We patrol the same lake', lang: 'en' })
const asking = async (who: keyof World) => (await groupAsking(people[who].viewer, 'en', id)).map(({ name, id: request }) => ({ name, request }))
const answer = (who: keyof World, request: string, more: object = {}) => answerRequest(people[who].viewer, { id: request, decision: 'ACCEPTED', reason: null, role: 'MEMBER', ...more })

test('everybody sees that each group is, and who leads it; how many sit there, unless the group hides it', async () => {
  const rows = await listGroups(people.bakari.viewer, 'fr')
  expect(rows).toHaveLength(9)
  expect(rows.every(({ chairs }) => chairs.length > 0)).toBe(true)
  expect(rows.find((row) => row.slug === 'human-rights-victims')).toMatchObject({ people: null, sits: false, unread: 0 })
  expect((await group('anders', 'human-rights-victims')).people).toBe(1)
  expect((await groupPeople(people.bakari.viewer, 'en', { groupId: groupId('human-rights-victims') })).rows).toEqual([])
  expect(await getGroup(people.bakari.viewer, 'en', 'no-such-group')).toBeNull()
})

test('one asks, a chair declines with a reason, which the one who asked reads', async () => {
  await ask('bakari')
  await ask('bakari')
  const [request, ...more] = await asking('adaeze')
  expect([request?.name, more]).toEqual(['Bakari Ndungwa', []])
  expect(await asking('hana')).toEqual([])
  expect((await group('bakari')).can.ask).toBe(false)
  await expect(answer('hana', request?.request ?? '')).rejects.toMatchObject({ noun: 'request' })
  await expect(answer('bakari', request?.request ?? '')).rejects.toMatchObject({ key: 'group.notChair' })
  await expect(answer('adaeze', request?.request ?? '', { decision: 'DECLINED' })).rejects.toMatchObject({ fields: { reason: 'group.request.reasonNone' } })
  await answer('adaeze', request?.request ?? '', { decision: 'DECLINED', reason: 'The seat is taken' })
  await expect(answer('adaeze', request?.request ?? '')).rejects.toMatchObject({ key: 'group.request.answered' })
  expect(await group('bakari')).toMatchObject({ asked: null, declined: { reason: 'The seat is taken' }, can: { ask: true } })
})

test('who is accepted sits, and sees what was said before; who is removed does not', async () => {
  await ask('bakari')
  const [request] = await asking('adaeze')
  await answer('adaeze', request?.request ?? '')
  expect((await group('bakari')).place).toEqual({ sits: true, chairs: false })
  await expect(ask('bakari')).rejects.toMatchObject({ key: 'group.join.sits' })
  await expect(unseatMember(people.hana.viewer, { groupId: id, memberId: people.bakari.viewer.id })).rejects.toMatchObject({ key: 'group.notChair' })
  await unseatMember(people.adaeze.viewer, { groupId: id, memberId: people.bakari.viewer.id })
  expect((await group('bakari')).place.sits).toBe(false)
  const told = await sql<{ verb: string }>('owner', `SELECT verb FROM core.journal WHERE row_id = $1 ORDER BY at`, [id])
  expect(told.map(({ verb }) => verb)).toEqual(['group.asked', 'group.declined', 'group.asked', 'group.joined', 'group.left'])
})

test('a request is taken back by the one who asked', async () => {
  await ask('matteo')
  const asked = (await group('matteo')).asked
  await expect(takeBackRequest(people.bakari.viewer, asked?.id ?? '')).rejects.toMatchObject({ noun: 'request' })
  await takeBackRequest(people.matteo.viewer, asked?.id ?? '')
  expect([(await group('matteo')).asked, await asking('adaeze')]).toEqual([null, []])
})

test('a chair and the Secretariat seat people by their address; nobody oneself, and nobody whose address one does not see', async () => {
  const seat = (who: keyof World, email: string) => seatMember(people[who].viewer, { groupId: id, email, role: 'OBSERVER' })
  await expect(seat('hana', 'y.alkhreisat@example.org')).rejects.toMatchObject({ key: 'group.notChair' })
  await expect(seat('adaeze', 'nobody@example.org')).rejects.toMatchObject({ fields: { email: 'group.seat.nobody' } })
  await expect(seat('ines', 'i.valderrama@example.org')).rejects.toMatchObject({ fields: { email: 'group.seat.oneself' } })
  await seat('ines', 'y.alkhreisat@example.org')
  expect((await groupPeople(people.hana.viewer, 'en', { groupId: id })).rows.map(({ name, role }) => [name, role])).toContainEqual(['Yazan Al-Khreisat', 'OBSERVER'])
  await unseatMember(people.yazan.viewer, { groupId: id, memberId: people.yazan.viewer.id })
  expect((await group('yazan')).place.sits).toBe(false)
})

test('the right of a chair ends with the rotation', async () => {
  const end = (day: string) => asOwner((client) => client.query(`UPDATE core.group_seat SET until_on = ${day} WHERE group_id = $1 AND organization_id = $2`, [id, people.adaeze.organizationId]))
  await end(`current_date - 1`)
  expect((await group('adaeze')).can).toMatchObject({ chair: false, admit: false })
  await expect(hidePeople(people.adaeze.viewer, { groupId: id, hides: true })).rejects.toMatchObject({ key: 'group.notChair' })
  await end('NULL')
  await hidePeople(people.adaeze.viewer, { groupId: id, hides: true })
  expect([(await group('bakari')).people, (await group('hana')).people]).toEqual([null, 3])
  await hidePeople(people.adaeze.viewer, { groupId: id, hides: false })
})

test('a large group is read page by page: each person once, in order, back and forth', async () => {
  await crowd(120)
  const page = (at?: string | null) => groupPeople(people.hana.viewer, 'en', { groupId: id, at: at ?? undefined })
  const [first, second, third] = [await page(), await page((await page()).next), await page((await page((await page()).next)).next)]
  expect([first.rows.length, second.rows.length, third.next]).toEqual([50, 50, null])
  const met = [first, second, third].flatMap(({ rows }) => rows.map(({ memberId }) => memberId))
  const { people: sitting } = await group('hana')
  expect([new Set(met).size, met.length]).toEqual([sitting, sitting])
  expect((await page(third.previous)).rows).toEqual(second.rows)
  expect([second.from, second.to, (await page(second.previous)).from]).toEqual([51, 100, 1])
})

/** Members of one organization, many of one name, all in the group. */
const crowd = (many: number) =>
  asOwner((client) =>
    client.query(
      `WITH made AS (INSERT INTO core.contact SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'name', 'Crowd ' || k % 7))).* FROM core.contact c JOIN core.member m ON m.contact_id = c.id, generate_series(1, $2) k WHERE m.id = $3 RETURNING id),
         named AS (INSERT INTO core.principal (id, kind) SELECT gen_random_uuid(), 'MEMBER' FROM made RETURNING id),
         paired AS (SELECT m.id AS contact_id, n.id FROM (SELECT id, row_number() OVER () AS at FROM made) m JOIN (SELECT id, row_number() OVER () AS at FROM named) n USING (at)),
         seated AS (INSERT INTO core.member SELECT (jsonb_populate_record(m, to_jsonb(p))).* FROM core.member m, paired p WHERE m.id = $3 RETURNING id)
       INSERT INTO core.group_member (group_id, member_id, role, since_on) SELECT $1, id, 'MEMBER', current_date FROM seated`,
      [id, many, people.bakari.viewer.id],
    ),
  )
