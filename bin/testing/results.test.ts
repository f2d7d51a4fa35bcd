import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { playwrightOutcomes, summary, vitestOutcomes } from './results.ts'

const folder = mkdtempSync(join(tmpdir(), 'gctcp-results-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('tests of both kinds are counted together, and the last line is the count', () => {
  const unit = vitestOutcomes(
    report({ testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [{ fullName: 'a b', status: 'passed', duration: 1500 }, { fullName: 'a c', status: 'failed', duration: 20 }] }] }),
  )
  const journeys = playwrightOutcomes(
    report({ errors: [], suites: [{ suites: [{ specs: [{ title: 'a chair publishes', ok: true, tests: [{ expectedStatus: 'passed', status: 'expected', results: [{ duration: 4000 }] }] }] }] }] }),
  )
  const lines = summary([...unit, ...journeys])
  expect(lines[1]).toBe('     4.0 s  a chair publishes')
  expect(lines).toContain('  a c')
  expect(lines.at(-1)).toBe('2 passed, 1 failed')
})

test('a file that cannot be loaded is one failure', () => {
  expect(vitestOutcomes(report({ testResults: [{ name: 'broken.test.ts', status: 'failed', assertionResults: [] }] }))).toEqual([{ name: 'broken.test.ts', passed: false, seconds: 0 }])
})

test('a run that died before it could report is one failure', () => {
  expect(vitestOutcomes(join(folder, 'nothing.json'))).toMatchObject([{ passed: false }])
  expect(playwrightOutcomes(join(folder, 'nothing.json'))).toMatchObject([{ passed: false }])
})

test('a set-up of the browser tests that failed is one failure', () => {
  expect(playwrightOutcomes(report({ suites: [], errors: [{ message: 'no web process' }] }))).toMatchObject([{ passed: false }])
})
