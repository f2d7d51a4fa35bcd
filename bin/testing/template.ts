import { z } from 'zod'
import { migrate } from '../database/migrate.ts'
import { startPassingCluster } from '../database/passing.ts'
import type { Connections } from '../database/urls.ts'
import { ensureGenerated } from '../launch/generate.ts'
import { loadReference } from '../launch/loaders.ts'

/** A migrated database with the reference data, to be cloned and never connected to; `end` takes its cluster away. */
export type Template = { connections: Connections; end(): Promise<void> }

const name = 'TEST_TEMPLATE'
const shape = z.object({ admin: z.string(), owner: z.string(), web: z.string(), system: z.string() })

/** The template that `npm test` made for all of its parts, or for a part that is run by hand, one of its own. */
export async function openTemplate(): Promise<Template> {
  const given = process.env[name]
  if (given) return { connections: shape.parse(JSON.parse(given)), end: async () => undefined }
  await ensureGenerated()
  const cluster = await startPassingCluster('template_of_tests')
  try {
    await migrate(cluster.connections)
    await loadReference(cluster.connections)
    return cluster
  } catch (fault) {
    await cluster.end()
    throw fault
  }
}

/** What hands a template on to a part of the tests. */
export const handingOn = ({ connections }: Template) => ({ [name]: JSON.stringify(connections) })
