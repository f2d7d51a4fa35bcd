import { fillTopics } from './fill-groups.ts'
import { fillSearch } from './fill-search.ts'
import { lookUp } from './look-up.ts'
import type { Part } from './part.ts'
import { saved } from './saved.ts'
import { openAudiences } from './audiences.ts'
import { openWords } from './words.ts'
import { filling } from './world.ts'

const size = { topics: 200, posts: 100 }

/** Topics with posts, all in one group. */
export const groups: Part = {
  name: 'groups',
  table: 'core.topic',
  nouns: ['topic'],
  holds: `${size.topics} topics with ${size.posts} posts each in one group, in which the viewer sits`,
  async fill(connections, scene) {
    await filling(connections, async (client) => {
      await openWords(client)
      await openAudiences(client)
      await fillTopics(client, { ...size, viewer: scene.viewer.id })
    })
    await fillSearch(connections, 'topic')
  },
  async pages({ connections, scene }) {
    const find = (statement: string) => lookUp(connections, scene.viewer.id, statement)
    const group = `/groups/${await find('SELECT g.slug FROM core.topic t JOIN core.working_group g ON g.id = t.owner_id LIMIT 1')}`
    const topic = await find('SELECT t.id FROM core.topic t WHERE t.closed_at IS NULL ORDER BY t.title_order LIMIT 1')
    return [
      { name: 'groups', path: '/groups', kind: 'list' },
      { name: 'front page of a group', path: group, kind: 'record', crowded: true },
      { name: 'topics', path: `${group}/topics`, kind: 'list', crowded: true },
      { name: 'topics, a search', path: `${group}/topics?q=aviation`, kind: 'list' },
      { name: 'topics, unread', path: `${group}/topics?state=unread`, kind: 'list' },
      { name: 'topic, 50 of 100 posts', path: `${group}/topics/${topic}`, kind: 'record', crowded: true },
      { name: 'decisions', path: `${group}/decisions`, kind: 'list' },
      { name: 'people of a group', path: `${group}/people`, kind: 'list' },
    ]
  },
  acts: [
    {
      name: 'a reply, saved and shown',
      bar: 30,
      async perform(place) {
        const find = (statement: string) => lookUp(place.connections, place.scene.viewer.id, statement)
        const path = await find(`SELECT '/groups/' || g.slug || '/topics/' || t.id FROM core.topic t JOIN core.working_group g ON g.id = t.owner_id WHERE t.closed_at IS NULL ORDER BY t.title_order DESC LIMIT 1`)
        return saved(place, { path, holds: 'body', again: false, type: (number) => ({ body: `We agree with what was said, and add remark number ${number} for the record.` }) })
      },
    },
  ],
}
