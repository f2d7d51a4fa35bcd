import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'

type Named = { code: string; name: string }
/** What a contact covers, by the reader's names; `groups` as far as the viewer sees who sits in them. */
export type Covers = { languages: Named[]; themes: Named[]; countries: Named[]; groups: (Named & { role: string })[] }

export async function coversOf(tx: Tx, locale: Locale, { id, memberId }: { id: string; memberId: string | null }): Promise<Covers> {
  return {
    languages: await tx.$queryRaw<Named[]>`
      SELECT l.language AS code, n.name FROM core.contact_language l JOIN core.language_name n ON n.code = l.language AND n.lang = ${locale}
      WHERE l.contact_id = ${id}::uuid ORDER BY l.position`,
    themes: await tx.$queryRaw<Named[]>`
      SELECT t.theme AS code, n.name FROM core.contact_theme t JOIN core.theme h ON h.slug = t.theme
      JOIN core.theme_name n ON n.slug = t.theme AND n.lang = ${locale} WHERE t.contact_id = ${id}::uuid ORDER BY h.position`,
    countries: await tx.$queryRaw<Named[]>`
      SELECT c.country AS code, n.name FROM core.contact_country c JOIN core.country_name n ON n.alpha2 = c.country AND n.lang = ${locale}
      WHERE c.contact_id = ${id}::uuid ORDER BY n.name`,
    groups: memberId === null ? [] : await groupsOf(tx, locale, memberId),
  }
}

const groupsOf = (tx: Tx, locale: Locale, memberId: string) => tx.$queryRaw<Covers['groups']>`
  SELECT g.slug AS code, n.short_name AS name, p.role FROM core.group_member p JOIN core.working_group g ON g.id = p.group_id
  JOIN core.working_group_name n ON n.group_id = g.id AND n.lang = ${locale} WHERE p.member_id = ${memberId}::uuid ORDER BY g.number NULLS FIRST`
