import autocannon from 'autocannon'
import type { Sample } from './quantile.ts'

/** What is asked for again and again: `status` is the only answer that counts. */
export type Target = { name: string; url: string; headers: Record<string, string>; status?: number }
type Bounds = { connections: number; amount: number; seconds: number }

/** As browsers ask: compression is part of what a page costs. */
export const asBrowsers = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br, zstd', 'accept-language': 'en' }

/**
 * Asks until `amount` answers are there or `seconds` have passed, with `connections` at the same time.
 * @throws where an answer is not the one that is wanted: a bench of error pages would be fast and worth nothing
 */
export function load({ name, url, headers, status = 200 }: Target, { connections, amount, seconds }: Bounds): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const ms: number[] = []
    const wrong: string[] = []
    let last = performance.now()
    const began = last
    const finish = (error: Error | null) => {
      clearTimeout(enough)
      if (error ?? wrong[0]) reject(error ?? new Error(`${name} (${url}) answered ${wrong[0]}, not ${status}`))
      else resolve({ ms, seconds: (last - began) / 1000 })
    }
    const run = autocannon({ url, headers: { ...asBrowsers, ...headers }, connections, amount: Math.max(amount, connections), timeout: 20 }, finish)
    run.on('response', (_client, got, _bytes, took) => {
      last = performance.now()
      if (got === status) ms.push(took)
      else wrong.push(String(got))
    })
    run.on('reqError', ({ message }) => wrong.push(message))
    const enough = setTimeout(() => run.stop(), seconds * 1000)
  })
}

/**
 * Several targets in turn, round after round, so that what else the machine does meanwhile falls on all of them alike.
 * @param bounds of one target in one round
 */
export async function inTurn(targets: readonly Target[], rounds: number, bounds: Bounds): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>()
  for (let round = 0; round < rounds; round += 1)
    for (const target of targets) samples.set(target.name, [...(samples.get(target.name) ?? []), await load(target, bounds)])
  return samples
}
