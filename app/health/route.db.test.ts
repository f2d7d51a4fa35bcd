import { beforeAll, expect, test } from 'vitest'
import { systemClient } from '@/lib/platform/db/client'
import { sql, testDatabase } from '@/test/database.ts'
import { GET } from './route'

// Loading the client and connecting are not what the limit of two seconds is for.
beforeAll(() => systemClient().$queryRaw`SELECT 1`)

test('a process whose database answers is well', async () => {
  const answer = await GET()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toEqual({ status: 'ok' })
})

test('one whose database lets nobody in says so without details, and is well again by itself', async () => {
  const name = new URL(testDatabase().system).pathname.slice(1)
  await sql('admin', `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'gctcp_system'`, [name])
  await sql('admin', `revoke connect on database ${name} from gctcp_system, public`)
  const answer = await GET()
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ status: 'unwell', reason: 'database' })
  await sql('admin', `grant connect on database ${name} to gctcp_system`)
  expect((await GET()).status).toBe(200)
})
