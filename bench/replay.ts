import type pg from 'pg'
import { connected } from '../bin/database/roles.ts'
import type { Connections } from '../bin/database/urls.ts'
import { median } from './quantile.ts'
import type { Statement } from './statements.ts'

type Replay = { viewer: string; statements: readonly Statement[]; times?: number }

/** Runs `work` as the web role with the viewer set, under the same policies as a page. */
async function viewing<T>(client: pg.Client, viewer: string, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    await client.query(`SELECT set_config('app.member', $1, true)`, [viewer])
    return await work()
  } finally {
    await client.query('COMMIT')
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/**
 * The same statements by `pg` alone, one after the other, planned anew each time as the product's are.
 * @returns for each statement its median in milliseconds; opening and closing the transaction is not in it
 */
export function replay({ web }: Connections, { viewer, statements, times = 40 }: Replay): Promise<number[]> {
  return connected(web, async (client) => {
    const runs: number[][] = []
    // The first is for the caches, and half a second a run is enough to know that something is slow.
    for (let run = 0; run <= times && runs.flat().reduce((sum, ms) => sum + ms, 0) < 4000; run += 1) {
      const took = await viewing(client, viewer, async () => {
        const each: number[] = []
        for (const { text, parameters } of statements) each.push(await timed(() => client.query(text, parameters)))
        return each
      })
      if (run > 0) runs.push(took)
    }
    return statements.map((_, at) => median(runs.map((each) => each[at] ?? Number.NaN)))
  })
}

/** How the planner goes about each statement, with what it took. */
export function explain({ web }: Connections, { viewer, statements }: Replay): Promise<string[]> {
  return connected(web, async (client) => {
    const plans: string[] = []
    for (const { text, parameters } of statements) {
      const { rows } = await viewing(client, viewer, () => client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, parameters))
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
    }
    return plans
  })
}
