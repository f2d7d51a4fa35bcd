import { createHash, randomBytes } from 'node:crypto'
import { connected } from '../../bin/database/roles.ts'
import type { Connections } from '../../bin/database/urls.ts'
import { ask } from '../ask.ts'
import { openAudiences } from './audiences.ts'
import { fillEvents } from './fill-events.ts'
import { fillSearch } from './fill-search.ts'
import { lookUp } from './look-up.ts'
import { multiply } from './multiply.ts'
import type { Part } from './part.ts'
import { saved } from './saved.ts'
import { openWords } from './words.ts'
import { filling } from './world.ts'

const many = 30_000

/** What words of search are made for; the rest are copies of these. */
const made = many / 10
const tables = [
  { table: 'core.event', ids: ['id'], days: ['starts_local', 'ends_local', 'updated_at'] },
  { table: 'search.record_event', ids: ['record_id'] },
  { table: 'core.event_occurrence', ids: ['event_id'], days: ['starts_at', 'ends_at', 'starts_on', 'ends_on'] },
  { table: 'core.event_country', ids: ['event_id'] },
  { table: 'core.event_theme', ids: ['event_id'] },
  { table: 'core.busy', ids: ['id'], days: ['starts_on', 'ends_on'] },
  { table: 'core.event_busy', ids: ['event_id', 'busy_id'] },
]

/** Events, a tenth of which repeat, and ten times as many. */
export const calendar: Part = {
  name: 'calendar',
  table: 'core.event',
  nouns: ['event'],
  holds: `${many} events of four years, ${many / 10} of which come every week, twenty times, ${made} of them invented and each copied onto other days; in a second database ten times as many`,
  async fill(connections) {
    await filling(connections, async (client) => {
      await openWords(client)
      await openAudiences(client)
      await fillEvents(client, made)
    })
    await fillSearch(connections, 'event')
    await multiply(connections, many / made, tables)
  },
  grow: (connections) => multiply(connections, 10, tables),
  async pages({ connections, scene, origin, agent }) {
    const id = await lookUp(connections, scene.viewer.id, `SELECT e.id FROM core.event e WHERE e.marking = 'GREEN' AND e.rule IS NULL ORDER BY e.title, e.id LIMIT 1`)
    const feed = await feedOf(connections, scene.viewer.id)
    const tag = String((await ask(agent, origin + feed)).headers['etag'] ?? '')
    return [
      { name: 'agenda', path: '/calendar', kind: 'list', crowded: true },
      { name: 'agenda, by country', path: '/calendar?country=KE', kind: 'list' },
      { name: 'agenda, a search', path: '/calendar?q=border+security', kind: 'list' },
      { name: 'agenda, choices of kind', path: '/calendar?open=kind', kind: 'list' },
      { name: 'month', path: '/calendar/month', kind: 'other', crowded: true },
      { name: 'event', path: `/calendar/${id}`, kind: 'record', crowded: true },
      { name: 'feed, first', path: feed, kind: 'other' },
      { name: 'feed, unchanged', path: feed, kind: 'other', status: 304, headers: { 'if-none-match': tag } },
    ]
  },
  acts: [
    {
      name: 'an event, saved and shown',
      bar: null,
      async perform(place) {
        const path = await lookUp(place.connections, place.scene.viewer.id, `SELECT '/calendar/' || e.id || '/edit' FROM core.event e WHERE e.owner_id = authz.my_organization() AND e.marking = 'GREEN' AND e.rule IS NULL ORDER BY e.title, e.id LIMIT 1`)
        return saved(place, { path, holds: 'title', again: true, times: 25, type: (number) => ({ title: `Regional workshop on border security, edition ${number}` }) })
      },
    },
  ],
}

/** The address of the viewer's feed, of which the database has the hash alone; none where there are no feeds yet. */
function feedOf({ owner }: Connections, viewer: string): Promise<string> {
  return connected(owner, async (client) => {
    const secret = randomBytes(32).toString('base64url')
    const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('core.calendar_feed') IS NOT NULL AS there`)
    if (rows[0]?.there) await client.query('INSERT INTO core.calendar_feed (member_id, secret_hash) VALUES ($1, $2)', [viewer, createHash('sha256').update(secret).digest()])
    return `/feeds/calendar/${secret}`
  })
}
