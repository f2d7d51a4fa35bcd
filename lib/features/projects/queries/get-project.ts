import 'server-only'
import { z } from 'zod'
import type { Marking } from '@/lib/features/audience/markings'
import { audienceTold, type AudienceTold } from '@/lib/features/audience/queries/audience-told'
import { myChairs } from '@/lib/features/audience/queries/owners'
import { noteViewing } from '@/lib/features/audience/sharing'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { rowsOf } from '@/lib/platform/db/rows-of'
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
type Parts = { texts: Text[]; partners: Partner[]; countries: Share[]; themes: Share[] }
export type Project = Columns & Parts & { amounts: Amount[]; told: AudienceTold; can: Abilities }
/** `minor` as text: an amount may be more than JSON holds. */
type Found = Columns & Parts & { amounts: (Omit<Amount, 'minor'> & { minor: string })[]; chairs: string[] }

const uuid = z.uuid()

/** One project with everything that belongs to it; null where there is none for this viewer. */
export function getProject(viewer: Viewer, locale: Locale, id: string): Promise<Project | null> {
  if (!uuid.safeParse(id).success) return Promise.resolve(null)
  return asViewer(viewer, async (tx) => {
    const [found] = await tx.$queryRaw<Found[]>`
      SELECT c.id, c.owner_id AS "ownerId", c.audience_id AS "audienceId", c.marking, c.lang, c.title, c.description, c.identifier, c.status, c.starts_on AS "startsOn", c.ends_on AS "endsOn",
        coalesce(n.name, g.name) AS owner, coalesce('/organizations/' || o.slug, '/groups/' || w.slug) AS "ownerHref", c.created_at AS "createdAt", c.updated_at AS "updatedAt", c.sample,
        ${parts(locale)}, ${myChairs} AS chairs
      FROM core.project c LEFT JOIN core.organization o ON o.id = c.owner_id LEFT JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale}
        LEFT JOIN core.working_group w ON w.id = c.owner_id LEFT JOIN core.working_group_name g ON g.group_id = w.id AND g.lang = ${locale}
      WHERE c.id = ${id}::uuid`
    if (!found) return null
    const { chairs, ...project } = found
    await noteViewing(tx, viewer, 'project', project)
    const amounts = project.amounts.map((amount) => ({ ...amount, minor: BigInt(amount.minor) }))
    return { ...project, amounts, told: await audienceTold(tx, locale, project), can: abilities(viewer, project, chairs) }
  })
}

/** What belongs to the project `c`, in the order in which it is read. */
function parts(locale: Locale): Prisma.Sql {
  const { sql } = Prisma
  const texts = sql`SELECT t.lang, t.title, t.description FROM core.project_text t WHERE t.project_id = c.id ORDER BY t.lang`
  const partners = sql`
    SELECT t.role, o.slug, n.name FROM core.project_organization t JOIN core.organization o ON o.id = t.organization_id
    JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale} WHERE t.project_id = c.id
    ORDER BY array_position(ARRAY['FUNDING', 'ACCOUNTABLE', 'EXTENDING', 'IMPLEMENTING'], t.role), o.name_order`
  const countries = sql`
    SELECT t.country AS code, n.name, t.share FROM core.project_country t JOIN core.country_name n ON n.alpha2 = t.country AND n.lang = ${locale}
    WHERE t.project_id = c.id ORDER BY t.share DESC, n.name`
  const themes = sql`
    SELECT t.theme AS code, n.name, t.share FROM core.project_theme t JOIN core.theme_name n ON n.slug = t.theme AND n.lang = ${locale}
    WHERE t.project_id = c.id ORDER BY t.share DESC, n.name`
  const amounts = sql`
    SELECT t.kind, t.currency, t.minor::text FROM core.project_amount t WHERE t.project_id = c.id
    ORDER BY array_position(ARRAY['BUDGET', 'PLEDGED', 'COMMITTED', 'RECEIVED', 'SPENT'], t.kind), t.currency`
  return sql`${rowsOf(texts)} AS texts, ${rowsOf(partners)} AS partners, ${rowsOf(countries)} AS countries, ${rowsOf(themes)} AS themes, ${rowsOf(amounts)} AS amounts`
}
