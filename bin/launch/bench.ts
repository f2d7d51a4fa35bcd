import { keep, written } from '../../bench/document.ts'
import { bench } from '../../bench/run.ts'
import { bars } from '../../bench/bars.ts'
import { command } from './command.ts'
import { heedInterruptions } from './interruption.ts'
import { watchOver } from './instance.ts'

await command(async () => {
  heedInterruptions(watchOver())
  const results = await bench()
  const run = written(results)
  console.log(run)
  keep(run)
  const missed = bars(results).filter(({ met }) => !met)
  console.log(`\n${missed.length === 0 ? 'Every bar is met' : `Missed: ${missed.map(({ what }) => what).join('; ')}`}. Kept in docs/performance.md; plans and profile in data/bench.`)
})
