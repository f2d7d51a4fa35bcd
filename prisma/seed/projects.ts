import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { z } from 'zod'
import { identity } from '../reference/identity.ts'

const rows = <S extends z.ZodRawShape>(shape: S) => z.array(z.object(shape))

/** A sample project; dates are days from the day of loading, shares hundredths of a per cent, amounts the smallest unit. */
export const sampleProject = z.object({
  identifier: z.string(),
  title: z.string(),
  lang: z.string(),
  description: z.string(),
  owner: z.string(),
  ownerIsGroup: z.boolean(),
  audience: z.enum(['EVERYONE', 'ENTITIES', 'OWN', 'GROUP']),
  marking: z.enum(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT']),
  status: z.enum(['PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED']),
  startsInDays: z.number(),
  endsInDays: z.number(),
  texts: rows({ lang: z.string(), title: z.string(), description: z.string().nullable() }),
  organizations: rows({ organization: z.string(), role: z.string() }),
  countries: rows({ country: z.string(), share: z.int() }),
  themes: rows({ theme: z.string(), share: z.int() }),
  amounts: rows({ kind: z.string(), currency: z.string(), minor: z.int() }),
})
export const sampleProjects = z.object({ source: z.string(), projects: z.array(sampleProject) })
type SampleProject = z.infer<typeof sampleProject>

/** Adds the sample projects in a statement for each table, however many there are. */
export async function addProjects(client: pg.Client): Promise<void> {
  const { projects } = sampleProjects.parse(JSON.parse(await readFile(new URL('./projects.json', import.meta.url), 'utf8')))
  await client.query(
    `INSERT INTO core.project (owner_id, audience_id, marking, lang, title, description, identifier, status, starts_on, ends_on, created_by_id, sample)
     SELECT p.owner_id, a.id, p.marking, p.lang, p.title, p.description, p.identifier, p.status, current_date + p."startsInDays", current_date + p."endsInDays", w.id, true
     FROM jsonb_to_recordset($1) AS p(owner_id uuid, writer_of uuid, audience_ids uuid[], marking text, lang text, title text, description text, identifier text, status text, "startsInDays" int, "endsInDays" int)
     CROSS JOIN LATERAL (SELECT authz.same_audience(p.audience_ids) AS id) a
     CROSS JOIN LATERAL (SELECT m.id FROM core.member m WHERE m.organization_id = p.writer_of AND m.state = 'ACTIVE' ORDER BY m.role, m.id LIMIT 1) w`,
    [JSON.stringify(projects.map(placed))],
  )
  for (const child of children) await client.query(statement(child), [JSON.stringify(projects.map(placed))])
}

const everyone = '00000000-0000-0000-0000-000000000001'
const entities = '00000000-0000-0000-0000-000000000002'

/** A project with the ids of its owner, of whom it is for, and of the organization whose member wrote it. */
function placed(one: SampleProject) {
  const ownerId = identity(one.ownerIsGroup ? 'group' : 'organization', one.owner)
  const accountable = one.organizations.find(({ role }) => role === 'ACCOUNTABLE')?.organization ?? one.owner
  const audience = { EVERYONE: everyone, ENTITIES: entities, OWN: ownerId, GROUP: ownerId }[one.audience]
  return { ...one, owner_id: ownerId, writer_of: identity('organization', accountable), audience_ids: [audience] }
}

const children = [
  { table: 'project_text', list: 'texts', columns: 'lang, title, description', shape: 'lang text, title text, description text' },
  { table: 'project_country', list: 'countries', columns: 'country, share', shape: 'country text, share int' },
  { table: 'project_theme', list: 'themes', columns: 'theme, share', shape: 'theme text, share int' },
  { table: 'project_amount', list: 'amounts', columns: 'kind, currency, minor', shape: 'kind text, currency text, minor bigint' },
  { table: 'project_organization', list: 'organizations', columns: 'organization_id, role', shape: 'organization text, role text' },
]

function statement({ table, list, columns, shape }: (typeof children)[number]): string {
  const found = table === 'project_organization' ? `(SELECT o.id AS organization_id, c.role FROM core.organization o WHERE o.slug = c.organization)` : '(SELECT c.*)'
  return `INSERT INTO core.${table} (project_id, owner_id, audience_id, marking, ${columns})
    SELECT p.id, p.owner_id, p.audience_id, p.marking, ${columns.replaceAll(/(\w+)/g, 'r.$1')}
    FROM jsonb_to_recordset($1) AS s(owner_id uuid, identifier text, ${list} jsonb)
    JOIN core.project p ON p.owner_id = s.owner_id AND p.identifier = s.identifier AND p.sample
    CROSS JOIN LATERAL jsonb_to_recordset(s.${list}) AS c(${shape}) CROSS JOIN LATERAL ${found} r`
}
