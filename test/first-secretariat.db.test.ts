import { expect, test } from 'vitest'
import { letFirstSecretariatIn } from '@/bin/launch/loaders.ts'
import { openLink } from '@/lib/platform/auth/link-code'
import { sql, testDatabase } from './database.ts'

test('a new installation lets its first member of the Secretariat in, once', async () => {
  const settings = { APP_SECRET: process.env['APP_SECRET'] ?? '', PUBLIC_URL: 'https://coordination.example.org', SAMPLE_DATA: 'off', SAMPLE_PASSWORD: '', COMPONENT_PAGE: 'off' }
  const said = await letFirstSecretariatIn(testDatabase(), settings, ['Ines Valderrama', 'Ines@Example.org'])
  const code = /^https:\/\/coordination\.example\.org\/invitation\/(\S+)$/.exec(said.trim())?.[1] ?? ''
  const [link] = await sql<{ id: string }>('owner', `SELECT l.id FROM core.access_link l JOIN core.credential k USING (member_id) JOIN core.member m ON m.id = k.member_id
    WHERE k.email = 'ines@example.org' AND m.role = 'SECRETARIAT' AND m.state = 'INVITED' AND NOT m.sample AND l.expires_at > now() + interval '6 days'`)
  expect(openLink(code, 'INVITATION')).toBe(link?.id)
  expect(await letFirstSecretariatIn(testDatabase(), settings, ['Another', 'another@example.org'])).toMatch(/already/)
  expect(await sql('owner', `SELECT FROM core.credential WHERE email = 'another@example.org'`)).toEqual([])
})
