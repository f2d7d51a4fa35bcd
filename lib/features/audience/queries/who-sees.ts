import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { pageOf, pageSize, readPlace, type PageOf } from '@/lib/platform/lists/keyset'
import type { Marking } from '../markings.ts'
import { audienceTold, recipientsOf, type AudienceTold } from './audience-told.ts'

export type Reader = { id: string; name: string; function: string; organization: string; slug: string; key: string }
export type WhoSees = PageOf<Reader> & { told: AudienceTold }
type Standing = { ownerId: string; audienceId: string; marking: Marking }

/** Who sees a record that the viewer sees: its people by organization and name; null where there is no such record. */
export function whoSees(viewer: Viewer, locale: Locale, record: { noun: string; id: string; at?: string | undefined }): Promise<WhoSees | null> {
  return asViewer(viewer, async (tx) => {
    const [standing] = await tx.$queryRaw<Standing[]>`
      SELECT owner_id AS "ownerId", audience_id AS "audienceId", marking FROM authz.record_standing(${record.noun}, ${record.id}::uuid)`
    if (!standing) return null
    const at = readPlace(record.at)
    const recipients = await recipientsOf(tx, standing.audienceId)
    const { sql, empty } = Prisma
    const after = at ? (at.back ? sql`WHERE (key, id) < (${at.key}, ${at.id}::uuid)` : sql`WHERE (key, id) > (${at.key}, ${at.id}::uuid)`) : empty
    const rows = await tx.$queryRaw<Reader[]>`
      SELECT * FROM (SELECT c.id, c.name, c.function, coalesce(n.acronym, n.name) AS organization, o.slug, c.organization_order || ' ' || c.name_order AS key
        FROM authz.people_of(${recipients}::uuid[], ${standing.ownerId}::uuid, ${standing.marking}) p JOIN core.member m ON m.id = p.member_id
        JOIN core.contact c ON c.id = m.contact_id JOIN core.organization o ON o.id = c.organization_id
        JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale}) r ${after}
      ORDER BY ${at?.back ? sql`key DESC, id DESC` : sql`key, id`} LIMIT ${pageSize + 1}`
    return { ...pageOf(rows, at, ({ key, id }) => ({ key, id })), told: await audienceTold(tx, locale, standing) }
  })
}
