import type { TestProject } from 'vitest/node'
import type { Connections } from '@/bin/database/urls.ts'
import { openTemplate } from '@/bin/testing/template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database with the reference data that each test file gets a copy of. */
    template: Connections
  }
}

/** One throw-away cluster for a run of database tests; a run of one file by hand gets its own in the same way. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = await openTemplate()
  project.provide('template', template.connections)
  return () => template.end()
}
