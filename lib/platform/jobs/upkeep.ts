import 'server-only'
import { asSystem } from '@/lib/platform/db/as-system'

/** What one night's upkeep removed, in rows; `forgotten` counts rows of the audit trail's people who ended two years ago. */
export type Kept = { guesses: number; sessions: number; messages: number; forgotten: number }

/**
 * Removes what nobody needs any more: guesses that slow nobody since a day, sessions that are over and messages that are done
 * since 90 days. The acts stay in the audit trail, which of people who ended two years ago keeps nothing else.
 */
export function keepUp(): Promise<Kept> {
  return asSystem('upkeep', async (tx) => ({
    guesses: await tx.$executeRaw`DELETE FROM core.guess WHERE greatest(last_at, next_at) < now() - interval '1 day'`,
    sessions: await tx.$executeRaw`DELETE FROM core.session WHERE coalesce(ended_at, seen_at) < now() - interval '90 days'`,
    messages: await tx.$executeRaw`DELETE FROM core.message WHERE state IN ('SENT', 'DROPPED') AND coalesce(sent_at, next_at) < now() - interval '90 days'`,
    forgotten: (await tx.$queryRaw<{ rows: number }[]>`SELECT audit.forget_long_ended() AS rows`)[0]?.rows ?? 0,
  }))
}
