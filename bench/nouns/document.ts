import { kilobytes, milliseconds, profiled, table } from '../document.ts'
import { partBars } from './bars.ts'
import type { WorldFigures } from './measure.ts'
import type { PartResults } from './run.ts'

const named = ({ scale }: WorldFigures, name: string) => (scale > 1 ? `${name}, × ${scale}` : name)

function pages(worlds: readonly WorldFigures[], bareScript: number): string {
  const rows = worlds.flatMap((world) => world.pages.map(({ page, one, sixteen, bare, rows: lines, weight }) => [
    named(world, page.name), milliseconds(one.median), milliseconds(one.p95), sixteen ? milliseconds(sixteen.median) : '', sixteen ? milliseconds(sixteen.p95) : '', String(lines), milliseconds(bare.median), (one.median / bare.median).toFixed(2),
    kilobytes(weight.html), kilobytes(weight.bare), kilobytes(Math.max(0, weight.script - bareScript)),
  ]))
  return table(['page', 'median', 'p95', 'median at 16', 'p95 at 16', 'rows of the bare page', 'its median', 'ratio', 'HTML, KB', 'unpacked', 'own script'], rows)
}

/** The generated section of one part, in Markdown. */
export function writtenPart(results: PartResults): string {
  const { part, worlds, machine, seconds, bareScript } = results
  const acts = worlds.flatMap((world) => world.acts.map(({ name, figures, fault }) => [named(world, name), fault ? 'could not be done' : String(figures.count), milliseconds(figures.median), milliseconds(figures.p95)]))
  return [
    `${machine} It took ${Math.ceil(seconds / 60)} minutes.`,
    `Filled: ${part.holds}.`,
    ...(worlds[0]?.absent.length ? [`Not there, and so not measured: ${worlds[0].absent.map(({ path }) => `\`${path}\``).join(', ')}.`] : []),
    '#### Bars',
    table(['bar', 'limit', 'measured', ''], partBars(results).map(({ what, limit, figure, met }) => [what, limit, figure, met ? 'met' : '**missed**'])),
    '#### Pages (milliseconds)',
    pages(worlds, bareScript),
    ...(acts.length > 0 ? ['#### What is done (milliseconds from sending the form to the whole page that shows it, without script)', table(['what', 'times', 'median', 'p95'], acts)] : []),
    '#### Queries by `pg` alone, as the web role under the same policies (milliseconds)',
    table(['page', 'statements', 'sum of medians', 'slowest'], worlds.flatMap((world) => world.queries.map(({ page, statements, ms, slowest }) => [page.replace(/, 1$/, '').replace(/, (\d+)$/, ', × $1'), String(statements), milliseconds(ms), milliseconds(slowest)]))),
    '#### Search by the function alone (milliseconds)',
    table(['typed', ...worlds.map((world) => named(world, 'median'))], findRows(worlds)),
    ...worlds.flatMap(({ profile }) => (profile ? [`#### Profile of the page "${profile.name}"`, profiled('it', profile.found)] : [])),
  ].join('\n\n')
}

function findRows([first, ...others]: readonly WorldFigures[]): string[][] {
  return (first?.finds ?? []).map(({ noun, q, ms }) => [`${noun}: ${q}`, milliseconds(ms), ...others.map(({ finds }) => milliseconds(finds.find((one) => one.noun === noun && one.q === q)?.ms ?? Number.NaN))])
}
