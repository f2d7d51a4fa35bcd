import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { identity } from '../reference/identity.ts'
import { audiencesFor, type Audiences } from './audiences.ts'
import type { Person } from './person.ts'
import { audienceUses, childRows, contactRow, memberRows } from './person-rows.ts'

/** A person with the ids it has in this world. */
export type Placed = Person & { contactId: string; memberId: string | null; organizationId: string }

const tables = ['contact', 'principal', 'member', 'credential', 'contact_language', 'contact_theme', 'contact_country', 'contact_reach'] as const
export type Rows = Partial<Record<(typeof tables)[number], Record<string, unknown>[]>>

/**
 * Puts invented people into the database, in a few statements however many they are: the one maker that the
 * sample world, the tests and the bench share. The connection acts as the owner of the tables.
 * @param passwordHash what every account among them signs in with; null for none
 */
export async function addPeople(client: pg.Client, people: readonly Person[], passwordHash: string | null, { sample = true } = {}): Promise<Placed[]> {
  const placed = people.map((one) => ({
    ...one,
    contactId: randomUUID(),
    memberId: one.account ? randomUUID() : null,
    organizationId: identity('organization', one.organization),
  }))
  const audiences = await audiencesFor(client, placed)
  const rows = merge(placed.map((one) => rowsOf(one, audiences, passwordHash, sample)))
  for (const table of tables) await insert(client, table, rows[table] ?? [])
  await use(client, placed.flatMap((one) => audienceUses(one, audiences)))
  await standIn(client, placed)
  await nominate(client, placed)
  return placed
}

function rowsOf(one: Placed, audiences: Audiences, passwordHash: string | null, sample: boolean): Rows {
  return { contact: [contactRow(one, audiences, sample)], ...memberRows(one, passwordHash, sample), ...childRows(one, audiences) }
}

function merge(parts: readonly Rows[]): Rows {
  return Object.fromEntries(tables.map((table) => [table, parts.flatMap((part) => part[table] ?? [])]))
}

/** Columns that a row leaves out keep their defaults, so all rows of a table have the same columns. */
async function insert(client: pg.Client, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  await client.query(`INSERT INTO core.${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::core.${table}, $1)`, [JSON.stringify(rows)])
}

async function use(client: pg.Client, uses: readonly Record<string, string>[]): Promise<void> {
  await client.query(
    `INSERT INTO core.audience_use (organization_id, audience_id) SELECT organization_id, audience_id FROM jsonb_populate_recordset(NULL::core.audience_use, $1) ON CONFLICT DO NOTHING`,
    [JSON.stringify(uses)],
  )
}

/** A stand-in is a colleague, by name: known only when all are there. */
async function standIn(client: pg.Client, placed: readonly Placed[]): Promise<void> {
  for (const one of placed) {
    const colleague = placed.find((other) => other.organizationId === one.organizationId && other.name === one.outOfOffice?.standIn)
    if (colleague) await client.query('UPDATE core.contact SET stand_in_id = $1 WHERE id = $2', [colleague.contactId, one.contactId])
  }
}

/** Somebody who is nominated was so by the lead of the organization, and waits for the Secretariat's decision. */
async function nominate(client: pg.Client, placed: readonly Placed[]): Promise<void> {
  for (const { memberId, organizationId, account } of placed) {
    const lead = placed.find((other) => other.organizationId === organizationId && other.account?.role === 'LEAD_FOCAL_POINT')
    if (account?.state !== 'NOMINATED' || !lead) continue
    const values = [organizationId, memberId, account.role, account.email, lead.memberId]
    await client.query(`INSERT INTO core.proposal (organization_id, member_id, verb, role, email, reason, proposed_by_id) VALUES ($1, $2, 'NOMINATE', $3, $4, '', $5)`, values)
  }
}
