import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../database/place.ts'
import { node, run, script } from './run.ts'
import { hashOf, whenStale } from './stamp.ts'

const output = 'lib/platform/db/generated'

/** Generates the database client where the schema changed since; returns whether it did. */
export function ensureGenerated(): Promise<boolean> {
  const hash = hashOf(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  const stamp = existsSync(join(checkout, output, 'client.ts')) ? `${output}/.generated-from` : `${output}/none`
  return whenStale(stamp, hash, async () => {
    // Generating needs no engine, yet the command looks for one, on a host that closed networks do not reach: any program will do.
    await run('Generating the database client', [script('prisma/build/index.js'), 'generate'], { PRISMA_SCHEMA_ENGINE_BINARY: node, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' })
  })
}
