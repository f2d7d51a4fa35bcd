import { openTopic } from '@/lib/features/groups/commands/open-topic'
import { getTopic } from '@/lib/features/groups/queries/get-topic'
import { listTopics } from '@/lib/features/groups/queries/list-topics'
import { postParams, topicParams } from '@/lib/features/groups/search-params'
import type { Name } from './cast.ts'
import { sql } from './database.ts'
import { groupId, world } from './world.ts'

/** The group in which the tests talk: Adaeze's organization holds a chair, Hana and Aruzhan sit in it. */
export const slug = 'border-management'
export const group = groupId(slug)

export const typed = (title: string, more: object = {}) => ({ ownerId: group, audience: [group], marking: 'AMBER' as const, title, lang: 'en' as const, body: `What is said of ${title}`, ...more })
/** A topic that the chair opened. */
export const opened = async (title: string, more: object = {}) => (await openTopic((await world()).adaeze.viewer, typed(title, more))).id
export const page = async (who: Name, id: string, params: object = {}) => getTopic((await world())[who].viewer, 'en', { slug, id, params: postParams.parse(params) })
export const list = async (who: Name, params: object = {}) => (await listTopics((await world())[who].viewer, { groupId: group, params: topicParams.parse(params), locale: 'en' })).rows.map(({ title }) => title)
export const journalled = async (id: string) => (await sql<{ verb: string }>('owner', 'SELECT verb FROM core.journal WHERE row_id = $1 ORDER BY at', [id])).map(({ verb }) => verb)
