import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { Marking } from '../markings.ts'
import { named, type Recipient } from './named.ts'
import { reachOf } from './reach-of.ts'

/** The audience line of a record that the viewer sees. `uncounted`: names of groups whose people are not counted for the viewer. */
export type AudienceTold = { marking: Marking; recipients: Recipient[]; people: number; organizations: number; uncounted: string[] }

/** The owner stands first among those who see it, unless it is RED. */
export async function audienceTold(tx: Tx, locale: Locale, record: { ownerId: string; audienceId: string; marking: Marking }): Promise<AudienceTold> {
  const ids = await recipientsOf(tx, record.audienceId)
  const { people, organizations, uncounted } = await reachOf(tx, { ...record, recipients: ids })
  const all = await named(tx, locale, record.marking === 'RED' ? ids : [...new Set([record.ownerId, ...ids])])
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? []
  return { marking: record.marking, recipients: all, people, organizations, uncounted: uncounted.flatMap(nameOf) }
}

/** The ids of those whom an audience names. */
export async function recipientsOf(tx: Tx, audienceId: string): Promise<string[]> {
  const rows = await tx.audienceRecipient.findMany({ where: { audienceId }, select: { principalId: true } })
  return rows.map(({ principalId }) => principalId)
}
