import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { DiffTarget, MigrationDirectory, SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

/** Files of a Prisma schema, as pairs of path and content. */
export type SchemaFiles = [string, string][]

const everything = { externalTables: [], externalEnums: [] }

/**
 * The adapter's own executeScript splits a script at every semicolon, also inside `$$ … $$`. One plain query keeps function
 * bodies whole and makes each migration all or nothing.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script))
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

/** Gives `work` an engine on a database, and lets go of both. */
async function withEngine<T>(url: string, datamodels: SchemaFiles, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await (loaded ??= load())
  const pool = new pg.Pool({ connectionString: url })
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool))
    const engine = await glue.SchemaEngine.new({ datamodels }, () => undefined, factory)
    return await work(engine)
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
  const applied = await withEngine(url, schema, (engine) => engine.applyMigrations({ migrationsList, filters: everything }))
  return applied.appliedMigrationNames
}

/** The SQL that leads from one schema to another. The engine asks a server for its version, and changes nothing there. */
export async function diff(url: string, from: SchemaFiles, to: SchemaFiles): Promise<string> {
  const target = (files: SchemaFiles): DiffTarget =>
    files.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: files.map(([path, content]) => ({ path, content })) }
  const wanted = { from: target(from), to: target(to), script: true, exitCode: null, filters: everything }
  const { stdout } = await withEngine(url, to, (engine) => engine.diff(wanted))
  return stdout ?? ''
}
