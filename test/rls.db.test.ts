import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { expect, test } from 'vitest'
import { sql } from './database.ts'

type Named = { name: string }
const names = (rows: readonly Named[]) => rows.map(({ name }) => name)
const ours = `n.nspname IN ('core', 'audit', 'search', 'authz')`

test('every table has row-level security and at least one policy, and each policy says its rule', async () => {
  const tables = `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND c.relkind IN ('r', 'p')`
  expect((await sql('owner', `SELECT ${tables}`)).length).toBeGreaterThan(40)
  expect(names(await sql<Named>('owner', `SELECT c.relname AS name ${tables} AND NOT c.relrowsecurity`))).toEqual([])
  expect(names(await sql<Named>('owner', `SELECT c.relname AS name ${tables} AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)`))).toEqual([])
  const silent = `SELECT c.relname || '.' || p.polname AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE obj_description(p.oid, 'pg_policy') IS NULL`
  expect(names(await sql<Named>('owner', silent))).toEqual([])
})

test('no role that serves owns a table, and nothing is granted to everybody', async () => {
  const owned = await sql('owner', `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND c.relowner::regrole::text IN ('gctcp_web', 'gctcp_system')`)
  expect(owned).toEqual([])
  const open = `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a WHERE ${ours} AND a.grantee = 0`
  expect(names(await sql<Named>('owner', open))).toEqual([])
})

test('every definer function has an empty search path and is not for PUBLIC; none of ours vouches to be leakproof', async () => {
  const functions = `FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${ours}`
  expect((await sql('owner', `SELECT ${functions} AND p.prosecdef`)).length).toBeGreaterThan(15)
  const loose = `SELECT p.proname AS name ${functions} AND p.prosecdef AND NOT coalesce('search_path=""' = ANY (p.proconfig), false)`
  expect(names(await sql<Named>('owner', loose))).toEqual([])
  const open = `SELECT p.proname AS name ${functions} AND p.prosecdef AND has_function_privilege('public', p.oid, 'EXECUTE')`
  expect(names(await sql<Named>('owner', open))).toEqual([])
  expect(names(await sql<Named>('owner', `SELECT p.proname AS name ${functions} AND p.proleakproof`))).toEqual([])
})

test('the helpers that policies call may run in parallel plans', async () => {
  const slow = `SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'authz' AND p.provolatile = 's' AND p.proparallel <> 's'`
  // No policy calls the search for records; it asks the planner what it expects, which none may do beside parallel workers.
  expect(names(await sql<Named>('owner', slow))).toEqual(['find_records'])
})

test('nobody who serves may insert an id: a forged key would answer for a row that is not to be seen', async () => {
  const forging = `SELECT table_name || '.' || column_name AS name FROM information_schema.column_privileges
    WHERE grantee = 'gctcp_web' AND privilege_type = 'INSERT' AND column_name = 'id' AND table_name <> 'member'`
  expect(names(await sql<Named>('owner', forging))).toEqual([])
})

test('ids tell neither time nor number', async () => {
  const defaults = `SELECT c.relname AS name FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.adnum
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND a.attname = 'id' AND pg_get_expr(d.adbin, d.adrelid) <> 'gen_random_uuid()'`
  expect(names(await sql<Named>('owner', defaults))).toEqual([])
  expect(await sql('owner', `SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND c.relkind = 'S'`)).toEqual([])
})

test('codes are text, because the equality of an enum is not leakproof and loses its index', async () => {
  expect(await sql('owner', `SELECT FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE ${ours} AND t.typtype = 'e'`)).toEqual([])
})

test('views run with the rights of the reader, and none is materialised', async () => {
  const views = `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)))`
  expect(names(await sql<Named>('owner', views))).toEqual([])
})

test('the schema and the database agree on every column', async () => {
  const inDatabase = await sql<Named>(
    'owner',
    `SELECT table_schema || '.' || table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema IN ('core', 'audit', 'search')
       AND NOT (SELECT c.relispartition FROM pg_class c WHERE c.oid = format('%I.%I', table_schema, table_name)::regclass) ORDER BY 1`,
  )
  const models = Object.entries(Prisma.ModelName).map(([, name]) => name)
  expect(models.length).toBeGreaterThan(40)
  const mapped = await mappedColumns()
  expect(names(inDatabase).filter((column) => !mapped.has(column))).toEqual([])
  expect([...mapped].filter((column) => !names(inDatabase).includes(column))).toEqual([])
})

/** What the schema files say, read as text: the generated client does not keep the database names. */
async function mappedColumns(): Promise<Set<string>> {
  const { readdir, readFile } = await import('node:fs/promises')
  const folder = new URL('../prisma/schema/', import.meta.url)
  const files = await Promise.all((await readdir(folder)).map((file) => readFile(new URL(file, folder), 'utf8')))
  const blocks = files.join('\n').matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)
  const found = new Set<string>()
  const modelNames = new Set(files.join('\n').match(/(?<=^model )\w+/gm))
  for (const [, , body = ''] of blocks) {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1]
    const schema = /@@schema\("(\w+)"\)/.exec(body)?.[1]
    for (const [, field, type, rest] of body.matchAll(/^ {2}(\w+)\s+(\w+|Unsupported\("[^"]+"\))\S*(.*)$/gm)) {
      if (type && !modelNames.has(type)) found.add(`${schema}.${table}.${/@map\("(\w+)"\)/.exec(rest ?? '')?.[1] ?? field}`)
    }
  }
  return found
}
