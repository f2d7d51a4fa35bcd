import 'server-only'
import { z } from 'zod'
import { viewerShape } from '@/lib/platform/auth/viewer'
import { asSystem } from '@/lib/platform/db/as-system'
import { fallbackLocale, isLocale, type Locale } from '@/lib/platform/i18n/locale'
import { hashOf } from '../feed-secret.ts'

const row = z.object({ feedId: z.uuid(), viewer: viewerShape, languages: z.array(z.string().nullable()) })

/** Whose feed it is, as a viewer, and the language it is read in: the member's choice, else the first of the entry's that we speak. */
export type FeedReader = { feedId: string; viewer: z.infer<typeof viewerShape>; locale: Locale }

/**
 * Whose feed a secret opens; null where it opens none, or the member is not active now. A secret that is none is looked for like any
 * other, so that the answer tells nothing by its time.
 */
export async function feedReader(secret: string): Promise<FeedReader | null> {
  const hash = hashOf(secret.slice(0, 100))
  const [found] = await asSystem('feed', (tx) => tx.$queryRaw<unknown[]>`
    SELECT f.id AS "feedId", jsonb_build_object('sessionId', NULL, 'id', m.id, 'contactId', c.id, 'organizationId', o.id, 'organizationKind', o.kind,
             'role', m.role, 'name', c.name, 'timeZone', coalesce(m.time_zone, c.time_zone)) AS viewer,
           m.locale || ARRAY(SELECT l.language FROM core.contact_language l WHERE l.contact_id = c.id ORDER BY l.position) AS languages
      FROM core.calendar_feed f
      JOIN core.member m ON m.id = f.member_id AND m.state = 'ACTIVE'
      JOIN core.contact c ON c.id = m.contact_id
      JOIN core.organization o ON o.id = m.organization_id
     WHERE f.secret_hash = ${hash} AND f.ended_at IS NULL`)
  if (found === undefined) return null
  const { languages, ...reader } = row.parse(found)
  return { ...reader, locale: languages.find(isLocale) ?? fallbackLocale }
}
