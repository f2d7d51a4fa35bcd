import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diff, type SchemaFiles } from '../database/engine.ts'
import { migrations, schemaFiles } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import { checkout } from '../database/place.ts'
import { onDatabase } from '../database/urls.ts'
import { command, commandSettings } from './command.ts'
import { Refusal } from './refusal.ts'

function git(...args: string[]): string {
  const { status, stdout } = spawnSync('git', args, { cwd: checkout, encoding: 'utf8' })
  if (status !== 0) throw new Refusal('The committed schema could not be read: this folder is no git checkout, or git is missing.')
  return stdout
}

function committedSchema(): SchemaFiles {
  const names = git('ls-tree', '--name-only', 'HEAD', 'prisma/schema/').split('\n').filter((name) => name.endsWith('.prisma'))
  return names.map((name) => [name, git('show', `HEAD:${name}`)])
}

function nextName(sentence: string): string {
  const words = sentence.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '')
  if (!words) throw new Refusal('Say in a few words what the migration does: npm run migrate:new "add the place of an event".')
  const last = Number(migrations().at(-1)?.name.slice(0, 4) ?? 0)
  return `${String(last + 1).padStart(4, '0')}_${words}`
}

await command(async () => {
  const name = nextName(process.argv.slice(2).join(' '))
  const database = await openDatabase(commandSettings(), console.log)
  const server = onDatabase(database.connections.admin, 'postgres')
  const sql = await diff(server, committedSchema(), schemaFiles()).finally(() => database.release())
  if (sql.trim() === '' || sql.includes('-- This is an empty migration.')) throw new Refusal('The schema is as it was committed: change prisma/schema first.')
  const folder = join(checkout, 'prisma/migrations', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  console.log(`Wrote prisma/migrations/${name}/migration.sql: read it, add what a schema cannot say (checks, triggers), then npm run migrate.`)
})
