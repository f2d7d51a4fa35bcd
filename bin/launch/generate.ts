import { node, run, script } from './run.ts'
import { hashOf, whenStale } from './stamp.ts'

const output = 'lib/platform/db/generated'

/** Generates the database client where the schema changed since; returns whether it did. */
export function ensureGenerated(): Promise<boolean> {
  const hash = hashOf(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  return whenStale({ stamp: `${output}/.generated-from`, hash, there: `${output}/client.ts` }, async () => {
    // Generating needs no engine, yet the command looks for one, on a host that closed networks do not reach: any program will do.
    await run('Generating the database client', [script('prisma/build/index.js'), 'generate'], { PRISMA_SCHEMA_ENGINE_BINARY: node, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' })
  })
}
