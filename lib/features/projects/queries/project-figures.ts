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

type Read = { row: string | null; column: string | null; value: string | null }

/**
 * Cells, totals of rows, of columns, and of all. A project has each key of a dimension once, so that counting rows counts projects,
 * and no total needs to look for duplicates among the cells.
 */
function readFigures(tx: Tx, asked: Prisma.Sql, { rows, columns }: { rows: Prisma.Sql; columns: Prisma.Sql }, measure: Measure): Promise<Read[]> {
  const { sql } = Prisma
  const money = measure ? sql`JOIN core.project_amount m ON m.project_id = i.id AND m.kind = ${measure.kind} AND m.currency = ${measure.currency}` : sql``
  const value = (share: Prisma.Sql) => (measure ? sql`round(sum(m.minor * ${share}))::text AS value` : sql`count(*)::text AS value`)
  return tx.$queryRaw<Read[]>`
    ${asked}, r AS MATERIALIZED (${rows}), c AS MATERIALIZED (${columns})
    SELECT i.key AS row, c.key AS column, ${value(sql`i.share * c.share`)} FROM r i JOIN c ON c.id = i.id ${money} GROUP BY 1, 2
    UNION ALL SELECT i.key, NULL, ${value(sql`i.share`)} FROM r i ${money} GROUP BY 1
    UNION ALL SELECT NULL, i.key, ${value(sql`i.share`)} FROM c i ${money} GROUP BY 2
    UNION ALL SELECT NULL, NULL, ${value(sql`1`)} FROM asked i ${money}`
}

type Crossed = { rows: Dimension; columns: Dimension; role?: Role }

/** Projects, or money of one kind in one currency, by two dimensions: all as the viewer sees them. Money is in its smallest unit. */
export function projectFigures(viewer: Viewer, locale: Locale, params: ProjectParams, { rows, columns, role = 'IMPLEMENTING' }: Crossed): Promise<Figures> {
  return asViewer(viewer, async (tx) => {
    const measure = measureOf(params)
    const read = await readFigures(tx, askedProjects(params), { rows: shares(rows, role), columns: shares(columns, role) }, measure)
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
