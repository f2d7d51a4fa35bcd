import type pg from 'pg'
import { identity } from '../prisma/reference/identity.ts'

/** A project of Kenya for itself alone, of which an outsider must never find a trace. */
export const hiddenProject = { title: 'Obscurantine Causeway', identifier: 'HIDDEN-77', words: ['Obscurantine', 'Obscurantin', 'Causeway', 'HIDDEN-77'] } as const

export async function plantProject(owner: pg.Client): Promise<void> {
  const kenya = identity('organization', 'kenya')
  await owner.query(
    `INSERT INTO core.project (owner_id, audience_id, marking, lang, title, identifier, status, starts_on, ends_on, created_by_id)
     SELECT $1, authz.same_audience(ARRAY[$1]::uuid[]), 'AMBER', 'en', $2, $3, 'IMPLEMENTATION', '2031-01-01', '2032-12-31', m.id
     FROM core.member m WHERE m.organization_id = $1 AND m.state = 'ACTIVE' ORDER BY m.id LIMIT 1`,
    [kenya, hiddenProject.title, hiddenProject.identifier],
  )
  const rows = `p.id, p.owner_id, p.audience_id, p.marking FROM core.project p WHERE p.title = '${hiddenProject.title}'`
  await owner.query(`INSERT INTO core.project_country (country, share, project_id, owner_id, audience_id, marking) SELECT 'KE', 10000, ${rows}`)
  await owner.query(`INSERT INTO core.project_theme (theme, share, project_id, owner_id, audience_id, marking) SELECT 'border-security', 10000, ${rows}`)
  await owner.query(`INSERT INTO core.journal (actor_id, verb, noun, row_id, owner_id, audience_id, marking) SELECT p.created_by_id, 'project.added', 'project', ${rows}`)
  await owner.query(`INSERT INTO core.project_amount (kind, currency, minor, project_id, owner_id, audience_id, marking) SELECT 'SPENT', 'KES', 100, ${rows}`)
}

/** A project for each organization with somebody in it, for itself alone: for the addresses that open to those who edit. */
export async function plantOwnProjects(owner: pg.Client): Promise<void> {
  await owner.query(
    `INSERT INTO core.project (owner_id, audience_id, marking, lang, title, status, created_by_id)
     SELECT DISTINCT ON (m.organization_id) m.organization_id, authz.same_audience(ARRAY[m.organization_id]), 'AMBER', 'en', 'Our own', 'PIPELINE', m.id
     FROM core.member m WHERE m.state = 'ACTIVE' ORDER BY m.organization_id, m.id`,
  )
}
