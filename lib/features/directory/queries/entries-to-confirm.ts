import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

/** How long an entry counts as confirmed: a quarter (freshness shows the same in lists). */
export const confirmedForDays = 92

/** `own`: the viewer's entry, where it waits for a confirmation; `others`: how many of the organization's do, for its lead, and where they are listed. */
export type ToConfirm = { own: { confirmedAt: Date | null } | null; others: { count: number; href: string } }

/** What in the directory waits for the viewer's word that it is still right. */
export function entriesToConfirm(viewer: Viewer): Promise<ToConfirm> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<{ own: boolean; confirmedAt: Date | null; slug: string }[]>`
      SELECT c.id = ${viewer.contactId}::uuid AS own, c.confirmed_at AS "confirmedAt", o.slug FROM core.contact c JOIN core.organization o ON o.id = c.organization_id
      WHERE c.organization_id = ${viewer.organizationId}::uuid AND c.standing = 'LISTED' AND (c.id = ${viewer.contactId}::uuid OR ${viewer.role === 'LEAD_FOCAL_POINT'})
        AND c.confirmed_order < now() - make_interval(days => ${confirmedForDays}::int)`
    const own = rows.find((row) => row.own)
    const href = `/directory?organization=${rows[0]?.slug ?? ''}&confirmed=half&confirmed=older`
    return { own: own ? { confirmedAt: own.confirmedAt } : null, others: { count: rows.filter((row) => !row.own).length, href } }
  })
}
