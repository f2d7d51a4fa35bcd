import { expect, test } from 'vitest'
import { letFirstSecretariatIn } from '@/bin/launch/loaders.ts'
import { openLink } from '@/lib/platform/auth/link-code'
import { sql, testDatabase } from './database.ts'

const settings = { APP_SECRET: process.env['APP_SECRET'] ?? '', PUBLIC_URL: 'https://coordination.example.org', SAMPLE_DATA: 'off', SAMPLE_PASSWORD: '', COMPONENT_PAGE: 'off' }

test('a new installation lets its first member of the Secretariat in, once, and gives a lost link anew', async () => {
  const said = await letFirstSecretariatIn(testDatabase(), settings, ['Ines Valderrama', 'Ines@Example.org'])
  const code = /^https:\/\/coordination\.example\.org\/invitation\/(\S+)$/.exec(said.trim())?.[1] ?? ''
  const [link] = await sql<{ id: string }>('owner', `SELECT l.id FROM core.access_link l JOIN core.credential k USING (member_id) JOIN core.member m ON m.id = k.member_id
    WHERE k.email = 'ines@example.org' AND m.role = 'SECRETARIAT' AND m.state = 'INVITED' AND NOT m.sample AND l.expires_at > now() + interval '6 days'`)
  expect(openLink(code, 'INVITATION')).toBe(link?.id)
  const again = await letFirstSecretariatIn(testDatabase(), settings, ['Ines Valderrama', 'ines@example.org'])
  const [open, ...older] = await sql<{ id: string }>('owner', `SELECT l.id FROM core.access_link l JOIN core.credential k USING (member_id) WHERE k.email = 'ines@example.org' AND l.used_at IS NULL`)
  expect(older).toEqual([])
  expect(openLink(again.trim().split('/invitation/')[1] ?? '', 'INVITATION')).toBe(open?.id)
  expect(open?.id).not.toBe(link?.id)
  expect(await letFirstSecretariatIn(testDatabase(), settings, ['Another', 'another@example.org'])).toMatch(/already/)
  expect(await sql('owner', `SELECT FROM core.credential WHERE email = 'another@example.org'`)).toEqual([])
})

test('who has got in is given no second link', async () => {
  await sql('owner', `UPDATE core.member SET state = 'ACTIVE' WHERE id = (SELECT member_id FROM core.credential WHERE email = 'ines@example.org')`)
  expect(await letFirstSecretariatIn(testDatabase(), settings, ['Ines Valderrama', 'ines@example.org'])).toMatch(/already/)
})
