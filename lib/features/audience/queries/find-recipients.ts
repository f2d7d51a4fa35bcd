import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import { named, type Recipient } from './named.ts'

const most = 8

/** Organizations, groups and people whom a typed line may mean, nearest first; only those who can be named in an audience. */
export async function findRecipients(tx: Tx, locale: Locale, typed: string): Promise<Recipient[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    (SELECT g.group_id AS id FROM core.working_group_name g WHERE g.lang = ${locale} AND strpos(lower(g.name || ' ' || g.short_name), lower(${typed})) > 0 LIMIT 3)
    UNION ALL (SELECT o AS id FROM authz.find_organizations(${typed}) o LIMIT ${most})
    UNION ALL (SELECT m.id FROM authz.find_contacts(${typed}, 40) f JOIN core.member m ON m.contact_id = f.id AND m.state IN ('INVITED', 'ACTIVE', 'SUSPENDED')
      WHERE f.rank <= 3 OR f.rank >= 7 ORDER BY f.rank LIMIT ${most})`
  const ids = [...new Set(rows.map(({ id }) => id))].slice(0, most)
  const found = await named(tx, locale, ids)
  return ids.flatMap((id) => found.find((one) => one.id === id) ?? [])
}
