import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout } from '../database/place.ts'
import { ensureCalendarPrograms } from '../testing/calendar-programs.ts'
import { ensureChromium } from '../testing/chromium.ts'
import { noSettings } from '../testing/environment.ts'
import { type Outcome, playwrightOutcomes, summary, vitestOutcomes } from '../testing/results.ts'
import { handingOn, openTemplate } from '../testing/template.ts'
import { command } from './command.ts'
import { heedInterruptions, interruption } from './interruption.ts'
import { watchOver } from './instance.ts'
import { ensureBuilt } from './prepare.ts'
import { say, step } from './report.ts'
import { run, script, show } from './run.ts'

/** What only tests whose names match shall run; empty: all. */
const filters = process.argv.slice(2)

/** A check that passes or fails as a whole, counted as one test. */
async function check(name: string, work: () => Promise<unknown>): Promise<Outcome[]> {
  const began = performance.now()
  const outcome = (passed: boolean) => [{ name, passed, seconds: (performance.now() - began) / 1000 }]
  try {
    await step(name, work)
    return outcome(true)
  } catch (fault) {
    interruption.throwIfAborted()
    console.error(fault instanceof Error ? fault.message : fault)
    return outcome(false)
  }
}

async function checks(): Promise<Outcome[]> {
  if (filters.length > 0) return []
  const types = await check('Types', async () => {
    await run('next typegen', [script('next/dist/bin/next'), 'typegen'])
    await run('tsc', [script('typescript/bin/tsc'), '--noEmit'])
  })
  return [...types, ...(await check('Lint', () => run('oxlint', [script('oxlint/bin/oxlint'), '--deny-warnings'])))]
}

async function vitest(report: string, environment: Record<string, string>): Promise<Outcome[]> {
  await ensureCalendarPrograms()
  say('Unit and database tests …')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const well = await show([script('vitest/vitest.mjs'), 'run', ...filters, '--passWithNoTests', ...reporters], environment)
  interruption.throwIfAborted()
  return faithful('vitest', well, vitestOutcomes(report))
}

const older = '/usr/lib/postgresql/15'

/** The database tests once more on the oldest PostgreSQL that is supported, where Debian's package is installed. */
async function onOlderPostgres(report: string): Promise<Outcome[]> {
  if (filters.length > 0 || process.env['TEST_POSTGRES'] || !existsSync(join(older, 'bin/postgres'))) return []
  say('Database tests on PostgreSQL 15 …')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const well = await show([script('vitest/vitest.mjs'), 'run', '--project=database', ...reporters], { ...noSettings, TEST_POSTGRES: older })
  interruption.throwIfAborted()
  return faithful('vitest', well, vitestOutcomes(report)).map((one) => ({ ...one, name: `${one.name} (PostgreSQL 15)` }))
}

// An error that no test caught fails the run of a tool without failing a test.
function faithful(tool: string, well: boolean, outcomes: Outcome[]): Outcome[] {
  const told = well || outcomes.some(({ passed }) => !passed)
  return told ? outcomes : [...outcomes, { name: `${tool}, outside of any test`, passed: false, seconds: 0 }]
}

const journeys = () => readdirSync(join(checkout, 'e2e')).some((name) => name.endsWith('.spec.ts') && (filters.length === 0 || filters.some((filter) => `e2e/${name}`.includes(filter))))

async function browserTests(report: string, environment: Record<string, string>): Promise<Outcome[]> {
  if (!journeys()) return []
  const missing = await ensureChromium()
  if (missing) console.error(missing)
  if (missing) return [{ name: 'browser tests', passed: false, seconds: 0 }]
  say('Browser tests …')
  const well = await show([script('@playwright/test/cli.js'), 'test', ...filters, '--pass-with-no-tests'], { ...environment, BROWSER_REPORT: report })
  interruption.throwIfAborted()
  return faithful('playwright', well, playwrightOutcomes(report))
}

await command(async () => {
  heedInterruptions(watchOver())
  const template = await step('Database for the tests', openTemplate)
  const folder = mkdtempSync(join(tmpdir(), 'gctcp-reports-'))
  try {
    const environment = { ...noSettings, ...handingOn(template) }
    const outcomes = [
      ...(await checks()),
      ...(journeys() ? await check('Build', () => ensureBuilt(noSettings)) : []),
      ...(await vitest(join(folder, 'vitest.json'), environment)),
      ...(await onOlderPostgres(join(folder, 'older.json'))),
      ...(await browserTests(join(folder, 'playwright.json'), environment)),
    ]
    for (const line of summary(outcomes)) console.log(line)
    process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1
  } finally {
    await template.end()
    rmSync(folder, { recursive: true, force: true })
  }
})
