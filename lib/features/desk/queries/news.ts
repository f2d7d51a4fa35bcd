import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'

/** What the desk tells of; what else is journalled says nothing to others, or stands elsewhere on the desk. */
export const newsVerbs = [
  'topic.opened', 'post.made', 'post.decided', 'group.joined',
  'event.added', 'event.changed', 'event.confirmed', 'event.postponed', 'event.cancelled', 'activity.added', 'activity.changed', 'activity.updated', 'project.added', 'project.changed',
] as const
export type NewsVerb = (typeof newsVerbs)[number]

/** One record about which something is new: `times` how often, `who` the last to do it, null for one whom the viewer does not see. */
export type NewsLine = { verb: NewsVerb; title: string; lang: string | null; href: string; who: string | null; organization: string | null; at: Date; times: number }
export type News = { lines: NewsLine[]; more: boolean; contacts: number }

const most = 12
const row = z.object({ verb: z.enum(newsVerbs), title: z.string(), lang: z.string().nullable(), href: z.string(), who: z.string().nullable(), organization: z.string().nullable(), at: z.date(), times: z.number() })

/**
 * What others did since an instant, newest first, a line for each record and kind of act. Titles are those of today, read under the
 * viewer's rights of today: what is gone or hidden meanwhile has no line.
 */
export function newsSince(viewer: Viewer, locale: Locale, since: Date): Promise<News> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<unknown[]>`
      WITH told AS MATERIALIZED (
        SELECT j.verb, j.noun, j.row_id, j.actor_id, j.at FROM core.journal j
        WHERE j.at > ${since} AND j.actor_id <> ${viewer.id}::uuid AND j.verb = ANY (${[...newsVerbs]}) ORDER BY j.at DESC LIMIT 400
      ), about AS (
        SELECT t.verb, t.actor_id, t.at, p.topic_id AS id, '' AS slug, 'topic' AS noun FROM told t JOIN core.post p ON p.id = t.row_id WHERE t.noun = 'post' AND p.withdrawn_at IS NULL
        UNION ALL SELECT t.verb, t.actor_id, t.at, t.row_id, '', t.noun FROM told t WHERE t.noun <> 'post'
      ), lines AS (
        SELECT a.verb, a.noun, a.id, max(a.at) AS at, count(*)::int AS times, (array_agg(a.actor_id ORDER BY a.at DESC))[1] AS actor_id FROM about a GROUP BY 1, 2, 3
      ), named AS (
        SELECT l.*, r.title, r.lang, '/groups/' || g.slug || '/topics/' || r.id AS href FROM lines l JOIN core.topic r ON r.id = l.id JOIN core.working_group g ON g.id = r.owner_id WHERE l.noun = 'topic'
        UNION ALL SELECT l.*, n.short_name, NULL, '/groups/' || g.slug || '/people' FROM lines l JOIN core.working_group g ON g.id = l.id JOIN core.working_group_name n ON n.group_id = g.id AND n.lang = ${locale} WHERE l.noun = 'group'
        UNION ALL SELECT l.*, r.title, r.lang, '/calendar/' || r.id FROM lines l JOIN core.event r ON r.id = l.id WHERE l.noun = 'event'
        UNION ALL SELECT l.*, r.title, r.lang, '/activities/' || r.id FROM lines l JOIN core.activity r ON r.id = l.id WHERE l.noun = 'activity'
        UNION ALL SELECT l.*, r.title, r.lang, '/projects/' || r.id FROM lines l JOIN core.project r ON r.id = l.id WHERE l.noun = 'project'
      )
      SELECT d.verb, d.title, d.lang, d.href, d.at, d.times, c.name AS who, coalesce(n.acronym, n.name) AS organization
      FROM named d LEFT JOIN core.member m ON m.id = d.actor_id LEFT JOIN core.contact c ON c.id = m.contact_id
        LEFT JOIN core.organization_name n ON n.organization_id = c.organization_id AND n.lang = ${locale}
      ORDER BY d.at DESC, d.href, d.verb LIMIT ${most + 1}`
    const [changed] = await tx.$queryRaw<{ contacts: number }[]>`
      SELECT count(DISTINCT c.id)::int AS contacts FROM core.journal j JOIN core.contact c ON c.id = j.row_id
      WHERE j.at > ${since} AND j.actor_id <> ${viewer.id}::uuid AND j.noun = 'contact' AND j.verb IN ('contact.changed', 'contact.listed') AND c.standing = 'LISTED'`
    const lines = z.array(row).parse(rows)
    return { lines: lines.slice(0, most), more: lines.length > most, contacts: changed?.contacts ?? 0 }
  })
}
