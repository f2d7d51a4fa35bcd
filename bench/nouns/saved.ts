import { ask } from '../ask.ts'
import { formIn, post } from '../form.ts'
import type { Sample } from '../quantile.ts'
import type { Place } from './part.ts'

type How = {
  path: string
  /** A field by which the form is known. */
  holds: string
  /** Whether the form is to be read anew each time, because it carries a version. */
  again: boolean
  type: (number: number, fields: ReadonlyMap<string, string>) => Record<string, string>
  times?: number
}

/** A busy machine is not waited for longer than that, in milliseconds, once it was done so often. */
const most = 25_000
const fewest = 12

/**
 * Posts a form without script, again and again, and asks for the page that it leads to: the time from sending it to having what shows it.
 * @throws where an answer does not lead on: a bench of refusals would be fast and worth nothing
 */
export async function saved({ origin, cookie, agent }: Place, { path, holds, again, type, times = 45 }: How): Promise<Sample> {
  const headers = { cookie, 'accept-language': 'en' }
  const read = async () => formIn((await ask(agent, origin + path, { headers })).body.toString(), origin + path, holds)
  let form = await read()
  const ms: number[] = []
  const late = performance.now() + most
  for (let number = 0; number < times && (number < fewest || performance.now() < late); number += 1) {
    if (again) form = await read()
    const done = await post(agent, form, type(number, new Map(form.fields)), headers)
    const place = [done.headers['location']].flat()[0]
    if (done.status !== 303 || !place) throw new Error(`${path} was answered ${done.status}: ${/role="alert"[\s\S]{0,300}/.exec(done.body.toString())?.[0] ?? 'no reason'}`)
    const shown = await ask(agent, new URL(place, origin).href, { headers })
    if (shown.status !== 200) throw new Error(`${place} was answered ${shown.status}`)
    // The first few are for the compiler and the caches.
    if (number >= 5) ms.push(done.ms + shown.ms)
  }
  return { ms, seconds: ms.reduce((sum, one) => sum + one, 0) / 1000 }
}
