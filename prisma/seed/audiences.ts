import type pg from 'pg'

export const everyone = '00000000-0000-0000-0000-000000000001'
export const entities = '00000000-0000-0000-0000-000000000002'

/** Audience ids: of everyone, of the Compact entities, and of one organization alone. */
export type Audiences = { everyone: string; entities: string; own: (organizationId: string) => string }

/** Finds or makes the audiences that these people need. */
export async function audiencesFor(client: pg.Client, people: readonly { organizationId: string }[]): Promise<Audiences> {
  const wanted = [...new Set([everyone, entities, ...people.map(({ organizationId }) => organizationId)])]
  const { rows } = await client.query<{ principal: string; audience: string }>(
    'SELECT p AS principal, authz.same_audience(ARRAY[p]) AS audience FROM unnest($1::uuid[]) p',
    [wanted],
  )
  const byPrincipal = new Map(rows.map(({ principal, audience }) => [principal, audience]))
  const of = (principal: string) => {
    const found = byPrincipal.get(principal)
    if (!found) throw new Error(`no audience for ${principal}`)
    return found
  }
  return { everyone: of(everyone), entities: of(entities), own: of }
}
