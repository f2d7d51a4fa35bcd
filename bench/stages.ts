import { step } from '../bin/launch/report.ts'
import { connection } from './ask.ts'
import { cookieFor } from './cookie.ts'
import { databaseTimes } from './database-times.ts'
import { firstVisit } from './first-visit.ts'
import { machineAtStart } from './machine.ts'
import { alone, crowded, signInFigures, warmUp } from './measure.ts'
import { hiddenOrNowhere, knownOrUnknown } from './oracle.ts'
import { pagesOf, type Served, targetsOf } from './pages.ts'
import { profile } from './profile.ts'
import type { Results } from './results.ts'
import { accountsOf, sceneOf } from './scene.ts'
import { signInForm } from './sign-in.ts'
import type { Web } from './web.ts'
import type { Worlds } from './worlds.ts'

/** What runs while it is measured: both databases, a web process on each, and the bare page. */
export type Stage = { worlds: Worlds; bare: Web; small: Web; large: Web }

/** What is looked at, by whom, where. */
async function prepare({ worlds, bare, small, large }: Stage) {
  const scene = await sceneOf(worlds.small)
  const { email } = scene.viewer
  const less: Served = { size: worlds.sizes.small, origin: small.origin, cookie: await cookieFor(small.origin, email) }
  const more: Served = { size: worlds.sizes.large, origin: large.origin, cookie: await cookieFor(large.origin, email) }
  const pages = await pagesOf({ ...more, scene })
  // Facets have a bar of their own, at the database.
  const timed = pages.filter(({ name }) => !name.startsWith('facet '))
  const targets = [{ name: 'bare page', url: `${bare.origin}/`, headers: {} }, ...targetsOf(timed, less), ...targetsOf(timed, more)]
  return { scene, less, more, pages, targets, accounts: await accountsOf(worlds.small, scene.viewer.id) }
}

type Prepared = Awaited<ReturnType<typeof prepare>>

/** Each page at one connection and at sixteen; sign-ins each with accounts of their own. */
async function loads({ targets, less, more, accounts }: Prepared): Promise<Pick<Results, 'one' | 'sixteen'>> {
  const half = Math.floor(accounts.length / 2)
  await step('Warming up', () => warmUp(targets))
  const one = await step('One request after the other', () => alone(targets))
  const sixteen = await step('Sixteen at a time', () => crowded(targets))
  const signedIn = await step('Sign-ins', () => signInFigures([less, more], accounts.slice(0, half), 1))
  const together = await step('Sign-ins, sixteen at a time', () => signInFigures([less, more], accounts.slice(half), 16))
  return { one: new Map([...one, ...signedIn]), sixteen: new Map([...sixteen, ...together]) }
}

async function pairsOf({ scene, more, accounts }: Prepared): Promise<Results['pairs']> {
  const agent = connection(1)
  const form = await signInForm(agent, more.origin).finally(() => agent.destroy())
  return [await hiddenOrNowhere(more.origin, { ...more, ...scene }), await knownOrUnknown(form, accounts)]
}

/** All that a run finds out. */
export async function measure(stage: Stage): Promise<Results> {
  const { worlds, bare, small, large } = stage
  const machine = machineAtStart()
  const prepared = await prepare(stage)
  const { scene, less, more, pages } = prepared
  const found = await loads(prepared)
  const pairs = await step('What must not be told apart', () => pairsOf(prepared))
  const memory = { megabytes: Math.max(small.megabytes(), large.megabytes()), bareMegabytes: bare.megabytes() }
  const weights = {
    list: await firstVisit(`${more.origin}/directory`, more.cookie),
    signIn: await firstVisit(`${more.origin}/sign-in`),
    bare: await firstVisit(`${bare.origin}/`),
  }
  const asking = await step('Queries by pg alone', async () => ({
    few: await databaseTimes({ worlds, connections: worlds.small, served: less, viewer: scene.viewer.id }, pages),
    many: await databaseTimes({ worlds, connections: worlds.large, served: more, viewer: scene.viewer.id }, pages),
  }))
  const queries = [...asking.few.queries, ...asking.many.queries]
  const profiled = await step('Profile', () => profile(worlds.large, { path: '/directory', file: 'list.cpuprofile', signIn: (origin) => cookieFor(origin, scene.viewer.email) }))
  return { sizes: [worlds.sizes.small, worlds.sizes.large], ...found, pairs, ...memory, weights, queries, facets: asking.many.facets, profile: profiled, machine: machine() }
}
