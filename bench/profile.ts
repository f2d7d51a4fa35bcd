import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { freePort } from '../bin/database/cluster.ts'
import { checkout } from '../bin/database/place.ts'
import type { Connections } from '../bin/database/urls.ts'
import { inspect } from './inspector.ts'
import { load } from './load.ts'
import { startProduct } from './web.ts'

const frame = z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number(), columnNumber: z.number() })
const shape = z.object({
  profile: z.object({ nodes: z.array(z.object({ id: z.number(), callFrame: frame })), samples: z.array(z.number()), timeDeltas: z.array(z.number()) }),
})

/** Time in a function itself, as a share of all that was not idle. */
export type Share = { what: string; share: number }
export type Profile = { functions: Share[]; places: Share[]; perPage: number }

/** Where full profiles and plans are kept, for whoever wants to look closer; not under version control. */
export const details = join(checkout, 'data/bench')

type Watched = { path: string; file: string; signIn: (origin: string) => Promise<string> }

/** What the web process does while it draws one page again and again, in a process of its own, because looking slows. @param watched `file`: what the whole profile is kept as */
export async function profile(connections: Connections, { path, file, signIn }: Watched): Promise<Profile> {
  const port = await freePort()
  const web = await startProduct(connections, [`--inspect=127.0.0.1:${port}`])
  try {
    const target = { name: 'profile', url: web.origin + path, headers: { cookie: await signIn(web.origin) } }
    await load(target, { connections: 1, amount: 150, seconds: 8 })
    const inspector = await inspect(port)
    await inspector.call('Profiler.enable')
    await inspector.call('Profiler.setSamplingInterval', { interval: 200 })
    await inspector.call('Profiler.start')
    const { ms } = await load(target, { connections: 1, amount: 300, seconds: 12 })
    const taken = await inspector.call('Profiler.stop')
    inspector.close()
    mkdirSync(details, { recursive: true })
    const { profile } = shape.parse(taken)
    writeFileSync(join(details, file), JSON.stringify(z.object({ profile: z.unknown() }).parse(taken).profile))
    return summary(profile, ms.length)
  } finally {
    await web.end()
  }
}

function summary({ nodes, samples, timeDeltas }: z.infer<typeof shape>['profile'], pages: number): Profile {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const [functions, places] = [new Map<string, number>(), new Map<string, number>()]
  let busy = 0
  for (const [at, id] of samples.entries()) {
    const called = frames.get(id)
    const micros = timeDeltas[at] ?? 0
    if (!called || called.functionName === '(idle)') continue
    busy += micros
    const place = placeOf(called)
    places.set(place, (places.get(place) ?? 0) + micros)
    const name = `${called.functionName || '(anonymous)'}, ${place}${called.url ? `, ${called.url.split('/').at(-1)}:${called.lineNumber + 1}:${called.columnNumber + 1}` : ''}`
    functions.set(name, (functions.get(name) ?? 0) + micros)
  }
  const shares = (of: Map<string, number>, most: number) => [...of].toSorted((a, b) => b[1] - a[1]).slice(0, most).map(([what, micros]) => ({ what, share: micros / busy }))
  return { functions: shares(functions, 20), places: shares(places, 12), perPage: busy / 1000 / pages }
}

/** Whose code it is, by its address. */
function placeOf({ functionName, url }: z.infer<typeof frame>): string {
  if (!url) return functionName === '(garbage collector)' ? 'collecting garbage' : functionName === '(program)' ? 'native code' : 'native functions'
  if (url.startsWith('node:')) return 'Node'
  if (url.startsWith('wasm:')) return 'Prisma, WebAssembly'
  const [, scoped] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(url) ?? []
  if (scoped === 'next') return /runtime\.prod\.js/.test(url) ? 'React and the page runtime of Next.js' : 'Next.js'
  return scoped ?? (url.includes('/server/') ? 'the build (the product, next-intl, zod and what else is bundled)' : url)
}
