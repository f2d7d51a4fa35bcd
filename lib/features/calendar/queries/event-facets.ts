import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { collator } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/locale'
import { now } from '@/lib/platform/time/now'
import { dayIn } from '@/lib/platform/time/zones'
import { facets, type CalendarParams, type Facet } from '../search-params'
import { eventKinds, eventStates } from '../words'
import { alike, type Said } from './list/alike'
import { busyAsked, found } from './list/event-conditions'

const { sql, empty } = Prisma

/** A choice of a facet, by its name where a list holds one, and how many entries from the day on it would leave. */
export type FacetChoice = { value: string; label: string | null; count: number }
export type FacetChoices = Partial<Record<Facet, FacetChoice[]>>

/** The choices of the facet that is open, with their counts as the viewer sees them. */
export function eventFacets(viewer: Viewer, locale: Locale, params: CalendarParams): Promise<FacetChoices> {
  const { open } = params
  if (!open) return Promise.resolve({})
  const from = params.from ?? dayIn(viewer.timeZone, now())
  return asViewer(viewer, async (tx) => {
    const busy = busyAsked(params, open)
    const told = busyKey[open]
    const { said, counted } = choices[open]
    const rows = await tx.$queryRaw<FacetChoice[]>`
      WITH ${found(params)} ${alike(params, { said, from, without: open })},
        each AS (${counted} ${busy && told ? sql`UNION ALL SELECT k.key, 1 FROM (SELECT b.kind, b.theme, b.country FROM ${busy} AND b.ends_on >= ${from}::date) b CROSS JOIN LATERAL (${told}) k(key)` : empty}),
        counted AS (SELECT key AS value, sum(times)::int AS count FROM each WHERE key IS NOT NULL GROUP BY 1)
      SELECT v.value, n.name AS label, v.count FROM counted v LEFT JOIN (${namesOf(open)}) n ON n.code = v.value AND n.lang = ${locale}`
    const order: readonly string[] = open === 'kind' ? eventKinds : open === 'state' ? eventStates : []
    return { [open]: rows.toSorted((a, b) => (order.length > 0 ? order.indexOf(a.value) - order.indexOf(b.value) : collator(locale).compare(a.label ?? a.value, b.label ?? b.value))) }
  })
}

/** Of each facet what an event says of it, and the choices with their times. */
const choices: Record<Facet, { said: Said; counted: Prisma.Sql }> = {
  kind: { said: 'kind', counted: sql`SELECT a.said AS key, a.times FROM asked a` },
  state: { said: 'state', counted: sql`SELECT a.said AS key, a.times FROM asked a` },
  organizer: { said: 'organizer_id', counted: sql`SELECT o.slug AS key, a.times FROM asked a JOIN core.organization o ON o.id = a.said` },
  group: { said: 'group_id', counted: sql`SELECT g.slug AS key, a.times FROM asked a JOIN core.working_group g ON g.id = a.said` },
  theme: { said: 'id', counted: sql`SELECT t.theme AS key, a.times FROM asked a JOIN core.event_theme t ON t.event_id = a.said` },
  // Each region once an event. Asked event by event, the regions of all countries were read for each of them.
  region: {
    said: 'id',
    counted: sql`SELECT r.m49 AS key, r.times FROM (SELECT DISTINCT a.said, a.times, r.m49 FROM asked a JOIN core.event_country t ON t.event_id = a.said JOIN core.country_region r ON r.alpha2 = t.country AND r.m49 <> '001') r`,
  },
  country: { said: 'id', counted: sql`SELECT t.country AS key, a.times FROM asked a JOIN core.event_country t ON t.event_id = a.said` },
}

/** The same of a busy row, where it has an answer. */
const busyKey: Partial<Record<Facet, Prisma.Sql>> = {
  kind: sql`SELECT b.kind`,
  theme: sql`SELECT b.theme`,
  region: sql`SELECT r.m49 FROM core.country_region r WHERE r.alpha2 = b.country AND r.m49 <> '001'`,
  country: sql`SELECT b.country`,
}

/** What the codes of a facet are called, in all languages. */
function namesOf(facet: Facet): Prisma.Sql {
  if (facet === 'organizer') return sql`SELECT o.slug AS code, n.lang, coalesce(n.acronym, n.name) AS name FROM core.organization o JOIN core.organization_name n ON n.organization_id = o.id`
  if (facet === 'group') return sql`SELECT g.slug AS code, n.lang, n.short_name AS name FROM core.working_group g JOIN core.working_group_name n ON n.group_id = g.id`
  if (facet === 'theme') return sql`SELECT slug AS code, lang, name FROM core.theme_name`
  if (facet === 'region') return sql`SELECT m49 AS code, lang, name FROM core.region_name`
  if (facet === 'country') return sql`SELECT alpha2 AS code, lang, name FROM core.country_name`
  return sql`SELECT NULL::text AS code, NULL::text AS lang, NULL::text AS name WHERE false`
}

/** What the chosen values are called, by "facet value". */
export function chosenNames(viewer: Viewer, locale: Locale, params: CalendarParams): Promise<ReadonlyMap<string, string>> {
  return asViewer(viewer, async (tx) => {
    const names = new Map<string, string>()
    for (const facet of facets.filter((one) => params[one].length > 0)) {
      const rows = await tx.$queryRaw<{ code: string; name: string }[]>`SELECT n.code, n.name FROM (${namesOf(facet)}) n WHERE n.lang = ${locale} AND n.code = ANY (${params[facet]})`
      for (const { code, name } of rows) names.set(`${facet} ${code}`, name)
    }
    return names
  })
}
