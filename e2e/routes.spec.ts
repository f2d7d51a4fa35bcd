import { readFileSync } from 'node:fs'
import { expect, test, type Browser, type BrowserContext } from '@playwright/test'
import { statedAddresses, statedRoles } from '../test/access-table.ts'
import { signIn } from './answers.ts'
import { plant } from './plant.ts'
import { plantActivity, plantOwnActivities } from './plant-activity.ts'
import { plantOwnProjects, plantProject } from './plant-project.ts'
import { placesOf, type Places } from './places.ts'
import { openCluster, openWorld, withOwner, type World } from './worlds.ts'

// Every address × every role, held against docs/access.md.
test.describe.configure({ mode: 'serial' })

const accounts: Record<string, string[]> = {
  visitor: [''],
  State: ['focal.jordan'],
  entity: ['focal.unodc'],
  observer: ['focal.holy-see', 'observer.pcve', 'focal.iom'],
  lead: ['lead.jordan', 'lead.unodc'],
  Secretariat: ['secretariat'],
  out: ['focal.kenya', 'focal.unesco'],
}
const stated = statedAddresses()
let cluster: Awaited<ReturnType<typeof openCluster>>, world: World

test.beforeAll(async () => {
  test.setTimeout(180_000)
  cluster = await openCluster()
  world = await openWorld(cluster, 'routes', async (owner) => {
    await plant(owner)
    await plantOwnActivities(owner)
    await plantActivity(owner)
    await plantOwnProjects(owner)
    await plantProject(owner)
  })
})

test.afterAll(async () => {
  await world?.stop()
  await cluster?.end()
})

test('docs/access.md names every address that there is, and every role', () => {
  const manifest: Record<string, string> = JSON.parse(readFileSync(new URL('../.next/app-path-routes-manifest.json', import.meta.url), 'utf8'))
  const real = Object.values(manifest).filter((route) => !route.startsWith('/_') && !/\.(svg|ico)$/.test(route))
  const shapes = stated.map(({ address }) => new RegExp(`^${address.replace(/\?.*/, '').replace(/[.]/g, '\\.').replace(/\{[a-z]+\}/g, '\\[\\w+\\]').replace('/suspend', '/\\[\\w+\\]').replace(/\/(history)$/, '/\\[\\w+\\]').replace(/(?<=audience\/)\w+/, '\\[\\w+\\]')}$`))
  expect(real.length).toBeGreaterThan(20)
  expect(real.filter((route) => !shapes.some((shape) => shape.test(route)))).toEqual([])
  expect(Object.keys(accounts).sort()).toEqual(statedRoles().sort())
})

for (const [role, names] of Object.entries(accounts)) {
  for (const name of names) {
    test(`${role}: ${name || 'nobody'} gets at each address what is stated`, async ({ browser }) => {
      test.setTimeout(120_000)
      const context = name ? await signIn(browser, world, name) : await visitor(browser)
      const places = await placesOf(world, name)
      if (role === 'out') await suspend(name)
      const wrong: string[] = []
      for (const { address, words } of stated) {
        const real = await outcome(context, fill(address, places))
        if (real !== words[role]) wrong.push(`${address}: stated "${words[role]}", really "${real}"`)
      }
      expect(wrong).toEqual([])
      await context.close()
    })
  }
}

const visitor = (browser: Browser): Promise<BrowserContext> => browser.newContext({ baseURL: world.origin, javaScriptEnabled: false })

const fill = (address: string, places: Places) => address.replace(/\{(\w+)\}/g, (_all, name: string) => places[name] ?? name)

async function outcome(context: BrowserContext, address: string): Promise<string> {
  const answer = await context.request.get(address, { maxRedirects: 0 })
  const to = answer.headers()['location'] ?? ''
  if (answer.status() >= 300 && answer.status() < 400) return new URL(to, world.origin).pathname === '/sign-in' ? 'sign in' : 'moved'
  if (answer.status() === 404) return 'not found'
  if (answer.status() !== 200) return `status ${answer.status()}`
  return answer.headers()['content-type']?.startsWith('text/html') ? 'page' : 'file'
}

/** What the Secretariat does to somebody who is signed in at this moment. */
function suspend(name: string): Promise<void> {
  return withOwner(world.connections, async (owner) => {
    await owner.query(`UPDATE core.member SET state = 'SUSPENDED' WHERE id = (SELECT member_id FROM core.credential WHERE email = $1)`, [`${name}@example.org`])
  })
}
