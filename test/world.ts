import pg from 'pg'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { identity } from '@/prisma/reference/identity.ts'
import { addPeople, type Placed } from '@/prisma/seed/people.ts'
import { cast, type Name } from './cast.ts'
import { testDatabase } from './database.ts'

/** Where a person of the cast stands in this database. */
export type Standing = Placed & { viewer: Viewer }
export type World = Record<Name, Standing>

const made: { world?: Promise<World> } = {}

/** The cast in this file's database, made once: `const { hana } = await world(); getContact(hana.viewer, …)`. */
export const world = (): Promise<World> => (made.world ??= populate())

/** The id of a group by its slug. */
export const groupId = (slug: string): string => identity('group', slug)

/** Does something as the owner of the tables: for what the world needs and no command makes. */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: testDatabase().owner })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function populate(): Promise<World> {
  return asOwner(async (client) => {
    const names = Object.keys(cast).filter(isName)
    const placed = await addPeople(client, names.map((name) => cast[name]), null)
    const people = placed.map((one, at) => [names[at], { ...one, viewer: viewerOf(one) }])
    await seatInGroups(client, Object.fromEntries(people))
    return Object.fromEntries(people)
  })
}

const isName = (name: string): name is Name => name in cast

function viewerOf(one: Placed): Viewer {
  return {
    id: one.memberId ?? one.contactId,
    contactId: one.contactId,
    organizationId: one.organizationId,
    organizationKind: kinds[one.organization] ?? 'COMPACT_ENTITY',
    role: one.account?.role ?? 'FOCAL_POINT',
    name: one.name,
    timeZone: one.timeZone,
    sessionId: null,
  }
}

const kinds: Readonly<Record<string, Viewer['organizationKind']>> = {
  jordan: 'MEMBER_STATE',
  kenya: 'MEMBER_STATE',
  kazakhstan: 'MEMBER_STATE',
  nigeria: 'MEMBER_STATE',
  chad: 'MEMBER_STATE',
  'holy-see': 'OBSERVER_STATE',
}

/** Border management: an entity's, a State's, an observer; the group on victims' rights hides its people. */
async function seatInGroups(client: pg.Client, people: World): Promise<void> {
  const places: [string, Name, string][] = [
    ['border-management', 'adaeze', 'MEMBER'],
    ['border-management', 'hana', 'MEMBER'],
    ['border-management', 'aruzhan', 'OBSERVER'],
    ['human-rights-victims', 'anders', 'MEMBER'],
  ]
  await client.query(`UPDATE core.working_group SET hides_members = true WHERE id = $1`, [groupId('human-rights-victims')])
  for (const [group, name, role] of places) {
    await client.query('INSERT INTO core.group_member (group_id, member_id, role) VALUES ($1, $2, $3)', [groupId(group), people[name].memberId, role])
  }
}
