import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { z } from 'zod'
import { identity } from '../reference/identity.ts'

/** A sample activity; dates are days from the day of loading, and so is, backwards, when it was last updated. */
export const sampleActivity = z.object({
  title: z.string(),
  lang: z.string(),
  description: z.string().nullable(),
  type: z.string(),
  scope: z.enum(['COUNTRIES', 'REGIONS', 'GLOBAL']),
  owner: z.string(),
  ownerIsGroup: z.boolean(),
  audience: z.enum(['EVERYONE', 'ENTITIES', 'OWN', 'GROUP']),
  marking: z.enum(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT']),
  group: z.string().nullable(),
  pillar: z.int().nullable(),
  status: z.enum(['PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED']),
  startsInDays: z.int(),
  endsInDays: z.int(),
  /** Whether it took place on the planned days; then these are the actual ones too. */
  happened: z.boolean(),
  progressPercent: z.int().nullable(),
  participants: z.int().nullable(),
  rhythm: z.enum(['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR']),
  updatedDaysAgo: z.int(),
  lead: z.string(),
  partners: z.array(z.string()),
  countries: z.array(z.string()),
  regions: z.array(z.string()),
  themes: z.array(z.string()),
  updates: z.array(z.object({ body: z.string(), daysAgo: z.int() })),
})
export const sampleActivities = z.object({ source: z.string(), activities: z.array(sampleActivity) })
type SampleActivity = z.infer<typeof sampleActivity>

/** Adds the sample activities in a statement for each table, however many there are; in one transaction, because each needs its lead. */
export async function addActivities(client: pg.Client): Promise<void> {
  const { activities } = sampleActivities.parse(JSON.parse(await readFile(new URL('./activities.json', import.meta.url), 'utf8')))
  const rows = JSON.stringify(activities.map(placed))
  await client.query(
    `WITH made AS (INSERT INTO core.activity (id, owner_id, audience_id, marking, lang, title, description, type, scope, group_id, pillar, planned_starts_on, planned_ends_on, actual_starts_on, actual_ends_on,
       status, progress_percent, participants, rhythm, contact_id, created_at, updated_at, created_by_id, sample)
     SELECT s.id, s.owner_id, a.id, s.marking, s.lang, s.title, s.description, s.type, s.scope, s.group_id, s.pillar, d.from_on, d.until_on, CASE WHEN s.happened THEN d.from_on END,
       CASE WHEN s.happened AND d.until_on < current_date THEN d.until_on END, s.status, s."progressPercent", s.participants, s.rhythm, w.contact_id, d.at - interval '40 days', d.at, w.id, true
     FROM jsonb_to_recordset($1) AS s(id uuid, owner_id uuid, lead_id uuid, group_id uuid, audience_ids uuid[], marking text, lang text, title text, description text, type text, scope text, pillar int,
       "startsInDays" int, "endsInDays" int, happened boolean, status text, "progressPercent" int, participants int, rhythm text, "updatedDaysAgo" int)
     CROSS JOIN LATERAL (SELECT current_date + s."startsInDays" AS from_on, current_date + s."endsInDays" AS until_on, now() - s."updatedDaysAgo" * interval '1 day' AS at) d
     CROSS JOIN LATERAL (SELECT authz.same_audience(s.audience_ids) AS id) a
     CROSS JOIN LATERAL (SELECT m.id, m.contact_id FROM core.member m WHERE m.organization_id = s.lead_id AND m.state = 'ACTIVE' ORDER BY m.role, m.id LIMIT 1) w
     RETURNING id, owner_id, audience_id, marking)
     INSERT INTO core.activity_organization (activity_id, owner_id, audience_id, marking, organization_id, role)
     SELECT m.id, m.owner_id, m.audience_id, m.marking, r.organization_id, r.role FROM made m
     JOIN jsonb_to_recordset($1) AS s(id uuid, lead_id uuid, partner_ids uuid[]) ON s.id = m.id
     CROSS JOIN LATERAL (SELECT s.lead_id AS organization_id, 'LEAD' AS role UNION ALL SELECT p, 'PARTNER' FROM unnest(s.partner_ids) p) r`,
    [rows],
  )
  for (const child of children) await client.query(child, [rows])
}

const of = 'a.id, a.owner_id, a.audience_id, a.marking'
const listed = (table: string, column: string, list: string) =>
  `INSERT INTO core.${table} (activity_id, owner_id, audience_id, marking, ${column}) SELECT ${of}, v FROM jsonb_to_recordset($1) AS s(id uuid, ${list} text[]) JOIN core.activity a ON a.id = s.id CROSS JOIN LATERAL unnest(s.${list}) v`
const children = [
  listed('activity_country', 'country', 'countries'),
  listed('activity_region', 'region', 'regions'),
  listed('activity_theme', 'theme', 'themes'),
  `INSERT INTO core.activity_update (activity_id, owner_id, audience_id, marking, lang, body, created_at, created_by_id, organization_id, sample)
   SELECT ${of}, a.lang, u.body, now() - u."daysAgo" * interval '1 day', a.created_by_id, m.organization_id, true
   FROM jsonb_to_recordset($1) AS s(id uuid, updates jsonb) JOIN core.activity a ON a.id = s.id JOIN core.member m ON m.id = a.created_by_id
   CROSS JOIN LATERAL jsonb_to_recordset(s.updates) AS u(body text, "daysAgo" int)`,
]

const everyone = '00000000-0000-0000-0000-000000000001'
const entities = '00000000-0000-0000-0000-000000000002'

/** An activity with the ids of its owner, of whom it is for, of its group and of who takes part. */
function placed(one: SampleActivity) {
  const owner = identity(one.ownerIsGroup ? 'group' : 'organization', one.owner)
  const audience = { EVERYONE: everyone, ENTITIES: entities, OWN: owner, GROUP: owner }[one.audience]
  return {
    ...one,
    id: randomUUID(),
    owner_id: owner,
    audience_ids: [audience],
    group_id: one.group && identity('group', one.group),
    lead_id: identity('organization', one.lead),
    partner_ids: one.partners.map((slug) => identity('organization', slug)),
  }
}
