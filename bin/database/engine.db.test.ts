import { expect, test } from 'vitest'
import { sql, testDatabase } from '@/test/database.ts'
import { applyMigrations, diff } from './engine.ts'
import { migrate, migrations, schemaFiles } from './migrate.ts'
import { actingAsOwner } from './urls.ts'

const asOwner = () => actingAsOwner(testDatabase().admin)
const wrong = { name: '9000_wrong', sql: 'create table core.half (a int);\nselect no_such_function();' }
const whole = { name: '9000_wrong', sql: `create function core.two() returns int language plpgsql as $$ begin perform 1; return 2; end $$;` }

test('a migration that fails leaves no trace, and is done again once it is right', async () => {
  await expect(applyMigrations(asOwner(), schemaFiles(), [...migrations(), wrong])).rejects.toThrow(/^prisma\/migrations\/9000_wrong\/migration\.sql:2: .*no_such_function/)
  expect(await sql('owner', `select to_regclass('core.half') as half`)).toEqual([{ half: null }])
  expect(await migrate(testDatabase())).toBe('up to date')
  expect(await applyMigrations(asOwner(), schemaFiles(), [...migrations(), whole])).toEqual(['9000_wrong'])
  expect(await sql('owner', 'select core.two() as two')).toEqual([{ two: 2 }])
})

test('a migration that was changed after it had been applied is refused by name', async () => {
  await sql('owner', `update public._prisma_migrations set checksum = 'of another text' where migration_name like '0001%'`)
  await expect(migrate(testDatabase())).rejects.toThrow(/^prisma\/migrations\/0001_\w+ was changed after this database had applied it/)
})

test('the difference of two schemas is a migration', async () => {
  const model = (more: string): [string, string][] => [['a.prisma', `datasource db {\n provider = "postgresql"\n}\nmodel A {\n id Int @id${more}\n}`]]
  expect(await diff(testDatabase().admin, model(''), model('\n name String'))).toContain('ALTER TABLE "A" ADD COLUMN     "name" TEXT NOT NULL')
  expect(await diff(testDatabase().admin, model(''), model(''))).toContain('empty migration')
})
