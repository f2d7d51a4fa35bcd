import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../bin/database/place.ts'
import { bars } from './bars.ts'
import type { Weight } from './first-visit.ts'
import type { Profile } from './profile.ts'
import type { Figures } from './quantile.ts'
import type { Results } from './results.ts'

const file = join(checkout, 'docs/performance.md')
const marks = (part: string) => [
  `<!-- Written by npm run bench -- ${part}; what stands between these two lines is lost at the next run. -->`,
  `<!-- The end of what is written by npm run bench -- ${part}. -->`,
] as const

/** One digit after the point; a dash where nothing was answered in time. */
export const milliseconds = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(1))
export const kilobytes = (value: number) => (value / 1000).toFixed(1)
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

export function table(heads: string[], rows: string[][]): string {
  return [heads, heads.map((_, at) => (at === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function pages({ one, sixteen }: Results): string {
  const cells = (figures: Figures | undefined) => (figures ? [milliseconds(figures.median), milliseconds(figures.p95), figures.perSecond.toFixed(0)] : ['', '', ''])
  const rows = [...one].map(([name, figures]) => [name, ...cells(figures), ...cells(sixteen.get(name))])
  return table(['page', 'median', 'p95', 'a second', 'median at 16', 'p95 at 16', 'a second at 16'], rows)
}

function firstVisits({ weights }: Results): string {
  const row = (name: string, { html, bare, css, script }: Weight) => [name, kilobytes(html), kilobytes(bare), kilobytes(css), kilobytes(html + css), kilobytes(script)]
  return table(['first visit, KB', 'HTML', 'the same unpacked', 'CSS', 'HTML and CSS', 'script'], [row('list', weights.list), row('sign-in', weights.signIn), row('bare page', weights.bare)])
}

/** @param what the page that was drawn: "one list" */
export function profiled(what: string, { functions, places, perPage }: Profile): string {
  return [
    `The web process works ${milliseconds(perPage)} ms for ${what} (one connection, sampled every 0.2 ms; being watched costs some of it). By whose code, without what it calls:`,
    table(['code', 'share'], places.map(({ what, share }) => [what, percent(share)])),
    'The functions with the most time of their own:',
    table(['function', 'share'], functions.map(({ what, share }) => [`\`${what}\``, percent(share)])),
  ].join('\n\n')
}

/** The generated part: what was measured, in Markdown. */
export function written(results: Results): string {
  const { queries, pairs, megabytes, bareMegabytes, machine } = results
  return [
    machine,
    '### Bars',
    table(['bar', 'limit', 'measured', ''], bars(results).map(({ what, limit, figure, met }) => [what, limit, figure, met ? 'met' : '**missed**'])),
    '### Pages (milliseconds)',
    pages(results),
    '### Queries by `pg` alone, as the web role under the same policies (milliseconds)',
    table(['page', 'statements', 'sum of medians', 'slowest'], queries.map(({ page, statements, ms: sum, slowest }) => [page, String(statements), milliseconds(sum), milliseconds(slowest)])),
    '### What must not be told apart (milliseconds)',
    table(['one, other', 'asked', 'median of one', 'median of other', 'ratio'], pairs.map(({ name, one, other, ratio, count }) => [name, String(count), milliseconds(one), milliseconds(other), ratio.toFixed(3)])),
    '### Weight and memory',
    firstVisits(results),
    `Resident after the run: the web process ${megabytes.toFixed(0)} MB, the bare one ${bareMegabytes.toFixed(0)} MB.`,
    '### Profile of the list',
    profiled('one list', results.profile),
  ].join('\n\n')
}

/** Puts the run of a part into docs/performance.md, between its two marks; what people wrote around them stays. */
export function keep(part: string, run: string): void {
  const [begins, ends] = marks(part)
  const [before, rest] = readFileSync(file, 'utf8').split(begins)
  const after = rest?.split(ends)[1]
  if (before === undefined || after === undefined) throw new Error(`docs/performance.md has lost the marks between which a run of ${part} is written`)
  writeFileSync(file, `${before}${begins}\n\n${run}\n\n${ends}${after}`)
}
