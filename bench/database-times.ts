import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Connections } from '../bin/database/urls.ts'
import { ask, connection } from './ask.ts'
import type { Page, Served } from './pages.ts'
import { details } from './profile.ts'
import { explain, replay } from './replay.ts'
import type { Queries, Results } from './results.ts'
import { asked, type Logged, type Statement, statementsOf } from './statements.ts'

export type Watched = { worlds: Logged; connections: Connections; served: Served; viewer: string }
type Found = Pick<Results, 'queries' | 'facets'>
export type Seen = { page: Page; sent: number; statements: Statement[]; times: number[]; plans: string[] }

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** What each page asks, and what that takes by `pg` alone; the plans go to a file of that name. */
export async function lookAt(watched: Watched, pages: readonly Page[], file: string): Promise<Seen[]> {
  const seen: Seen[] = []
  if (pages[0]) await quiet(watched, pages[0])
  for (const page of pages) seen.push(await look(watched, page))
  keepPlans(file, seen)
  return seen
}

/** In short: how many statements, what they take together, and the slowest. */
export const inShort = ({ page, sent, times }: Seen, size: number): Queries => ({ page: `${page.name}, ${size}`, statements: sent, ms: sum(times), slowest: Math.max(...times) })

/** The same of the directory, whose facets have a bar of their own. */
export async function databaseTimes(watched: Watched, pages: readonly Page[]): Promise<Found> {
  const seen = await lookAt(watched, pages, `plans-${watched.served.size}.txt`)
  const list = new Set(seen.find(({ page }) => page.name === 'list')?.statements.map(({ text }) => text))
  return {
    queries: seen.map((one) => inShort(one, watched.served.size)),
    // A facet is what its page asks beyond what the list asks.
    facets: seen
      .filter(({ page }) => page.name.startsWith('facet '))
      .map(({ page, statements, times }) => ({ panel: page.name.slice(6), ms: sum(times.filter((_, at) => !list.has(statements[at]?.text ?? ''))) })),
  }
}

/** What was asked for under load and given up is still being answered, and would be taken for the first page's own. */
async function quiet({ served }: Watched, page: Page): Promise<void> {
  const agent = connection(1)
  for (let times = 0; times < 3; times++) await ask(agent, served.origin + page.path, { headers: { cookie: served.cookie } })
  agent.destroy()
  await setTimeout(2000)
}

async function look({ worlds, connections, served, viewer }: Watched, page: Page): Promise<Seen> {
  const agent = connection(1)
  const sent = await statementsOf(worlds, () => ask(agent, served.origin + page.path, { headers: { cookie: served.cookie } })).finally(() => agent.destroy())
  const statements = asked(sent)
  if (statements.length === 0) throw new Error(`${page.path} asked the database nothing for its viewer`)
  return { page, sent: sent.length, statements, times: await replay(connections, { viewer, statements }), plans: await explain(connections, { viewer, statements }) }
}

function keepPlans(name: string, seen: readonly Seen[]): void {
  mkdirSync(details, { recursive: true })
  const all = seen.flatMap(({ page, statements, times, plans }) =>
    statements.map(({ text, parameters }, at) => `## ${page.name}: ${times[at]?.toFixed(2)} ms\n${text}\n${JSON.stringify(parameters)}\n\n${plans[at]}\n`),
  )
  writeFileSync(join(details, name), all.join('\n'))
}
