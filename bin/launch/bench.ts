import { bars } from '../../bench/bars.ts'
import { keep, written } from '../../bench/document.ts'
import { bench } from '../../bench/run.ts'
import { command } from './command.ts'
import { heedInterruptions } from './interruption.ts'
import { watchOver } from './instance.ts'
import { Refusal } from './refusal.ts'

const usual = 5000

/** `npm run bench -- 500` is a quick look with fewer contacts, and with ten times as many; only the usual run is kept. */
const contacts = Number(process.argv[2] ?? usual)

await command(async () => {
  if (!Number.isInteger(contacts) || contacts < 500) throw new Refusal('npm run bench takes the number of contacts, 500 or more, or nothing.')
  heedInterruptions(watchOver())
  const results = await bench({ small: contacts, large: 10 * contacts })
  const run = written(results)
  console.log(run)
  if (contacts === usual) keep(run)
  const missed = bars(results).filter(({ met }) => !met)
  console.log(`\n${missed.length === 0 ? 'Every bar is met.' : `Missed: ${missed.map(({ what }) => what).join('; ')}.`}`)
  console.log(`Plans and profile are in data/bench${contacts === usual ? ', the run in docs/performance.md' : ''}.`)
})
