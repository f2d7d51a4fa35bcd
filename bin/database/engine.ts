import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { DiffTarget, MigrationDirectory, SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { faultIn } from './fault.ts'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

/** Files of a Prisma schema, as pairs of path and content. */
export type SchemaFiles = [string, string][]

const everything = { externalTables: [], externalEnums: [] }

/**
 * The adapter's own executeScript splits a script at every semicolon, also inside `$$ … $$`. One plain query keeps function
 * bodies whole and makes each migration all or nothing. What PostgreSQL says against a script is kept, because the engine forgets it.
 */
class WholeScripts extends PrismaPg {
  fault: { script: string; error: unknown } | undefined

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script).catch((error: unknown) => {
        this.fault = { script, error }
        throw error
      })
    }
    return adapter
  }
}

let loaded: Promise<void> | undefined

// Prisma's command line wants an engine binary from a host of its own; the same engine comes as WebAssembly with npm.
async function load(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': { ...glue, ...patientTimers() } })
  glue.__wbg_set_wasm(instance.exports)
  const begin = instance.exports['__wbindgen_start']
  if (typeof begin === 'function') begin()
}

// The engine leaves a timer of 10 s behind, for a lock that it has long got; it must not hold the process.
function patientTimers(): Record<string, (work: () => void, ms: number) => unknown> {
  const names = Object.keys(glue).filter((name) => name.startsWith('__wbg_setTimeout'))
  return Object.fromEntries(names.map((name) => [name, (work: () => void, ms: number) => setTimeout(work, ms).unref()]))
}

type On = { url: string; datamodels: SchemaFiles; pathOf?: (script: string) => string }

/** Gives `work` an engine on a database, and lets go of both. */
async function withEngine<T>({ url, datamodels, pathOf = () => 'a script' }: On, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await (loaded ??= load())
  const pool = new pg.Pool({ connectionString: url })
  const scripts = new WholeScripts(pool)
  try {
    const engine = await glue.SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(scripts))
    return await work(engine)
  } catch (error) {
    throw scripts.fault ? faultIn(pathOf(scripts.fault.script), scripts.fault.script, scripts.fault.error) : error
  } finally {
    await pool.end()
  }
}

/** A migration: the name of its folder and its SQL. */
export type Migration = { name: string; sql: string }

/** Applies what `_prisma_migrations` does not yet list, in the order given; returns the names of those applied. */
export async function applyMigrations(url: string, schema: SchemaFiles, migrations: Migration[]): Promise<string[]> {
  const migrationDirectories = migrations.map(({ name, sql }): MigrationDirectory => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
  }))
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
  const migrationsList = { baseDir: 'prisma/migrations', lockfile, shadowDbInitScript: '', migrationDirectories }
  const pathOf = (script: string) => `prisma/migrations/${migrations.find(({ sql }) => sql === script)?.name}/migration.sql`
  const applied = await withEngine({ url, datamodels: schema, pathOf }, (engine) => engine.applyMigrations({ migrationsList, filters: everything }))
  return applied.appliedMigrationNames
}

/** The SQL that leads from one schema to another. The engine asks a server for its version, and changes nothing there. */
export async function diff(url: string, from: SchemaFiles, to: SchemaFiles): Promise<string> {
  const target = (files: SchemaFiles): DiffTarget =>
    files.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: files.map(([path, content]) => ({ path, content })) }
  const wanted = { from: target(from), to: target(to), script: true, exitCode: null, filters: everything }
  const { stdout } = await withEngine({ url, datamodels: to }, (engine) => engine.diff(wanted))
  return stdout ?? ''
}
