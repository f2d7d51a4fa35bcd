import { beforeAll, describe, expect, test } from 'vitest'
import type pg from 'pg'
import { statedRoles, statedRules, type Rule } from './access-table.ts'
import { conditionOf, type Who } from './access-words.ts'
import type { Name } from './cast.ts'
import { asMember, sql } from './database.ts'
import { fillEveryTable } from './every-table.ts'
import { world, type World } from './world.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const inRole: Record<string, readonly (Name | 'nobody')[]> = {
  visitor: ['nobody'],
  State: ['yazan', 'bakari'],
  entity: ['bruno', 'anders'],
  observer: ['matteo', 'aruzhan', 'comfort'],
  lead: ['hana', 'adaeze'],
  Secretariat: ['ines'],
  out: ['edmund', 'gaston', 'tariq', 'beatriz'],
}
const rules = statedRules()
const verbs = ['see', 'add', 'change', 'remove'] as const

beforeAll(fillEveryTable)

test('the tables of docs/access.md name every table and every role', async () => {
  const tables = await sql<{ name: string }>('owner', `SELECT tablename AS name FROM pg_tables WHERE schemaname IN ('core', 'audit')`)
  const seen = rules.filter(({ verb }) => verb === 'see').map(({ table }) => table)
  expect([...new Set(seen)].sort()).toEqual(tables.map(({ name }) => name).sort())
  expect(statedRoles().sort()).toEqual(Object.keys(inRole).sort())
})

describe.each(Object.entries(inRole))('%s', (role, people) => {
  test.each(people)('%s sees and may what docs/access.md says, in every table', async (name) => {
    const who = whoIs(name, await world())
    const wrong: string[] = []
    for (const { name: table, schema, key } of await tablesWithKeys()) {
      for (const verb of verbs) {
        const rule = rules.find((one) => one.table === table && one.verb === verb && one.role === role)
        const stated = await rowsStated(rule, table, schema, key, who)
        const real = await rowsReal(verb, table, schema, key, who)
        if (stated.join('\n') !== real.join('\n')) wrong.push(`${verb} ${table}: stated "${rule?.word ?? 'none'}" ${stated.length} rows, really ${real.length}`)
      }
    }
    expect(wrong).toEqual([])
    // Some sixty tables, row by row and verb by verb.
  }, 120_000)
})

type Keyed = { name: string; schema: string; key: string }

function tablesWithKeys(): Promise<Keyed[]> {
  return sql<Keyed>(
    'owner',
    `SELECT t.relname AS name, n.nspname AS schema, string_agg(format('t.%I', a.attname), ', ' ORDER BY a.attnum) AS key
     FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey)
     WHERE i.indisprimary AND n.nspname IN ('core', 'audit') GROUP BY 1, 2 ORDER BY 1`,
  )
}

function whoIs(name: Name | 'nobody', people: World): Who & { id: string } {
  if (name === 'nobody') return { id: nobody, memberId: nobody, contactId: nobody, organizationId: nobody, role: 'visitor', organization: { kind: 'NONE' } }
  const { viewer, contactId, organizationId } = people[name]
  return { id: viewer.id, memberId: viewer.id, contactId, organizationId, role: name, organization: { kind: viewer.organizationKind } }
}

async function rowsStated(rule: Rule | undefined, table: string, schema: string, key: string, who: Who): Promise<string[]> {
  const condition = conditionOf(rule?.word ?? 'none', table, who)
  return keys(await sql<{ key: string }>('owner', `SELECT row(${key})::text AS key FROM ${schema}.${table} t WHERE ${condition}`))
}

/** What the database lets the member do, found by doing it to every row and taking it back. */
async function rowsReal(verb: Rule['verb'], table: string, schema: string, key: string, { id }: { id: string }): Promise<string[]> {
  if (verb === 'add') return rowsAdded(table, schema, key, id)
  return asMember(id, async (client) => {
    const statement = {
      see: `SELECT row(${key})::text AS key FROM ${schema}.${table} t`,
      change: `UPDATE ${schema}.${table} t SET ${await settable(table, schema, key, id)} RETURNING row(${key})::text AS key`,
      remove: `DELETE FROM ${schema}.${table} t RETURNING row(${key})::text AS key`,
    }[verb]
    return keys(await rowsOrRefusal(client, statement))
  })
}

async function rowsOrRefusal(client: pg.Client, statement: string): Promise<{ key: string }[]> {
  try {
    return (await client.query<{ key: string }>(statement)).rows
  } catch (fault) {
    if (codeOf(fault) === '42501') return []
    throw fault
  }
}

/** A column that may be changed, to itself; a decision needs the one who decides. */
async function settable(table: string, schema: string, key: string, id: string): Promise<string> {
  if (table === 'proposal') return `decision = 'APPROVED', decided_by_id = '${id}', decided_at = now()`
  const [granted] = await grantedColumns(table, schema, 'UPDATE')
  const column = granted ?? /\w+$/.exec(key)?.[0] ?? 'id'
  return `${column} = t.${column}`
}

async function grantedColumns(table: string, schema: string, privilege: string): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    'owner',
    `SELECT a.attname AS name FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND has_column_privilege('gctcp_web', a.attrelid, a.attnum, $2) ORDER BY a.attnum`,
    [`${schema}.${table}`, privilege],
  )
  return rows.map(({ name }) => name)
}

/** Tries a copy of each row. A key that is taken means that the policy let it pass: policies are asked first. */
async function rowsAdded(table: string, schema: string, key: string, id: string): Promise<string[]> {
  const columns = (await grantedColumns(table, schema, 'INSERT')).join(', ')
  if (columns === '') return []
  const originals = await sql<{ key: string; row: object }>('owner', `SELECT row(${key})::text AS key, to_jsonb(t) AS row FROM ${schema}.${table} t`)
  return asMember(id, async (client) => {
    const added: { key: string }[] = []
    for (const original of originals) {
      await client.query('SAVEPOINT attempt')
      const refused = await client
        .query(`INSERT INTO ${schema}.${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${schema}.${table}, $1)`, [original.row])
        .then(() => false, (fault: unknown) => codeOf(fault) === '42501')
      if (!refused) added.push(original)
      await client.query('ROLLBACK TO SAVEPOINT attempt')
    }
    return keys(added)
  })
}

const codeOf = (fault: unknown) => (typeof fault === 'object' && fault !== null ? Reflect.get(fault, 'code') : undefined)
const keys = (rows: readonly { key: string }[]) => rows.map((row) => row.key).sort()
