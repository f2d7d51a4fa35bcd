import { expect, test } from 'vitest'
import { roles } from '@/bin/database/urls.ts'
import { sql, testDatabase } from './database.ts'

test('a test file has a database of its own, migrated, with the three roles', async () => {
  expect(await sql('owner', 'select current_user as who')).toEqual([{ who: roles.owner }])
  expect(await sql('web', 'select current_user as who')).toEqual([{ who: roles.web }])
  expect(await sql('system', 'select current_user as who')).toEqual([{ who: roles.system }])
  expect(new URL(testDatabase().web).pathname).toMatch(/^\/test_/)
  const applied = await sql<{ n: number }>('owner', 'select count(*)::int as n from public._prisma_migrations where finished_at is not null')
  expect(applied[0]?.n).toBeGreaterThan(0)
})

test('no role that serves may do what a superuser may, or make anything in the database', async () => {
  const roles = await sql('admin', `select rolname from pg_roles where rolname like 'gctcp%' and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)`)
  expect(roles).toEqual([])
  const serving: ('web' | 'system')[] = ['web', 'system']
  for (const role of serving) {
    await expect(sql(role, 'create temporary table t (a int)')).rejects.toMatchObject({ code: '42501' })
    await expect(sql(role, 'create schema s')).rejects.toMatchObject({ code: '42501' })
    await expect(sql(role, 'create table public.t (a int)')).rejects.toMatchObject({ code: '42501' })
  }
})
