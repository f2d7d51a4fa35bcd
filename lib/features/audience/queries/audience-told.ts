import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { rowsOf } from '@/lib/platform/db/rows-of'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { Marking } from '../markings.ts'
import { inOrder, namesQuery, type Recipient } from './named.ts'
import { reachQuery, type Reach } from './reach-of.ts'

/** The audience line of a record that the viewer sees. `uncounted`: names of groups whose people are not counted for the viewer. */
export type AudienceTold = { marking: Marking; recipients: Recipient[]; people: number; organizations: number; uncounted: string[] }

/** The owner stands first among those who see it, unless it is RED. One statement, because it stands under every title. */
export async function audienceTold(tx: Tx, locale: Locale, record: { ownerId: string; audienceId: string; marking: Marking }): Promise<AudienceTold> {
  const { sql } = Prisma
  const { ownerId, audienceId, marking } = record
  const ids = sql`(SELECT w.ids FROM who w)::uuid[]`
  const withOwner = sql`(SELECT w.ids || CASE WHEN ${marking}::text <> 'RED' THEN ${ownerId}::uuid END FROM who w)::uuid[]`
  const [told] = await tx.$queryRaw<(Reach & { recipients: Recipient[] })[]>`
    WITH who AS MATERIALIZED (SELECT ARRAY(SELECT r.principal_id FROM core.audience_recipient r WHERE r.audience_id = ${audienceId}::uuid) AS ids)
    SELECT r.people, r.organizations, r.uncounted, ${rowsOf(namesQuery(locale, withOwner))} AS recipients FROM (${reachQuery(ids, { ownerId, marking })}) r`
  const { recipients = [], people = 0, organizations = 0, uncounted = [] } = told ?? {}
  const nameOf = (id: string) => recipients.find((one) => one.id === id)?.name ?? []
  return { marking, recipients: inOrder(locale, recipients), people, organizations, uncounted: uncounted.flatMap(nameOf) }
}

/** The ids of those whom an audience names. */
export async function recipientsOf(tx: Tx, audienceId: string): Promise<string[]> {
  const rows = await tx.audienceRecipient.findMany({ where: { audienceId }, select: { principalId: true } })
  return rows.map(({ principalId }) => principalId)
}
