import { command } from './command.ts'
import { ensureGenerated } from './generate.ts'
import { heedInterruptions } from './interruption.ts'
import { ensureBuilt } from './prepare.ts'
import { Refusal } from './refusal.ts'
import { step } from './report.ts'
import { launch } from './serve.ts'

// Everything on one machine, or one part of it where each has a container of its own: npm start -- web, worker, build.
const only = process.argv[2]

if (only === 'build') {
  await command(async () => {
    heedInterruptions()
    await step('Database client', ensureGenerated, (done) => (done ? 'generated' : 'up to date'))
    await step('Build', () => ensureBuilt({}), (done) => (done ? 'done' : 'up to date'))
  })
} else if (only === undefined || only === 'web' || only === 'worker') {
  await launch({ development: false, web: only !== 'worker', worker: only !== 'web' })
} else {
  await command(async () => {
    throw new Refusal(`There is no part called "${only}": npm start -- web, npm start -- worker and npm start -- build are the parts.`)
  })
}
