import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { Refusal } from '../launch/refusal.ts'
import { applyMigrations, type Migration, type SchemaFiles } from './engine.ts'
import { checkout } from './place.ts'
import { applyPolicies } from './policies.ts'
import { connected, makeDatabase, makeRoles } from './roles.ts'
import { actingAsOwner, type Connections } from './urls.ts'

const migrationsFolder = join(checkout, 'prisma/migrations')
const schemaFolder = join(checkout, 'prisma/schema')

/** The migrations of this checkout, in order. */
export function migrations(): Migration[] {
  const names = readdirSync(migrationsFolder).filter((name) => existsSync(join(migrationsFolder, name, 'migration.sql'))).sort()
  return names.map((name) => ({ name, sql: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') }))
}

/** The schema of this checkout as it stands on the disk. */
export function schemaFiles(): SchemaFiles {
  const names = readdirSync(schemaFolder).filter((name) => name.endsWith('.prisma')).sort()
  return names.map((name) => [`prisma/schema/${name}`, readFileSync(join(schemaFolder, name), 'utf8')])
}

/**
 * Brings a database up to this checkout: makes it and the roles where they are missing, applies new migrations in order, then
 * the policies. Two at once wait for each other; one that was killed is done again. Returns what was done, for people.
 */
export async function migrate(connections: Connections): Promise<string> {
  await makeDatabase(connections.admin)
  return connected(connections.admin, async (client) => {
    await client.query(`select pg_advisory_lock(hashtextextended('gctcp migrate', 0))`)
    await makeRoles(client, connections)
    const asOwner = actingAsOwner(connections.admin)
    return connected(asOwner, async (owner) => {
      await forgive(owner)
      const applied = await applyMigrations(asOwner, schemaFiles(), migrations())
      const policies = await applyPolicies(owner, { anew: applied.length > 0 })
      return applied.length > 0 ? `applied ${applied.join(', ')}` : policies ? 'applied the policies again' : 'up to date'
    })
  })
}

// A migration is all or nothing, so one that did not finish left nothing but its line in the list; the engine would refuse for ever.
async function forgive(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ there: boolean }>(`select to_regclass('public._prisma_migrations') is not null as there`)
  if (!rows[0]?.there) return
  await owner.query('delete from public._prisma_migrations where finished_at is null')
  const done = await owner.query<{ migration_name: string; checksum: string }>('select migration_name, checksum from public._prisma_migrations')
  const changed = migrations().find(({ name, sql }) => done.rows.some((row) => row.migration_name === name && row.checksum !== checksum(sql)))
  if (changed) throw new Refusal(`prisma/migrations/${changed.name} was changed after this database had applied it: put it back and write a new migration, or drop the database if nothing in it matters.`)
}

const checksum = (sql: string) => createHash('sha256').update(sql).digest('hex')
