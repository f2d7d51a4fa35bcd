import 'server-only'
import { markings, type Marking } from '@/lib/features/audience/markings'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { pageOrder } from '@/lib/platform/lists/record-order'
import type { ExportRow } from '../export-columns'
import { orderOf, type ActivityParams } from '../search-params'
import { activitiesAsked, found } from './list/activity-conditions'

const { sql } = Prisma

/** What a filtered list would give, in its order: ids and markings, without what never leaves. */
export function exportIds(viewer: Viewer, params: ActivityParams, most: number): Promise<{ id: string; marking: Marking }[]> {
  return asViewer(viewer, async (tx) => {
    const { order } = pageOrder(orderOf(params), null)
    return tx.$queryRaw<{ id: string; marking: Marking }[]>`
      WITH ${found(params)} asked AS MATERIALIZED (SELECT c.id, c.marking, row_number() OVER (ORDER BY ${order}) AS place FROM ${activitiesAsked(params)} AND c.marking <> 'RED')
      SELECT a.id, a.marking FROM asked a ORDER BY a.place LIMIT ${most}`
  })
}

/** The markings that a file may hold which says `stamp` on each sheet. */
const within = (stamp: Marking) => markings.filter((one) => one !== 'RED' && markings.indexOf(one) <= markings.indexOf(stamp))

const listed = (rows: Prisma.Sql) => sql`(SELECT string_agg(l.value, '; ' ORDER BY l.value) FROM (${rows}) l)`
const names = (locale: Locale, id: Prisma.Sql) => sql`(SELECT n.name FROM core.organization_name n WHERE n.organization_id = ${id} AND n.lang = ${locale})`

/** These activities as they are seen now, in the order given; those narrowed since, or marked more strictly than the file says, are not among them. */
export function exportRows(viewer: Viewer, locale: Locale, { ids, stamp }: { ids: readonly string[]; stamp: Marking }): Promise<ExportRow[]> {
  return asViewer(viewer, (tx) => tx.$queryRaw<ExportRow[]>`
    SELECT c.id, c.title, c.lang AS title_lang, c.type, c.status, o.slug AS lead, ${names(locale, sql`o.id`)} AS lead_name,
      ${listed(sql`SELECT p.slug AS value FROM core.activity_organization t JOIN core.organization p ON p.id = t.organization_id WHERE t.activity_id = c.id AND t.role = 'PARTNER'`)} AS partners,
      ${listed(sql`SELECT ${names(locale, sql`t.organization_id`)} AS value FROM core.activity_organization t WHERE t.activity_id = c.id AND t.role = 'PARTNER'`)} AS partner_names,
      c.scope, ${listed(sql`SELECT t.country AS value FROM core.activity_country t WHERE t.activity_id = c.id`)} AS countries,
      ${listed(sql`SELECT n.name AS value FROM core.activity_country t JOIN core.country_name n ON n.alpha2 = t.country AND n.lang = ${locale} WHERE t.activity_id = c.id`)} AS country_names,
      ${listed(sql`SELECT t.region AS value FROM core.activity_region t WHERE t.activity_id = c.id`)} AS regions,
      ${listed(sql`SELECT n.name AS value FROM core.activity_region t JOIN core.region_name n ON n.m49 = t.region AND n.lang = ${locale} WHERE t.activity_id = c.id`)} AS region_names,
      g.slug AS "group", c.pillar, ${listed(sql`SELECT t.theme AS value FROM core.activity_theme t WHERE t.activity_id = c.id`)} AS themes,
      ${listed(sql`SELECT n.name AS value FROM core.activity_theme t JOIN core.theme_name n ON n.slug = t.theme AND n.lang = ${locale} WHERE t.activity_id = c.id`)} AS theme_names,
      c.planned_starts_on::text AS planned_starts_on, c.planned_ends_on::text AS planned_ends_on, c.actual_starts_on::text AS actual_starts_on, c.actual_ends_on::text AS actual_ends_on,
      c.progress_percent, c.progress_text, c.participants, c.rhythm, c.description, (c.updated_at AT TIME ZONE 'UTC')::date::text AS updated_on, 'TLP:' || c.marking AS marking
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted(id, place) JOIN core.activity c ON c.id = wanted.id
      LEFT JOIN core.activity_organization t ON t.activity_id = c.id AND t.role = 'LEAD' LEFT JOIN core.organization o ON o.id = t.organization_id LEFT JOIN core.working_group g ON g.id = c.group_id
    WHERE c.marking = ANY (${within(stamp)}::text[]) ORDER BY wanted.place`)
}
