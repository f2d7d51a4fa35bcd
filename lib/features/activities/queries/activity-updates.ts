import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { canWithdraw } from '../policy'
import type { ActivityStatus } from '../words'

type Columns = {
  id: string; at: Date; lang: string; body: string; status: ActivityStatus | null; progressPercent: number | null; withdrawnAt: Date | null
  authorId: string; author: string | null; organization: string
}
/** `author`: null where the viewer does not see the entry (any more); the organization is always named. */
export type ActivityUpdateRow = Columns & { can: { withdraw: boolean } }

/** The log of an activity that the viewer sees, newest first. @param edits whether the viewer edits the activity */
export function activityUpdates(viewer: Viewer, locale: Locale, { id, edits, most = 200 }: { id: string; edits: boolean; most?: number }): Promise<ActivityUpdateRow[]> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<Columns[]>`
      SELECT u.id, u.created_at AS at, u.lang, u.body, u.status, u.progress_percent AS "progressPercent", u.withdrawn_at AS "withdrawnAt", u.created_by_id AS "authorId", k.name AS author,
        coalesce(n.acronym, n.name) AS organization
      FROM core.activity_update u JOIN core.organization_name n ON n.organization_id = u.organization_id AND n.lang = ${locale}
        LEFT JOIN core.member m ON m.id = u.created_by_id LEFT JOIN core.contact k ON k.id = m.contact_id
      WHERE u.activity_id = ${id}::uuid ORDER BY u.created_at DESC, u.id LIMIT ${most}`
    return rows.map((row) => ({ ...row, can: { withdraw: canWithdraw(viewer, edits, row) } }))
  })
}
