import { beforeAll, describe, expect, test } from 'vitest'
import { recordHistory } from '@/lib/features/audience/queries/record-history'
import { sql } from '@/test/database'
import { group, journalled, list, opened, page } from '@/test/topics'
import { world, type World } from '@/test/world'
import { decidePost, savePost, withdrawPost } from './commands/change-post.ts'
import { postReply } from './commands/post-reply.ts'
import { saveTopic } from './commands/save-topic.ts'
import { removeTopic } from './commands/steer-topic.ts'
import { listDecisions } from './queries/list-decisions.ts'
import { searchTopics } from './queries/search-topics.ts'

let people: World
beforeAll(async () => void (people = await world()))

describe('changing what was said', () => {
  test('an author edits, with what was said before in its history; nobody else does, and the second of two editors sees the first', async () => {
    const id = await opened('Edited')
    const post = await postReply(people.hana.viewer, { topicId: id, lang: 'en', body: 'Before' })
    await expect(savePost(people.adaeze.viewer, { id: post.id, version: 1, body: 'By the chair', lang: 'en' })).rejects.toMatchObject({ key: 'topic.post.notYours' })
    await savePost(people.hana.viewer, { id: post.id, version: 1, body: 'After', lang: 'en' })
    await savePost(people.hana.viewer, { id: post.id, version: 1, body: 'After', lang: 'en' })
    await expect(savePost(people.hana.viewer, { id: post.id, version: 1, body: 'Otherwise', lang: 'en' })).rejects.toMatchObject({ theirs: { body: 'After' }, version: 2 })
    const changes = (await recordHistory(people.adaeze.viewer, 'post', post.id)).flatMap((act) => act.changes)
    expect(changes).toContainEqual(expect.objectContaining({ field: 'body', was: 'Before', became: 'After' }))
    expect(await recordHistory(people.anders.viewer, 'post', post.id)).toEqual([])
  })

  test('withdrawn, it is gone with its history, for everybody and from search; that it was there stays', async () => {
    const id = await opened('Withdrawn')
    const post = await postReply(people.hana.viewer, { topicId: id, lang: 'en', body: 'Xylophonic remark' })
    await savePost(people.hana.viewer, { id: post.id, version: 1, body: 'Xylophonic remark again', lang: 'en' })
    await expect(withdrawPost(people.aruzhan.viewer, post.id)).rejects.toMatchObject({ key: 'topic.post.notYours' })
    await withdrawPost(people.hana.viewer, post.id)
    expect((await page('adaeze', id))?.posts.rows[1]).toMatchObject({ html: null, can: { edit: false, withdraw: false, decide: false } })
    expect(await sql('owner', `SELECT FROM audit.entry WHERE row_key = $1 AND (before::text LIKE '%ylophonic%' OR after::text LIKE '%ylophonic%')`, [post.id])).toEqual([])
    expect((await searchTopics(people.hana.viewer, 'en', 'xylophonic', 5)).rows).toEqual([])
    expect(await journalled(post.id)).toEqual(['post.made', 'post.edited', 'post.withdrawn'])
  })

  test('a chair marks a decision, which the group lists and outsiders do not see', async () => {
    const id = await opened('Deciding')
    const post = (await page('adaeze', id))?.posts.rows[0]?.id ?? ''
    await expect(decidePost(people.hana.viewer, { id: post, decision: 'We do' })).rejects.toMatchObject({ key: 'group.notChair' })
    await decidePost(people.adaeze.viewer, { id: post, decision: 'We do it in 2027' })
    const decisions = async (who: keyof World) => (await listDecisions(people[who].viewer, 'en', { groupId: group })).rows.map(({ decision }) => decision)
    expect(await decisions('hana')).toContain('We do it in 2027')
    expect(await decisions('anders')).toEqual([])
    expect(await list('hana', { state: 'decided' })).toEqual(['Deciding'])
    await decidePost(people.adaeze.viewer, { id: post, decision: null })
    expect(await decisions('hana')).not.toContain('We do it in 2027')
  })

  test('its author or a chair says who sees a topic, and its posts follow at once', async () => {
    const id = await opened('Narrowed', { audience: [group, people.bakari.organizationId] })
    expect((await page('bakari', id))?.posts.rows).toHaveLength(1)
    const save = (version: number, title: string) => saveTopic(people.adaeze.viewer, { id, version, title, lang: 'en', ownerId: group, audience: [group], marking: 'AMBER' })
    await expect(saveTopic(people.hana.viewer, { id, version: 1, title: 'x', lang: 'en', ownerId: group, audience: [group], marking: 'AMBER' })).rejects.toMatchObject({ key: 'topic.edit.refused' })
    await save(1, 'Narrowed now')
    expect(await page('bakari', id)).toBeNull()
    await expect(save(1, 'Otherwise')).rejects.toMatchObject({ theirs: { title: 'Narrowed now' }, version: 2 })
  })

  test('a chair deletes a topic with all that was said in it, out of the trail too', async () => {
    const id = await opened('Deleted')
    const { id: post } = await postReply(people.hana.viewer, { topicId: id, lang: 'en', body: 'Quixotic words' })
    await expect(removeTopic(people.hana.viewer, { id, title: 'Deleted' })).rejects.toMatchObject({ key: 'group.notChair' })
    await expect(removeTopic(people.adaeze.viewer, { id, title: 'Something else' })).rejects.toMatchObject({ fields: { title: 'topic.remove.otherTitle' } })
    await removeTopic(people.adaeze.viewer, { id, title: 'deleted' })
    expect(await page('adaeze', id)).toBeNull()
    expect(await sql('owner', `SELECT FROM audit.entry WHERE row_key = ANY ($1) AND (before IS NOT NULL OR after IS NOT NULL)`, [[id, post]])).toEqual([])
  })
})
