import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from '@/test/database'
import { group, journalled, list, opened, page, slug, typed } from '@/test/topics'
import { world, type World } from '@/test/world'
import { openTopic } from './commands/open-topic.ts'
import { postReply } from './commands/post-reply.ts'
import { readTopic } from './commands/read-topic.ts'
import { steerTopic } from './commands/steer-topic.ts'
import { takeTopic } from './commands/take-topic.ts'
import { myGroups } from './queries/list-groups.ts'
import { listTopics, topicOptions } from './queries/list-topics.ts'
import { searchTopics } from './queries/search-topics.ts'
import { topicParams } from './search-params.ts'

let people: World
beforeAll(async () => void (people = await world()))

describe('opening a topic', () => {
  test('whoever sits opens one, an observer too; it is journalled, and a form that comes twice opens one', async () => {
    const id = await opened('Passports')
    expect(await opened('Passports')).toBe(id)
    expect(await journalled(id)).toEqual(['topic.opened'])
    const { id: other } = await openTopic(people.aruzhan.viewer, typed('Observers speak'))
    expect((await page('hana', other))?.topic.organization).toBe('Kazakhstan')
  })

  test('outsiders open none, and see none: not by id, by list, by search', async () => {
    const id = await opened('Zanzibarite visas')
    await expect(openTopic(people.anders.viewer, typed('From outside'))).rejects.toMatchObject({ key: 'group.notSitting' })
    for (const who of ['anders', 'ines', 'yazan'] as const) {
      expect(await page(who, id)).toBeNull()
      expect(await list(who)).not.toContain('Zanzibarite visas')
      expect((await searchTopics(people[who].viewer, 'en', 'zanzibarite', 5)).rows).toEqual([])
    }
    expect((await searchTopics(people.hana.viewer, 'en', 'zanzibarit', 5)).rows.map((row) => row.id)).toContain(id)
  })

  test('RED names members, the writer among them, and nobody else of the group sees it', async () => {
    await expect(openTopic(people.adaeze.viewer, typed('Red', { marking: 'RED' }))).rejects.toMatchObject({ fields: { marking: 'audience.red' } })
    const id = await opened('Red', { marking: 'RED', audience: [people.adaeze.viewer.id, people.hana.viewer.id] })
    expect(await page('aruzhan', id)).toBeNull()
    expect((await page('hana', id))?.told.marking).toBe('RED')
    expect(await sql('owner', `SELECT FROM core.viewing WHERE noun = 'topic' AND record_id = $1`, [id])).toHaveLength(1)
    expect(await takeTopic(people.hana.viewer, 'en', slug, id)).toBeNull()
  })

  test('for two named States it is seen by these, who read and do not write', async () => {
    const id = await opened('Two States', { audience: [people.bakari.organizationId, people.hana.organizationId] })
    const seen = await page('bakari', id)
    expect(seen?.can).toEqual({ post: false, edit: false, steer: false })
    await expect(postReply(people.bakari.viewer, { topicId: id, lang: 'en', body: 'I too' })).rejects.toMatchObject({ key: 'group.notSitting' })
    expect(seen?.told.recipients.map(({ name }) => name)).toEqual(expect.arrayContaining(['Kenya', 'Jordan']))
  })
})

