import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Tx } from '@/lib/platform/db/client'
import { collator } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/locale'
import { measureOf, type Measure, type ProjectParams } from '../search-params'
import { amountKinds, type Role } from '../words'
import { namesOf } from './project-facets'
import { askedProjects, shares, type Dimension } from './list/shares'

/** A row, a column or a country with its name; "none" has no name: it is what the projects do not state. */
export type FigureHead = { key: string; label: string | null }
/** `cells` by "row column"; totals count each project once, or add money that was split, never both ways. */
export type Figures = {
  rows: FigureHead[]
  columns: FigureHead[]
  cells: ReadonlyMap<string, bigint>
  rowTotals: ReadonlyMap<string, bigint>
  columnTotals: ReadonlyMap<string, bigint>
  total: bigint
  measure: Measure
}

type Crossed = { rows: Dimension; columns: Dimension; role?: Role }

/** Projects, or money of one kind in one currency, by two dimensions: all as the viewer sees them. Money is in its smallest unit. */
export function projectFigures(viewer: Viewer, locale: Locale, params: ProjectParams, { rows, columns, role = 'IMPLEMENTING' }: Crossed): Promise<Figures> {
  return asViewer(viewer, async (tx) => {
    const measure = measureOf(params)
    const { sql } = Prisma
    const money = measure ? sql`JOIN core.project_amount m ON m.project_id = r.id AND m.kind = ${measure.kind} AND m.currency = ${measure.currency}` : sql``
    const value = measure ? sql`round(sum(m.minor * r.share * c.share))` : sql`count(DISTINCT r.id)`
    const read = await tx.$queryRaw<{ row: string | null; column: string | null; value: string }[]>`
      ${askedProjects(params)}, r AS MATERIALIZED (${shares(rows, role)}), c AS MATERIALIZED (${shares(columns, role)})
      SELECT r.key AS row, c.key AS column, ${value}::text AS value FROM r JOIN c ON c.id = r.id ${money}
      GROUP BY GROUPING SETS ((r.key, c.key), (r.key), (c.key), ())`
    const figure = (wanted: (one: (typeof read)[number]) => boolean, key: (one: (typeof read)[number]) => string) =>
      new Map(read.filter(wanted).map((one): [string, bigint] => [key(one), BigInt(one.value ?? 0)]))
    const rowTotals = figure((one) => one.row !== null && one.column === null, ({ row }) => row ?? '')
    const columnTotals = figure((one) => one.row === null && one.column !== null, ({ column }) => column ?? '')
    return {
      rows: await heads(tx, locale, rows, [...rowTotals.keys()]),
      columns: await heads(tx, locale, columns, [...columnTotals.keys()]),
      cells: figure((one) => one.row !== null && one.column !== null, ({ row, column }) => `${row} ${column}`),
      rowTotals,
      columnTotals,
      total: BigInt(read.find((one) => one.row === null && one.column === null)?.value ?? 0),
      measure,
    }
  })
}

/** The keys with their names, in the order in which a reader looks for them; what is not stated comes last. */
async function heads(tx: Tx, locale: Locale, dimension: Dimension, keys: readonly string[]): Promise<FigureHead[]> {
  if (dimension === 'all') return keys.map((key) => ({ key, label: null }))
  const rows = await tx.$queryRaw<{ code: string; name: string }[]>`SELECT n.code, n.name FROM (${namesOf(dimension)}) n WHERE n.lang = ${locale} AND n.code = ANY (${[...keys]})`
  const names = new Map(rows.map(({ code, name }) => [code, name]))
  const inNumbers = dimension === 'year' || dimension === 'pillar'
  const named = keys.map((key) => ({ key, label: names.get(key) ?? (key === 'none' ? null : key) }))
  return named.toSorted((a, b) => Number(a.key === 'none') - Number(b.key === 'none') || (inNumbers ? Number(a.key) - Number(b.key) : collator(locale).compare(a.label ?? '', b.label ?? '')))
}

/** In which money the projects asked for say anything: kinds and currencies, for the choice beside a figure. */
export function measuresOf(viewer: Viewer, params: ProjectParams): Promise<{ kind: string; currency: string }[]> {
  return asViewer(viewer, async (tx) => {
    const found = await tx.$queryRaw<{ kind: string; currency: string }[]>`
      ${askedProjects(params)} SELECT DISTINCT t.kind, t.currency FROM asked a JOIN core.project_amount t ON t.project_id = a.id`
    const order: readonly string[] = amountKinds
    return found.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.currency < b.currency ? -1 : 1))
  })
}
