import { type Bar, bars } from '../../bench/bars.ts'
import { keep, written } from '../../bench/document.ts'
import { partBars } from '../../bench/nouns/bars.ts'
import { writtenPart } from '../../bench/nouns/document.ts'
import { parts } from '../../bench/nouns/parts.ts'
import { usualMembers } from '../../bench/nouns/world.ts'
import { benchDirectory, benchParts, build } from '../../bench/run.ts'
import { command } from './command.ts'
import { heedInterruptions } from './interruption.ts'
import { watchOver } from './instance.ts'
import { Refusal } from './refusal.ts'

const usual = 5000
const words = ['directory', ...parts.map(({ name }) => name)]

/** `npm run bench -- groups projects` measures these parts, without a word all; `directory 500` is a quick look, and is not kept. */
const asked = process.argv.slice(2)
const contacts = Number(asked.find((word) => /^\d+$/.test(word)) ?? usual)
const chosen = asked.filter((word) => !/^\d+$/.test(word))
const wanted = (name: string) => chosen.length === 0 || chosen.includes(name)

function tell(part: string, run: string, found: readonly Bar[], kept: boolean): void {
  console.log(`${run}\n`)
  if (kept) keep(part, run)
  const missed = found.filter(({ met }) => !met)
  console.log(`${part}: ${missed.length === 0 ? 'every bar is met' : `missed: ${missed.map(({ what, figure }) => `${what} (${figure})`).join('; ')}`}.`)
  console.log(`Plans and profile are in data/bench${kept ? ', the run in docs/performance.md' : ''}.\n`)
}

await command(async () => {
  const strange = chosen.find((word) => !words.includes(word))
  if (strange !== undefined || contacts < 500) throw new Refusal(`npm run bench takes ${words.join(', ')}, any of them, or nothing for all; a number of contacts, 500 or more, is a quick look at the directory.`)
  heedInterruptions(watchOver())
  await build()
  if (wanted('directory')) {
    const results = await benchDirectory({ small: contacts, large: 10 * contacts })
    tell('directory', written(results), bars(results), contacts === usual)
  }
  const some = parts.filter(({ name }) => wanted(name))
  if (some.length > 0) await benchParts(some, usualMembers, (results) => tell(results.part.name, writtenPart(results), partBars(results), true))
})
