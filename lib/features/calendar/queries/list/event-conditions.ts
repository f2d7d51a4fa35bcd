import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { facets, type CalendarParams, type Facet } from '../../search-params'

const { sql, join, empty } = Prisma

/** What is asked of the calendar. */
export type Asked = Pick<CalendarParams, Facet | 'q' | 'busy'>
const texts = (values: readonly string[]) => join([...values])

const inRegion = (values: readonly string[]) => sql`ANY (ARRAY(SELECT r.alpha2 FROM core.country_region r WHERE r.m49 IN (${texts(values)})))`

/** What a facet says of event `e`. By equality alone: no other comparison keeps its index under a policy. */
const ofEvent: Record<Facet, (values: readonly string[]) => Prisma.Sql> = {
  kind: (values) => sql`e.kind IN (${texts(values)})`,
  state: (values) => sql`e.state IN (${texts(values)})`,
  organizer: (values) => sql`e.organizer_id = ANY (ARRAY(SELECT n.id FROM core.organization n WHERE n.slug IN (${texts(values)})))`,
  group: (values) => sql`e.group_id = ANY (ARRAY(SELECT g.id FROM core.working_group g WHERE g.slug IN (${texts(values)})))`,
  theme: (values) => sql`EXISTS (SELECT FROM core.event_theme t WHERE t.event_id = e.id AND t.theme IN (${texts(values)}))`,
  region: (values) => sql`EXISTS (SELECT FROM core.event_country t WHERE t.event_id = e.id AND t.country = ${inRegion(values)})`,
  country: (values) => sql`EXISTS (SELECT FROM core.event_country t WHERE t.event_id = e.id AND t.country IN (${texts(values)}))`,
}

/** What a facet says of busy row `b`; a facet that it has no answer to leaves it out. */
const ofBusy: Partial<Record<Facet, (values: readonly string[]) => Prisma.Sql>> = {
  kind: (values) => sql`b.kind IN (${texts(values)})`,
  theme: (values) => sql`b.theme IN (${texts(values)})`,
  region: (values) => sql`b.country = ${inRegion(values)}`,
  country: (values) => sql`b.country IN (${texts(values)})`,
}

/** The facets in use; a facet's own counts are those of the list `without` it. */
const used = (asked: Asked, without?: Facet): Facet[] => facets.filter((facet) => facet !== without && asked[facet].length > 0)

/** Whether anything is asked of the events but their days. */
export const isNarrowed = (asked: Asked, without?: Facet): boolean => Boolean(asked.q) || used(asked, without).length > 0

/** The search as a table `found` of ids and ranks, nothing for a list without one: put it before the statement. */
export const found = ({ q }: Pick<Asked, 'q'>): Prisma.Sql => (q ? sql`found AS MATERIALIZED (SELECT h.id, h.rank FROM authz.find_records('event', ${q}, 1001) h),` : empty)

/** The occurrences `o` of the events `e` asked for: put `found` before the statement. */
export function eventsAsked(asked: Asked, without?: Facet): Prisma.Sql {
  const from = asked.q ? sql`found f JOIN core.event e ON e.id = f.id JOIN core.event_occurrence o ON o.event_id = e.id` : sql`core.event_occurrence o JOIN core.event e ON e.id = o.event_id`
  return sql`${from} WHERE true ${join([empty, ...used(asked, without).map((facet) => sql`AND ${ofEvent[facet](asked[facet])}`)], ' ')}`
}

/**
 * The same for whoever takes the first of them in the order of their days. Where nothing narrows them, each event is looked up as its
 * occurrence comes (OFFSET 0 keeps the planner from it): to join some hundreds it would read all events first, asking their policy.
 */
export function eventsInOrder(asked: Asked): Prisma.Sql {
  if (isNarrowed(asked)) return eventsAsked(asked)
  return sql`core.event_occurrence o CROSS JOIN LATERAL (SELECT x.zone, x.marking FROM core.event x WHERE x.id = o.event_id OFFSET 0) e WHERE true`
}

/** The busy rows `b` asked for; null where none can answer. Whoever sees the event itself does not see its busy row beside it. */
export function busyAsked(asked: Asked, without?: Facet): Prisma.Sql | null {
  const inUse = used(asked, without)
  if (asked.busy === 'no' || asked.q || inUse.some((facet) => !ofBusy[facet])) return null
  const conditions = inUse.map((facet) => sql`AND ${ofBusy[facet]?.(asked[facet]) ?? sql`false`}`)
  return sql`core.busy b WHERE NOT EXISTS (SELECT FROM core.event_busy j WHERE j.busy_id = b.id) ${join([empty, ...conditions], ' ')}`
}
