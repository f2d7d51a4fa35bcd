import 'server-only'
import { z } from 'zod'
import { searchActivities } from '@/lib/features/activities/queries/search-activities'
import { activityStatuses, type ActivityStatus } from '@/lib/features/activities/words'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { Found } from '@/lib/platform/lists/found'
import { canEdit } from '../policy'

/** An activity beside its project. */
export type LinkedActivity = { projectId: string; id: string; title: string; lang: string; status: ActivityStatus; lead: string | null; places: string | null }
/** A project beside its activity. */
export type ProjectOfActivity = { id: string; title: string; lang: string }
export type ActivitiesToLink = { project: { id: string; title: string; lang: string }; linked: LinkedActivity[]; found: (Found & { linked: boolean })[]; more: boolean }

/** Of one project at most so many are shown. */
const most = 200
const rows = z.array(z.object({ projectId: z.uuid(), id: z.uuid(), title: z.string(), lang: z.string(), status: z.enum(activityStatuses), lead: z.string().nullable(), places: z.string().nullable() }))

/** The activities of some projects, those that start first in front: links of which the viewer sees both ends. */
export async function activitiesOf(tx: Tx, locale: Locale, projectIds: readonly string[]): Promise<LinkedActivity[]> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT l.project_id AS "projectId", a.id, a.title, a.lang, a.status, coalesce(n.acronym, n.name) AS lead,
      (SELECT string_agg(c.name, ', ' ORDER BY c.name) FROM core.activity_country k JOIN core.country_name c ON c.alpha2 = k.country AND c.lang = ${locale} WHERE k.activity_id = a.id) AS places
    FROM core.project_activity l JOIN core.activity a ON a.id = l.activity_id
      LEFT JOIN core.activity_organization o ON o.activity_id = a.id AND o.role = 'LEAD' LEFT JOIN core.organization_name n ON n.organization_id = o.organization_id AND n.lang = ${locale}
    WHERE l.project_id = ANY (${[...projectIds]}::uuid[]) ORDER BY a.starts_order, a.title_order, a.id LIMIT ${most}`
  return rows.parse(found)
}

/** The same for one project, or for the projects of a page. */
export const linkedActivities = (viewer: Viewer, locale: Locale, projectIds: readonly string[]): Promise<LinkedActivity[]> =>
  projectIds.length === 0 ? Promise.resolve([]) : asViewer(viewer, (tx) => activitiesOf(tx, locale, projectIds))

/** The projects to which an activity belongs, of which the viewer sees both ends. */
export function projectsOfActivity(viewer: Viewer, activityId: string): Promise<ProjectOfActivity[]> {
  return asViewer(viewer, (tx) => tx.$queryRaw<ProjectOfActivity[]>`
    SELECT p.id, p.title, p.lang FROM core.project_activity l JOIN core.project p ON p.id = l.project_id WHERE l.activity_id = ${activityId}::uuid ORDER BY p.title_order, p.id LIMIT ${most}`)
}

/** What the page shows on which activities are linked to a project; null where there is none, or none that the viewer edits. */
export function activitiesToLink(viewer: Viewer, locale: Locale, { id, q }: { id: string; q: string }): Promise<ActivitiesToLink | null> {
  if (!z.uuid().safeParse(id).success) return Promise.resolve(null)
  return asViewer(viewer, async (tx) => {
    const project = await tx.project.findUnique({ where: { id }, select: { id: true, title: true, lang: true, ownerId: true } })
    if (!project || !canEdit(viewer, project, await chairsOf(tx))) return null
    const linked = await activitiesOf(tx, locale, [id])
    const { rows: hits, more } = await searchActivities(viewer, locale, q, 20)
    return { project, linked, found: hits.map((hit) => ({ ...hit, linked: linked.some((one) => one.id === hit.id) })), more }
  })
}
