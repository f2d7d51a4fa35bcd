import { connected } from '../../bin/database/roles.ts'
import type { Connections } from '../../bin/database/urls.ts'
import type { Scene } from '../scene.ts'
import { activities } from './activities.ts'
import { calendar } from './calendar.ts'
import type { Noun } from './fill-search.ts'
import { lines } from './finds.ts'
import { groups } from './groups.ts'
import type { Part } from './part.ts'
import { projects } from './projects.ts'

const each = [groups, projects, activities, calendar]

/** What concerns all nouns, with all of them filled in one database: the desk, and one search over everything. */
export const desk: Part = {
  name: 'desk',
  table: 'core.project',
  nouns: each.flatMap(({ nouns }): readonly Noun[] => nouns),
  holds: 'everything that the other parts hold, once, in one database',
  async fill(connections, scene) {
    for (const part of await thereOf(connections)) await part.fill(connections, scene)
  },
  pages: async () => [{ name: 'settings, for comparison', path: '/settings', kind: 'floor' }, { name: 'desk', path: '/', kind: 'other', crowded: true }, ...lines.map((q) => ({ name: `search for "${q}"`, path: `/search?${new URLSearchParams({ q })}`, kind: 'list' as const, crowded: q === lines[1] }))],
  acts: [],
}

/** The parts whose tables are there. */
async function thereOf({ owner }: Connections): Promise<{ fill(connections: Connections, scene: Scene): Promise<void> }[]> {
  const { rows } = await connected(owner, (client) => client.query<{ name: string }>(`SELECT w.name FROM unnest($1::text[], $2::text[]) w(name, "table") WHERE to_regclass(w."table") IS NOT NULL`, [each.map(({ name }) => name), each.map(({ table }) => table)]))
  return each.filter(({ name }) => rows.some((row) => row.name === name))
}
