import { step } from '../../bin/launch/report.ts'
import { ask, connection } from '../ask.ts'
import { inShort, lookAt } from '../database-times.ts'
import { cookieFor } from '../cookie.ts'
import { firstVisit, type Weight } from '../first-visit.ts'
import { inTurn, load, type Target } from '../load.ts'
import { type Profile, profile } from '../profile.ts'
import { type Figures, figures, together } from '../quantile.ts'
import type { Queries } from '../results.ts'
import { startProduct, type Web } from '../web.ts'
import type { Part, PartPage, Place } from './part.ts'
import { type Find, findsOf } from './finds.ts'
import type { People } from './world.ts'

/** A page in one world, with the bare page of about its size (`rows` of it) in the same run. */
export type PageFigures = { page: PartPage; one: Figures; sixteen: Figures | null; weight: Weight; rows: number; bare: Figures }
/** `fault`: why it could not be done, where it could not. */
export type ActFigures = { name: string; bar: number | null; figures: Figures; fault: string | null }
/** `absent`: pages that are to be measured and do not answer as they should. */
export type WorldFigures = { scale: number; pages: PageFigures[]; absent: PartPage[]; acts: ActFigures[]; queries: Queries[]; finds: Find[]; megabytes: number; profile: { name: string; found: Profile } | null }

/** A database of a part with what its rows are multiplied by. */
export type World = { scale: number; connections: Place['connections'] }
type Stage = { part: Part; people: People; bare: Web; world: World }

/** Everything that is found out in one world of a part. */
export async function measureWorld({ part, people, bare, world }: Stage): Promise<WorldFigures> {
  const agent = connection(1)
  const web = await startProduct(world.connections)
  try {
    const { scene } = people
    const cookie = await cookieFor(web.origin, scene.viewer.email)
    const place: Place = { connections: world.connections, scene, origin: web.origin, cookie, agent }
    const named = `${part.name}${world.scale > 1 ? `, ${world.scale} times the rows` : ''}`
    const { there, absent } = await answering(place, await part.pages(place))
    const pages = await step(`Pages of ${named}`, () => pagesIn(place, bare, there))
    const acts = await step(`What is done in ${named}`, () => actsIn(place, world.scale > 1 ? [] : part.acts))
    const megabytes = web.megabytes()
    const looked = { worlds: { small: world.connections, log: people.log }, connections: world.connections, served: { size: world.scale, origin: web.origin, cookie }, viewer: scene.viewer.id }
    const asking = pages.map(({ page }) => page).filter(({ headers }) => !headers)
    const queries = await step('Queries by pg alone', async () => (await lookAt(looked, asking, `plans-${part.name}-${world.scale}.txt`)).map((seen) => inShort(seen, world.scale)))
    const finds = await step('Search by the function', () => findsOf(place, part.nouns))
    return { scale: world.scale, pages, absent, acts, queries, finds, megabytes, profile: world.scale > 1 ? null : await watched(part, place, there) }
  } finally {
    agent.destroy()
    await web.end()
  }
}

/** Where the time of the part's record goes, or of its first page where it has none. */
async function watched(part: Part, { connections, scene }: Place, pages: readonly PartPage[]): Promise<{ name: string; found: Profile } | null> {
  const page = pages.find(({ kind }) => kind === 'record') ?? pages[0]
  if (!page) return null
  const signIn = (origin: string) => cookieFor(origin, scene.viewer.email)
  return { name: page.name, found: await step(`Profile of ${page.name}`, () => profile(connections, { path: page.path, file: `${part.name}.cpuprofile`, signIn })) }
}

const target = ({ name, path, status, headers }: PartPage, { origin, cookie }: Place): Target => ({ name, url: origin + path, headers: { cookie, ...headers }, ...(status && { status }) })
const each = async (targets: readonly Target[], rounds: number, bounds: Parameters<typeof load>[1]) =>
  new Map([...(await inTurn(targets, rounds, bounds))].map(([name, parts]): [string, Figures] => [name, figures(together(parts))]))

/** Each page at one connection, in turn with bare pages of their sizes; some at sixteen. */
async function pagesIn(place: Place, bare: Web, pages: readonly PartPage[]): Promise<PageFigures[]> {
  const sized = await sizes(place, bare, pages)
  const bareTargets = [...new Set(sized.map(({ rows }) => rows))].map((rows): Target => ({ name: `bare ${rows}`, url: `${bare.origin}/?rows=${rows}`, headers: {} }))
  const targets = pages.map((page) => target(page, place))
  for (const one of [...bareTargets, ...targets]) await load(one, { connections: 2, amount: 25, seconds: 2 })
  const one = await each([...bareTargets, ...targets], 3, { connections: 1, amount: 30, seconds: 1.2 })
  const sixteen = await each(pages.filter(({ crowded }) => crowded).map((page) => target(page, place)), 1, { connections: 16, amount: 160, seconds: 3 })
  const found = (name: string) => one.get(name) ?? figures({ ms: [], seconds: 0 })
  return sized.map(({ page, weight, rows }) => ({ page, weight, rows, one: found(page.name), sixteen: sixteen.get(page.name) ?? null, bare: found(`bare ${rows}`) }))
}

/** How heavy each page is, and with how many rows (by tens) the bare page is as heavy, unpacked. */
async function sizes({ origin, cookie }: Place, bare: Web, pages: readonly PartPage[]): Promise<{ page: PartPage; weight: Weight; rows: number }[]> {
  const bytes = async (rows: number) => (await firstVisit(`${bare.origin}/?rows=${rows}`)).bare
  const [least, more] = [await bytes(0), await bytes(100)]
  const found = []
  for (const page of pages) {
    const weight = page.status === 304 ? { html: 0, bare: 0, css: 0, script: 0 } : await firstVisit(origin + page.path, cookie)
    found.push({ page, weight, rows: Math.min(2000, 10 * Math.max(0, Math.round((weight.bare - least) / (more - least) * 10))) })
  }
  return found
}

async function actsIn(place: Place, acts: Part['acts']): Promise<ActFigures[]> {
  const found: ActFigures[] = []
  for (const { name, bar, perform } of acts) {
    const done = await perform(place).catch((fault: unknown) => String(fault))
    found.push({ name, bar, figures: figures(typeof done === 'string' ? { ms: [], seconds: 0 } : done), fault: typeof done === 'string' ? done : null })
  }
  return found
}

/** The pages that answer, and those that do not: an error page would be fast and worth nothing. */
async function answering({ origin, cookie, agent }: Place, pages: readonly PartPage[]): Promise<{ there: PartPage[]; absent: PartPage[] }> {
  const found = { there: [] as PartPage[], absent: [] as PartPage[] }
  for (const page of pages) {
    const { status } = await ask(agent, origin + page.path, { headers: { cookie, ...page.headers } })
    found[status === (page.status ?? 200) ? 'there' : 'absent'].push(page)
  }
  return found
}
