import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { ProjectParams } from '../search-params'
import { projectFigures, type Figures } from './project-figures'

export type MapRow = { alpha2: string; m49: string; name: string; latitude: number | null; longitude: number | null; value: bigint }
/** Countries with the greatest figure first; `notStated`: what names no country. */
export type ProjectMap = { rows: MapRow[]; notStated: bigint; total: bigint; measure: Figures['measure'] }

/** The figures of a map: each country once, in the reader's words. */
export function projectMap(viewer: Viewer, locale: Locale, params: ProjectParams): Promise<ProjectMap> {
  return asViewer(viewer, async (tx) => {
    const { rows, rowTotals, total, measure } = await projectFigures(viewer, locale, params, { rows: 'country', columns: 'all' })
    const places = await tx.country.findMany({ where: { alpha2: { in: rows.map(({ key }) => key) } }, select: { alpha2: true, m49: true, latitude: true, longitude: true } })
    const found = rows.flatMap(({ key, label }) => places.filter(({ alpha2 }) => alpha2 === key).map((place) => ({ ...place, name: label ?? key, value: rowTotals.get(key) ?? 0n })))
    return { rows: found.toSorted((a, b) => (a.value === b.value ? 0 : a.value < b.value ? 1 : -1)), notStated: rowTotals.get('none') ?? 0n, total, measure }
  })
}
