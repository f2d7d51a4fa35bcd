import { openAudiences } from './audiences.ts'
import { fillActivities } from './fill-activities.ts'
import { fillSearch } from './fill-search.ts'
import { misspelt } from './finds.ts'
import { lookUp } from './look-up.ts'
import { multiply } from './multiply.ts'
import type { Part } from './part.ts'
import { saved } from './saved.ts'
import { codeWords, openWords } from './words.ts'
import { filling } from './world.ts'

const many = 50_000
/** What words of search are made for; the rest are copies of these, because making the words of all would take most of a run. */
const made = many / 10
const tables = [
  { table: 'core.activity', ids: ['id'], days: ['planned_starts_on', 'planned_ends_on', 'actual_starts_on', 'actual_ends_on', 'starts_order', 'updated_at', 'created_at', 'stale_at'] },
  { table: 'search.record_activity', ids: ['record_id'] },
  ...['organization', 'country', 'region', 'theme'].map((part) => ({ table: `core.activity_${part}`, ids: ['activity_id'], days: ['starts_order'] })),
  { table: 'core.activity_update', ids: ['id', 'activity_id'] },
]

/** Activities with all that belongs to them, and ten times as many. */
export const activities: Part = {
  name: 'activities',
  table: 'core.activity',
  nouns: ['activity'],
  holds: `${many} activities with organizations, countries, regions, themes and updates, ${made} of them invented and each copied onto other days; in a second database ten times as many`,
  async fill(connections) {
    await filling(connections, async (client) => {
      await openWords(client)
      await openAudiences(client)
      await fillActivities(client, made)
    })
    await fillSearch(connections, 'activity')
    await multiply(connections, many / made, tables)
  },
  grow: (connections) => multiply(connections, 10, tables),
  async pages({ connections, scene }) {
    const id = await lookUp(connections, scene.viewer.id, `SELECT a.id FROM core.activity a WHERE a.marking = 'GREEN' AND a.scope = 'COUNTRIES' ORDER BY a.title_order, a.id LIMIT 1`)
    return [
      { name: 'activities', path: '/activities', kind: 'list', crowded: true },
      { name: 'activities, by status', path: '/activities?status=IMPLEMENTATION', kind: 'list' },
      { name: 'activities, by country and status', path: '/activities?country=KE&status=IMPLEMENTATION', kind: 'list' },
      { name: 'activities, a search', path: '/activities?q=border+security', kind: 'list' },
      { name: 'activities, a search with a typo', path: `/activities?q=${misspelt(codeWords[40] ?? '')}`, kind: 'list' },
      { name: 'activities, choices of country', path: '/activities?open=country', kind: 'list' },
      { name: 'activity', path: `/activities/${id}`, kind: 'record', crowded: true },
      { name: 'board', path: '/activities/board', kind: 'list' },
      { name: 'matrix, theme by region', path: '/activities/matrix?rows=theme&columns=region', kind: 'matrix' },
      { name: 'matrix, organization by status', path: '/activities/matrix?rows=organization&columns=status', kind: 'matrix' },
      { name: 'matrix, country by year', path: '/activities/matrix?rows=country&columns=year', kind: 'matrix' },
      { name: 'rows of the own organization', path: '/activities/mine', kind: 'list' },
    ]
  },
  acts: [
    {
      name: 'an activity, saved and shown',
      bar: null,
      async perform(place) {
        const path = await lookUp(place.connections, place.scene.viewer.id, `SELECT '/activities/' || a.id || '/edit' FROM core.activity a WHERE a.owner_id = authz.my_organization() AND a.marking = 'GREEN' ORDER BY a.title_order, a.id LIMIT 1`)
        return saved(place, { path, holds: 'title', again: true, times: 25, type: (number) => ({ title: `Regional workshop on border security, edition ${number}` }) })
      },
    },
  ],
}
