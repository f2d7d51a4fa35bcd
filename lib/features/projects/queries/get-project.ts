import 'server-only'
import { z } from 'zod'
import type { Marking } from '@/lib/features/audience/markings'
import { audienceTold, type AudienceTold } from '@/lib/features/audience/queries/audience-told'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import { noteViewing } from '@/lib/features/audience/sharing'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import { abilities, type Abilities } from '../policy'
import type { ProjectStatus } from '../words'

export type Share = { code: string; name: string; share: number }
export type Partner = { role: string; slug: string; name: string }
export type Amount = { kind: string; currency: string; minor: bigint }
export type Text = { lang: string; title: string; description: string | null }
type Columns = {
  id: string; ownerId: string; audienceId: string; marking: Marking; lang: string; title: string; description: string | null; identifier: string | null
  status: ProjectStatus; startsOn: Date | null; endsOn: Date | null; owner: string; ownerHref: string; createdAt: Date; updatedAt: Date; sample: boolean
}
export type Project = Columns & { texts: Text[]; partners: Partner[]; countries: Share[]; themes: Share[]; amounts: Amount[]; told: AudienceTold; can: Abilities }

const uuid = z.uuid()

/** One project with everything that belongs to it; null where there is none for this viewer. */
export function getProject(viewer: Viewer, locale: Locale, id: string): Promise<Project | null> {
  if (!uuid.safeParse(id).success) return Promise.resolve(null)
  return asViewer(viewer, async (tx) => {
    const [project] = await tx.$queryRaw<Columns[]>`
      SELECT c.id, c.owner_id AS "ownerId", c.audience_id AS "audienceId", c.marking, c.lang, c.title, c.description, c.identifier, c.status, c.starts_on AS "startsOn", c.ends_on AS "endsOn",
        coalesce(n.name, g.name) AS owner, coalesce('/organizations/' || o.slug, '/groups/' || w.slug) AS "ownerHref", c.created_at AS "createdAt", c.updated_at AS "updatedAt", c.sample
      FROM core.project c LEFT JOIN core.organization o ON o.id = c.owner_id LEFT JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale}
        LEFT JOIN core.working_group w ON w.id = c.owner_id LEFT JOIN core.working_group_name g ON g.group_id = w.id AND g.lang = ${locale}
      WHERE c.id = ${id}::uuid`
    if (!project) return null
    await noteViewing(tx, viewer, 'project', project)
    const can = abilities(viewer, project, await chairsOf(tx))
    return { ...project, ...(await parts(tx, locale, id)), told: await audienceTold(tx, locale, project), can }
  })
}

/** What belongs to a project, in the order in which it is read. */
async function parts(tx: Tx, locale: Locale, id: string): Promise<Pick<Project, 'texts' | 'partners' | 'countries' | 'themes' | 'amounts'>> {
  return {
    texts: await tx.projectText.findMany({ where: { projectId: id }, select: { lang: true, title: true, description: true }, orderBy: { lang: 'asc' } }),
    partners: await tx.$queryRaw<Partner[]>`
      SELECT t.role, o.slug, n.name FROM core.project_organization t JOIN core.organization o ON o.id = t.organization_id
      JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale} WHERE t.project_id = ${id}::uuid
      ORDER BY array_position(ARRAY['FUNDING', 'ACCOUNTABLE', 'EXTENDING', 'IMPLEMENTING'], t.role), o.name_order`,
    countries: await tx.$queryRaw<Share[]>`
      SELECT t.country AS code, n.name, t.share FROM core.project_country t JOIN core.country_name n ON n.alpha2 = t.country AND n.lang = ${locale}
      WHERE t.project_id = ${id}::uuid ORDER BY t.share DESC, n.name`,
    themes: await tx.$queryRaw<Share[]>`
      SELECT t.theme AS code, n.name, t.share FROM core.project_theme t JOIN core.theme_name n ON n.slug = t.theme AND n.lang = ${locale}
      WHERE t.project_id = ${id}::uuid ORDER BY t.share DESC, n.name`,
    amounts: await tx.$queryRaw<Amount[]>`
      SELECT t.kind, t.currency, t.minor FROM core.project_amount t WHERE t.project_id = ${id}::uuid
      ORDER BY array_position(ARRAY['BUDGET', 'PLEDGED', 'COMMITTED', 'RECEIVED', 'SPENT'], t.kind), t.currency`,
  }
}
