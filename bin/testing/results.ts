import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** One test that was run: how long it took, in seconds, and whether it passed. */
export type Outcome = { name: string; passed: boolean; seconds: number }

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), duration: z.number().nullish() })),
    }),
  ),
})

function read<T>(file: string, shape: z.ZodType<T>): T | null {
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

/** What Vitest reported; a file that could not even be loaded counts as one failure, and so does a run without a report. */
export function vitestOutcomes(file: string): Outcome[] {
  const report = read(file, vitestReport)
  if (!report) return [{ name: 'vitest', passed: false, seconds: 0 }]
  return report.testResults.flatMap(({ name, status, assertionResults }) => {
    const ran = assertionResults.filter((one) => one.status === 'passed' || one.status === 'failed')
    const outcomes = ran.map((one) => ({ name: one.fullName.trim(), passed: one.status === 'passed', seconds: (one.duration ?? 0) / 1000 }))
    const broken = status === 'failed' && outcomes.every(({ passed }) => passed)
    return broken ? [...outcomes, { name, passed: false, seconds: 0 }] : outcomes
  })
}

const playwrightTest = z.object({ expectedStatus: z.string(), status: z.string(), results: z.array(z.object({ duration: z.number() })) })
const playwrightSpec = z.object({ title: z.string(), ok: z.boolean(), tests: z.array(playwrightTest) })
type Suite = { specs?: z.infer<typeof playwrightSpec>[] | undefined; suites?: Suite[] | undefined }
const playwrightSuite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(playwrightSpec).optional(), suites: z.array(playwrightSuite).optional() }))
const playwrightReport = z.object({ suites: z.array(playwrightSuite), errors: z.array(z.unknown()) })

function inSuite({ specs = [], suites = [] }: Suite): Outcome[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests.filter(({ status }) => status !== 'skipped').map(({ status, results }) => ({ name: title, passed: status === 'expected', seconds: (results.at(-1)?.duration ?? 0) / 1000 })),
  )
  return [...own, ...suites.flatMap(inSuite)]
}

/** What Playwright reported; an error outside of any test (a set-up that failed) counts as one failure. */
export function playwrightOutcomes(file: string): Outcome[] {
  const report = read(file, playwrightReport)
  if (!report) return [{ name: 'playwright', passed: false, seconds: 0 }]
  const errors = report.errors.map(() => ({ name: 'playwright, outside of any test', passed: false, seconds: 0 }))
  return [...report.suites.flatMap(inSuite), ...errors]
}

/** The last lines of a run: the ten slowest tests, what failed, and the count that everybody looks for. */
export function summary(outcomes: Outcome[]): string[] {
  const slowest = outcomes.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10)
  const failed = outcomes.filter(({ passed }) => !passed)
  return [
    'The ten slowest tests:',
    ...slowest.map(({ name, seconds }) => `  ${seconds.toFixed(1).padStart(6)} s  ${name}`),
    ...(failed.length > 0 ? ['Failed:', ...failed.map(({ name }) => `  ${name}`)] : []),
    `${outcomes.length - failed.length} passed, ${failed.length} failed`,
  ]
}
