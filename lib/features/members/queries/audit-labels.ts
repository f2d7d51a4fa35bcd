import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { FieldChange } from './audit-changes.ts'
import { namesOf } from './names.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

type Entry = { actorId: string | null; subject: string | null; changes: readonly FieldChange[] }

/**
 * What the ids in these entries stand for, as far as the viewer may know today: members, contacts, organizations, groups.
 * An id that stands for something unseen stays an id.
 */
export async function labelsOf(tx: Tx, locale: Locale, entries: readonly Entry[]): Promise<Map<string, string>> {
  const told = entries.flatMap(({ actorId, subject, changes }) => [actorId, subject, ...changes.flatMap(({ before, after }) => [before, after])])
  const ids = [...new Set(told)].filter((one) => one !== null && uuid.test(one)).map(String)
  if (ids.length === 0) return new Map()
  const others = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT c.id, c.name FROM core.contact c WHERE c.id = ANY (${ids}::uuid[])
    UNION ALL SELECT n.organization_id, coalesce(n.acronym, n.name) FROM core.organization_name n WHERE n.lang = ${locale} AND n.organization_id = ANY (${ids}::uuid[])
    UNION ALL SELECT g.group_id, g.short_name FROM core.working_group_name g WHERE g.lang = ${locale} AND g.group_id = ANY (${ids}::uuid[])`
  return new Map([...others.map(({ id, name }) => [id, name] as const), ...(await namesOf(tx, ids))])
}
