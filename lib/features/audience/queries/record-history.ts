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
      await tx.$queryRaw<Told[]>`
        SELECT entry_id AS "entryId", at, actor_id AS "actorId", noun, verb, about, field, was, became FROM authz.record_history(${noun}, ${id}::uuid)`,
    )
    const actors = [...new Set(acts.flatMap(({ newest }) => newest.actorId ?? []))]
    const people = await tx.member.findMany({ where: { id: { in: actors } }, select: { id: true, contact: { select: { name: true } } } })
    const names = new Map(people.map((one) => [one.id, one.contact]))
    return acts.map(({ newest, rows }) => ({
      key: newest.entryId,
      at: newest.at,
      actor: names.get(newest.actorId ?? '') ?? null,
      byPlatform: newest.actorId === null,
      made: rows.some((row) => row.noun === noun && row.verb === 'INSERT'),
      changes: rows.filter(({ field }) => field !== null),
    }))
  })
}
