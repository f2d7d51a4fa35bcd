import { clone } from '../../bin/database/passing.ts'
import { connected } from '../../bin/database/roles.ts'
import { onDatabase } from '../../bin/database/urls.ts'
import { say, step } from '../../bin/launch/report.ts'
import { firstVisit } from '../first-visit.ts'
import { machineAtStart } from '../machine.ts'
import type { Web } from '../web.ts'
import { measureWorld, type World, type WorldFigures } from './measure.ts'
import type { Part } from './part.ts'
import type { People } from './world.ts'

/** What a run finds out of one part: its usual world first, then the one with ten times the rows. */
export type PartResults = { part: Part; worlds: WorldFigures[]; bareScript: number; machine: string; seconds: number }

const many = 10

/** Fills and measures one part in databases of its own; null where the product has no such noun yet. */
export async function runPart(part: Part, people: People, bare: Web): Promise<PartResults | null> {
  const there = await connected(people.connections.owner, (client) => client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [part.table]))
  if (!there.rows[0]?.there) {
    say(`There is no ${part.table} to measure.`)
    return null
  }
  const began = performance.now()
  const machine = machineAtStart()
  const worlds = await worldsOf(part, people)
  const found: WorldFigures[] = []
  for (const world of worlds) found.push(await measureWorld({ part, people, bare, world }))
  const { script } = await firstVisit(`${bare.origin}/`)
  for (const { name, fault } of found.flatMap(({ acts }) => acts)) if (fault) say(`${name}: ${fault}`)
  for (const { connections } of worlds) await drop(connections)
  return { part, worlds: found, bareScript: script, machine: machine(), seconds: (performance.now() - began) / 1000 }
}

async function worldsOf(part: Part, people: People): Promise<World[]> {
  const usual = await clone(people.connections, part.name)
  await step(`Filling ${part.name}: ${part.holds}`, () => part.fill(usual, people.scene))
  const worlds = [{ scale: 1, connections: usual }]
  if (part.grow) {
    const ten = await clone(usual, `${part.name}_ten`)
    await step(`${many} times as many`, () => part.grow?.(ten) ?? Promise.resolve())
    worlds.push({ scale: many, connections: ten })
  }
  for (const { connections } of worlds) await connected(connections.admin, (client) => client.query('VACUUM (ANALYZE)'))
  return worlds
}

const drop = ({ admin }: World['connections']) => connected(onDatabase(admin, 'postgres'), (client) => client.query(`DROP DATABASE ${new URL(admin).pathname.slice(1)} WITH (FORCE)`))
