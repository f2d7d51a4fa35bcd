import type { TestProject } from 'vitest/node'
import { migrate } from '@/bin/database/migrate.ts'
import { startPassingCluster } from '@/bin/database/passing.ts'
import type { Connections } from '@/bin/database/urls.ts'
import { ensureGenerated } from '@/bin/launch/generate.ts'
import { loadReference } from '@/bin/launch/loaders.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database with the reference data that each test file gets a copy of. */
    template: Connections
  }
}

/** One throw-away cluster for a run of database tests; a run of one file by hand gets its own in the same way. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureGenerated()
  const cluster = await startPassingCluster('template_of_tests')
  try {
    await migrate(cluster.connections)
    await loadReference(cluster.connections)
  } catch (fault) {
    await cluster.end()
    throw fault
  }
  project.provide('template', cluster.connections)
  return () => cluster.end()
}
