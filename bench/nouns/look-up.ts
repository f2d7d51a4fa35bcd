import { z } from 'zod'
import { connected } from '../../bin/database/roles.ts'
import type { Connections } from '../../bin/database/urls.ts'

/** One text out of the database, as the viewer sees it: what a page is about. @throws where there is none */
export function lookUp({ web }: Connections, viewer: string, statement: string): Promise<string> {
  return connected(web, async (client) => {
    await client.query('BEGIN')
    await client.query(`SELECT set_config('app.member', $1, true)`, [viewer])
    const { rows } = await client.query<{ found: unknown }>(`SELECT f.found::text FROM (${statement}) f(found)`)
    await client.query('COMMIT')
    const text = z.string().safeParse(rows[0]?.found)
    if (!text.success) throw new Error(`the viewer sees nothing by: ${statement}`)
    return text.data
  })
}
