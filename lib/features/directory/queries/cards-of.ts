import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { Card } from '../vcard.ts'

/** A contact for export: the card without the words that the page adds; `role` as its code. */
export type CardRow = Omit<Card, 'note' | 'source'>

/**
 * The contacts of these ids that the viewer sees now and that may leave, in the order of the ids, each with the
 * addresses that the viewer sees. One transaction a call: an export reads page by page, so that what was withdrawn
 * meanwhile does not leave any more.
 */
export function cardsOf(viewer: Viewer, locale: Locale, ids: readonly string[]): Promise<CardRow[]> {
  return asViewer(viewer, (tx) => tx.$queryRaw<CardRow[]>`
    SELECT c.id, c.name, c.own_name AS "ownName", c.own_name_lang AS "ownNameLang", c.function, c.function_lang AS "functionLang", c.unit,
      a.name AS organization, m.role, coalesce(d.name, c.place) AS place, n.name AS country, c.time_zone AS "timeZone",
      c.preferred_channel AS "preferredChannel", coalesce(c.confirmed_at, c.created_at) AS "changedAt",
      ARRAY(SELECT l.language FROM core.contact_language l WHERE l.contact_id = c.id ORDER BY l.position) AS languages,
      ARRAY(SELECT h.name FROM core.contact_theme t JOIN core.theme_name h ON h.slug = t.theme AND h.lang = ${locale} WHERE t.contact_id = c.id ORDER BY h.name) AS themes,
      coalesce((SELECT jsonb_agg(jsonb_build_object('kind', r.kind, 'value', r.value) ORDER BY r.position, r.id)
        FROM core.contact_reach r WHERE r.contact_id = c.id), '[]') AS reach
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted(id, place)
    JOIN core.contact c ON c.id = wanted.id AND c.marking IN ('CLEAR', 'GREEN')
    JOIN core.organization_name a ON a.organization_id = c.organization_id AND a.lang = ${locale}
    LEFT JOIN core.duty_station_name d ON d.slug = c.duty_station AND d.lang = ${locale}
    LEFT JOIN core.country_name n ON n.alpha2 = c.country_code AND n.lang = ${locale}
    LEFT JOIN core.member m ON m.contact_id = c.id
    ORDER BY wanted.place`)
}
