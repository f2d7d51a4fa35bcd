import { join } from 'node:path'
import { checkout } from '../bin/database/place.ts'
import { Undoing } from '../bin/launch/interruption.ts'
import { ensureGenerated } from '../bin/launch/generate.ts'
import { ensureBuilt } from '../bin/launch/prepare.ts'
import { step } from '../bin/launch/report.ts'
import { run, script } from '../bin/launch/run.ts'
import { hashOf, whenStale } from '../bin/launch/stamp.ts'
import type { Part } from './nouns/part.ts'
import { type PartResults, runPart } from './nouns/run.ts'
import { openPeople } from './nouns/world.ts'
import type { Results } from './results.ts'
import { measure } from './stages.ts'
import { startBare, startProduct } from './web.ts'
import { openWorlds, type Sizes } from './worlds.ts'

const bareFolder = 'bench/bare'
const built = (done: boolean) => (done ? 'done' : 'up to date')

/** The bare page is an application of its own, so that the product carries no page for the bench. */
function ensureBareBuilt(): Promise<boolean> {
  const sources = ['app', 'people.ts', 'next.config.ts'].map((name) => `${bareFolder}/${name}`)
  const made = { stamp: `${bareFolder}/.next/.built-from`, hash: hashOf([...sources, 'package-lock.json']), there: `${bareFolder}/.next/BUILD_ID` }
  return whenStale(made, async () => {
    await run('Building the bare page', [script('next/dist/bin/next'), 'build', join(checkout, bareFolder)], { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  })
}

/** What every run needs first. */
export async function build(): Promise<void> {
  await ensureGenerated()
  await step('Build', () => ensureBuilt({}), built)
  await step('Build of the bare page', ensureBareBuilt, built)
}

/** The directory: sets everything up, measures, and ends what was started. */
export async function benchDirectory(sizes: Sizes): Promise<Results> {
  const started = new Undoing()
  try {
    const worlds = started.later(await openWorlds(sizes), ({ end }) => end())
    const [bare, small, large] = await step('Web processes', async () => {
      const three = [await startBare(), await startProduct(worlds.small), await startProduct(worlds.large)] as const
      for (const web of three) started.later(web, ({ end }) => end())
      return three
    })
    return await measure({ worlds, bare, small, large })
  } finally {
    await started.all()
  }
}

/** The nouns, one after the other beside the same people; `found` hears of each as soon as it is measured. */
export async function benchParts(parts: readonly Part[], members: number, found: (results: PartResults) => void): Promise<void> {
  const started = new Undoing()
  try {
    const people = started.later(await openPeople(members), ({ end }) => end())
    const bare = started.later(await startBare(), ({ end }) => end())
    for (const part of parts) {
      const results = await runPart(part, people, bare)
      if (results) found(results)
    }
  } finally {
    await started.all()
  }
}