describe('answering', () => {
  test('answers stand one level deep in their thread, quote and link, and are told once', async () => {
    const id = await opened('Threads')
    const first = (await page('hana', id))?.posts.rows[0]?.id ?? ''
    const say = (body: string, more: object = {}) => postReply(people.hana.viewer, { topicId: id, lang: 'ar', body, ...more })
    const second = await say('Second thread')
    const reply = await say('An answer', { replyToId: first })
    expect(await say('An answer', { replyToId: first })).toEqual(reply)
    await say('An answer to the answer', { replyToId: reply.id, quotesId: reply.id })
    const rows = (await page('adaeze', id))?.posts.rows ?? []
    expect(rows.map(({ threadId, reply: isReply, quotes }) => [threadId === first ? 'first' : 'second', isReply, quotes?.id ?? null])).toEqual([
      ['first', false, null], ['first', true, null], ['first', true, reply.id], ['second', false, null],
    ])
    expect(await journalled(second.id)).toEqual(['post.made'])
  })

  test('a post of another topic is neither answered nor quoted, and a hidden one like one that is not', async () => {
    const [one, other] = [await opened('One'), await opened('Other', { audience: [people.adaeze.organizationId] })]
    const foreign = (await page('adaeze', other))?.posts.rows[0]?.id ?? ''
    for (const quotesId of [foreign, '5f0c1f34-6a5b-4f1d-9d3e-0c6f9a1b2c3d']) {
      await expect(postReply(people.hana.viewer, { topicId: one, lang: 'en', body: `Quoting ${quotesId}`, quotesId })).rejects.toMatchObject({ noun: 'post' })
    }
  })

  test('nobody writes in a closed topic, the chair opens it again', async () => {
    const id = await opened('Closing')
    await expect(steerTopic(people.hana.viewer, { id, act: 'CLOSE' })).rejects.toMatchObject({ key: 'group.notChair' })
    await steerTopic(people.adaeze.viewer, { id, act: 'CLOSE' })
    await expect(postReply(people.hana.viewer, { topicId: id, lang: 'en', body: 'Late' })).rejects.toMatchObject({ key: 'topic.wasClosed' })
    expect(await sql('owner', 'SELECT posts FROM core.topic WHERE id = $1', [id])).toEqual([{ posts: 1 }])
    await steerTopic(people.adaeze.viewer, { id, act: 'REOPEN' })
    await steerTopic(people.adaeze.viewer, { id, act: 'PIN' })
    expect((await list('hana'))[0]).toBe('Closing')
    expect(await journalled(id)).toEqual(['topic.opened', 'topic.closed', 'topic.reopened', 'topic.pinned'])
    await steerTopic(people.adaeze.viewer, { id, act: 'UNPIN' })
  })
})

test('unread is what came after what one has read; what stands on another page stays unread', async () => {
  const before = (await myGroups(people.aruzhan.viewer, 'en'))[0]?.unread ?? 0
  const id = await opened('Reading')
  expect((await myGroups(people.aruzhan.viewer, 'en'))[0]?.unread).toBe(before + 1)
  const [first] = (await page('aruzhan', id))?.posts.rows ?? []
  await readTopic(people.aruzhan.viewer, id, [first?.id ?? ''])
  expect((await page('aruzhan', id))?.unread).toBe(0)
  const second = await postReply(people.hana.viewer, { topicId: id, lang: 'en', body: 'Second' })
  const third = await postReply(people.hana.viewer, { topicId: id, lang: 'en', body: 'Third' })
  await readTopic(people.aruzhan.viewer, id, [third.id])
  expect((await page('aruzhan', id))?.unread).toBe(2)
  await readTopic(people.aruzhan.viewer, id, [second.id])
  expect((await page('aruzhan', id))?.posts.rows.filter(({ unread }) => unread).map((row) => row.id)).toEqual([third.id])
  expect(await list('aruzhan', { state: 'unread' })).toContain('Reading')
  await readTopic(people.anders.viewer, id, [third.id])
  expect(await sql('owner', 'SELECT member_id FROM core.reading WHERE topic_id = $1', [id])).toEqual([{ member_id: people.aruzhan.viewer.id }])
  expect(await myGroups(people.hana.viewer, 'en')).toHaveLength(1)
})

test('lists are filtered with counts, sorted, and paged by keyset, pinned first', async () => {
  for (let n = 0; n < 60; n += 1) await opened(`Topic ${String(n).padStart(2, '0')}`)
  const options = await topicOptions(people.hana.viewer, { groupId: group, params: topicParams.parse({ open: 'organization' }), locale: 'en' })
  const kazakhstan = options.find(({ value }) => value === 'kazakhstan')
  expect(await list('hana', { organization: 'kazakhstan' })).toHaveLength(kazakhstan?.count ?? -1)
  const whole = { groupId: group, locale: 'en' as const }
  for (const sort of ['title', '-title', 'latest', '-latest']) {
    const first = await listTopics(people.hana.viewer, { ...whole, params: topicParams.parse({ sort }) })
    const second = await listTopics(people.hana.viewer, { ...whole, params: topicParams.parse({ sort, at: first.next }) })
    expect([...new Set([...first.rows, ...second.rows].map(({ id }) => id))], sort).toHaveLength(first.total.count)
    const back = await listTopics(people.hana.viewer, { ...whole, params: topicParams.parse({ sort, at: second.previous }) })
    expect(back.rows.map(({ id }) => id), sort).toEqual(first.rows.map(({ id }) => id))
  }
})
