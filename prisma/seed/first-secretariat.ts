// Lets in the first member of the Secretariat of a new installation, who then invites everybody else from the console.
// Prints the link that was mailed to nobody; for the same address again, while it was not used, a new one. Arguments: name, e-mail. Runs as the owner of the tables (OWNER_DATABASE_URL).
import pg from 'pg'
import { z } from 'zod'
import { linkCode } from '@/lib/platform/auth/link-code'
import { settings } from '@/lib/platform/env/settings'
import { addPeople } from './people.ts'

const given = z.object({ name: z.string().trim().min(2).max(120), email: z.email().transform((email) => email.toLowerCase()) })
const linkRow = z.object({ id: z.uuid() })
const memberRow = z.object({ id: z.uuid(), waits: z.boolean().nullable() })

async function invite(client: pg.Client, { name, email }: z.infer<typeof given>): Promise<string> {
  const { rows: there } = await client.query(`SELECT m.id, m.state = 'INVITED' AND k.email = $1 AS waits FROM core.member m LEFT JOIN core.credential k ON k.member_id = m.id
    WHERE m.role = 'SECRETARIAT' AND m.state IN ('INVITED', 'ACTIVE') AND NOT m.sample`, [email])
  const [first, ...more] = z.array(memberRow).parse(there)
  // A link that was lost, or that nobody followed within its days, must not close the installation for good.
  if (first && (more.length > 0 || !first.waits)) return 'There is a member of the Secretariat already: further ones are invited from the console, /admin.'
  await client.query('BEGIN')
  await client.query(`SELECT set_config('app.purpose', 'first secretariat', true)`)
  const memberId = first?.id ?? (await addPeople(client, [person(name, email)], null, { sample: false }))[0]?.memberId
  await client.query(`UPDATE core.access_link SET used_at = now() WHERE member_id = $1 AND used_at IS NULL`, [memberId])
  const { rows } = await client.query(`INSERT INTO core.access_link (kind, member_id, expires_at) VALUES ('INVITATION', $1, now() + interval '7 days') RETURNING id`, [memberId])
  await client.query('COMMIT')
  return `${settings().PUBLIC_URL}/invitation/${linkCode(linkRow.parse(rows[0]).id, 'INVITATION')}`
}

const person = (name: string, email: string) => ({
  organization: 'unoct',
  name,
  ownName: null,
  ownNameLang: null,
  function: 'Secretariat of the Compact',
  functionLang: 'en',
  unit: null,
  place: 'new-york',
  countryCode: 'US',
  timeZone: 'America/New_York',
  languages: ['en'],
  themes: [],
  countries: [],
  seat: null,
  preferredChannel: null,
  reach: [],
  confirmedDaysAgo: null,
  outOfOffice: null,
  account: { email, role: 'SECRETARIAT' as const, state: 'INVITED' as const },
})

const client = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
await client.connect()
try {
  console.log(await invite(client, given.parse({ name: process.argv[2], email: process.argv[3] })))
} finally {
  await client.end()
}
