import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { collator } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { Axis, Crossed } from '../matrix-params'
import type { ActivityParams } from '../search-params'
import { activityStatuses } from '../words'
import { askedActivities, keysOf } from './list/axes'

const { sql } = Prisma

/** A row or a column with its name; null for what messages name: a status, and "none", what the activities do not state. */
export type FigureHead = { key: string; label: string | null }
/** `cells` by "row column". Totals count each activity once, and may be less than the sum of the cells. */
export type Figures = { rows: FigureHead[]; columns: FigureHead[]; cells: ReadonlyMap<string, number>; rowTotals: ReadonlyMap<string, number>; columnTotals: ReadonlyMap<string, number>; total: number }

type Read = { row: string | null; column: string | null; value: number }

/** How many activities the viewer sees by two sides. An activity has each key of a side once: to add up rows is to count activities. */
export function activityFigures(viewer: Viewer, locale: Locale, params: ActivityParams, { rows, columns }: Crossed): Promise<Figures> {
  return asViewer(viewer, async (tx) => {
    const read = await tx.$queryRaw<Read[]>`
      ${askedActivities(params, [rows, columns])}, r AS MATERIALIZED (${keysOf(rows, params)}), c AS MATERIALIZED (${keysOf(columns, params)})
      SELECT r.key AS row, c.key AS column, sum(a.value)::int AS value FROM asked a JOIN r ON r.n = a.n JOIN c ON c.n = a.n GROUP BY 1, 2
      UNION ALL SELECT r.key, NULL, sum(a.value)::int FROM asked a JOIN r ON r.n = a.n GROUP BY 1
      UNION ALL SELECT NULL, c.key, sum(a.value)::int FROM asked a JOIN c ON c.n = a.n GROUP BY 2
      UNION ALL SELECT NULL, NULL, coalesce(sum(a.value), 0)::int FROM asked a`
    const figures = (wanted: (one: Read) => boolean, key: (one: Read) => string) => new Map(read.filter(wanted).map((one): [string, number] => [key(one), one.value]))
    const rowTotals = figures((one) => one.row !== null && one.column === null, ({ row }) => row ?? '')
    const columnTotals = figures((one) => one.row === null && one.column !== null, ({ column }) => column ?? '')
    return {
      rows: await heads(tx, locale, rows, [...rowTotals.keys()]),
      columns: await heads(tx, locale, columns, [...columnTotals.keys()]),
      cells: figures((one) => one.row !== null && one.column !== null, ({ row, column }) => `${row} ${column}`),
      rowTotals,
      columnTotals,
      total: read.find((one) => one.row === null && one.column === null)?.value ?? 0,
    }
  })
}

const names: Partial<Record<Axis, Prisma.Sql>> = {
  organization: sql`SELECT o.slug AS code, n.lang, coalesce(n.acronym, e.acronym, n.name) AS name FROM core.organization o JOIN core.organization_name n ON n.organization_id = o.id
    LEFT JOIN core.organization_name e ON e.organization_id = o.id AND e.lang = 'en'`,
  region: sql`SELECT m49 AS code, lang, name FROM core.region_name`,
  country: sql`SELECT alpha2 AS code, lang, name FROM core.country_name`,
  theme: sql`SELECT slug AS code, lang, name FROM core.theme_name`,
  pillar: sql`SELECT number::text AS code, lang, name FROM core.pillar_name`,
}

/** The keys with their names, in the order in which a reader looks for them; what is not stated comes last. */
async function heads(tx: Tx, locale: Locale, axis: Axis, keys: readonly string[]): Promise<FigureHead[]> {
  if (axis === 'status') return activityStatuses.filter((status) => keys.includes(status)).map((key) => ({ key, label: null }))
  const source = names[axis]
  const found = source ? await tx.$queryRaw<{ code: string; name: string }[]>`SELECT n.code, n.name FROM (${source}) n WHERE n.lang = ${locale} AND n.code = ANY (${[...keys]})` : []
  const named = keys.map((key) => ({ key, label: key === 'none' ? null : (found.find(({ code }) => code === key)?.name ?? key) }))
  const inNumbers = axis === 'year' || axis === 'pillar'
  return named.toSorted((a, b) => Number(a.key === 'none') - Number(b.key === 'none') || (inNumbers ? Number(a.key) - Number(b.key) : collator(locale).compare(a.label ?? '', b.label ?? '')))
}
