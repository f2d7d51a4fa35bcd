import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { inOneGo, type Told } from '@/lib/platform/journal/told'

/** One change of a record: of its `field`, or of a row `about` something that belongs to it (`was`, `became`: the row as JSON). */
export type RecordChange = Pick<Told, 'noun' | 'verb' | 'about' | 'field' | 'was' | 'became'>
/** `actor`: a person whom the viewer sees; null for one who is not (or no longer) to be seen, and for the platform itself. */
export type RecordAct = { key: string; at: Date; actor: { name: string } | null; byPlatform: boolean; made: boolean; changes: RecordChange[] }

/** Who changed what in a record, newest first, under the viewer's rights of today; nothing for a record that is not to be seen. */
export function recordHistory(viewer: Viewer, noun: string, id: string): Promise<RecordAct[]> {
  return asViewer(viewer, async (tx) => {
    const acts = inOneGo(
      await tx.$queryRaw<(Told & { actor: string | null })[]>`
        SELECT h.entry_id AS "entryId", h.at, h.actor_id AS "actorId", c.name AS actor, h.noun, h.verb, h.about, h.field, h.was, h.became
        FROM authz.record_history(${noun}, ${id}::uuid) h LEFT JOIN core.member m ON m.id = h.actor_id LEFT JOIN core.contact c ON c.id = m.contact_id
        ORDER BY h.at DESC, h.entry_id, h.field`,
    )
    return acts.map(({ newest, rows }) => ({
      key: newest.entryId,
      at: newest.at,
      actor: newest.actor === null ? null : { name: newest.actor },
      byPlatform: newest.actorId === null,
      made: rows.some((row) => row.noun === noun && row.verb === 'INSERT'),
      changes: rows.filter(({ field }) => field !== null),
    }))
  })
}
