import { expect, test } from 'vitest'
import { sql, testDatabase } from '@/test/database.ts'
import { migrate } from './migrate.ts'

test('the policies in force are those of the checkout, and are applied again when they are others', async () => {
  expect(await migrate(testDatabase())).toBe('up to date')
  await sql('owner', `update public._policies_applied set hash = 'of another law'`)
  await sql('owner', 'drop policy if exists seen on core.contact')
  expect(await migrate(testDatabase())).toBe('applied the policies again')
  expect(await sql('owner', `select policyname from pg_policies where schemaname = 'core' and tablename = 'contact' and policyname = 'seen'`)).toHaveLength(1)
})
