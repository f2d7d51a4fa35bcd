import { type Bar, atMost, kilobyte, kilobytes, ms, times } from '../bars.ts'
import type { PartPage } from './part.ts'
import type { PartResults } from './run.ts'

const limits: Record<PartPage['kind'], number> = { list: 2, matrix: 2, other: 2, record: 1.5, floor: Infinity }

/** What the product promises of a part, and whether this run kept it. Medians are those at one connection. */
export function partBars({ worlds, bareScript }: PartResults): Bar[] {
  const [usual, ten] = worlds
  if (!usual) return []
  const largest = ten ?? usual
  return [
    ...usual.pages.filter(({ page }) => page.status !== 304 && page.kind !== 'floor').map(({ page, one, bare, rows }) => atMost(`${page.name}, against the bare page of ${rows} rows`, limits[page.kind], one.median / bare.median, times)),
    ...usual.pages.filter(({ page }) => page.kind === 'matrix').map(({ page, one }) => atMost(page.name, 150, one.median, ms)),
    ...(ten?.pages ?? []).map(({ page, one }) => atMost(`${page.name}, ten times the rows`, 1.3, one.median / (usual.pages.find((other) => other.page.name === page.name)?.one.median ?? Number.NaN), times)),
    ...largest.finds.map(({ noun, q, ms: took }) => atMost(`search by the function, ${noun}, "${q}"`, 10, took, ms)),
    ...usual.acts.flatMap(({ name, bar, figures }) => (bar === null ? [] : [atMost(name, bar, figures.median, ms)])),
    atMost('heaviest own client script of a page, compressed', 15 * kilobyte, Math.max(...usual.pages.map(({ weight }) => weight.script - bareScript)), kilobytes),
    atMost('web process after the pages', 500, Math.max(...worlds.map(({ megabytes }) => megabytes)), (value) => `${value.toFixed(0)} MB`),
  ]
}
