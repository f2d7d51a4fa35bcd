import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { faultIn } from './fault.ts'
import { checkout } from './place.ts'

type Law = { name: string; sql: string }

function law(): Law[] {
  const folder = join(checkout, 'prisma/policies')
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort()
  return names.map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }))
}

/**
 * Applies every file of `prisma/policies` in one transaction, as the owner: nobody ever sees half of the law. Skipped when the
 * same text is in force already and no migration was applied since. Returns whether anything was done.
 */
export async function applyPolicies(client: pg.Client, { anew }: { anew: boolean }): Promise<boolean> {
  const files = law()
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex')
  await client.query('create table if not exists public._policies_applied (hash text not null, at timestamptz not null default now())')
  const { rowCount } = await client.query('select from public._policies_applied where hash = $1', [hash])
  if (rowCount && !anew) return false
  await client.query('begin')
  for (const file of files) await client.query(file.sql).catch((error: unknown) => { throw faultIn(`prisma/policies/${file.name}`, file.sql, error) })
  await client.query('truncate public._policies_applied')
  await client.query('insert into public._policies_applied (hash) values ($1)', [hash])
  await client.query('commit')
  return true
}
