import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'

export type RecipientKind = 'EVERYONE' | 'ENTITIES' | 'ORGANIZATION' | 'GROUP' | 'MEMBER'
/** One recipient as a reader knows it; `name` is null for all focal points and for the Compact entities, whose names are words. */
export type Recipient = { id: string; kind: RecipientKind; name: string | null; href: string | null }

const order: readonly RecipientKind[] = ['EVERYONE', 'ENTITIES', 'GROUP', 'ORGANIZATION', 'MEMBER']

/** These principals by name, in the reader's language. Whom the viewer may not know of is left out. */
export async function named(tx: Tx, locale: Locale, ids: readonly string[]): Promise<Recipient[]> {
  return inOrder(locale, await tx.$queryRaw<Recipient[]>(namesQuery(locale, Prisma.sql`${ids}::uuid[]`)))
}

/** The widest first, then by name as the reader's language sorts. */
export const inOrder = (locale: Locale, recipients: readonly Recipient[]): Recipient[] =>
  recipients.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.name ?? '').localeCompare(b.name ?? '', locale))

/** The statement behind `named`, in no order. @param ids an array of ids, as SQL */
export const namesQuery = (locale: Locale, ids: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT p.id, p.kind, NULL AS name, NULL AS href FROM core.principal p WHERE p.id = ANY (${ids}) AND p.kind IN ('EVERYONE', 'ENTITIES')
  UNION ALL SELECT o.id, 'ORGANIZATION', coalesce(n.acronym, n.name), '/organizations/' || o.slug FROM core.organization o
    JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale} WHERE o.id = ANY (${ids})
  UNION ALL SELECT g.id, 'GROUP', n.short_name, '/groups/' || g.slug FROM core.working_group g
    JOIN core.working_group_name n ON n.group_id = g.id AND n.lang = ${locale} WHERE g.id = ANY (${ids})
  UNION ALL SELECT m.id, 'MEMBER', c.name, '/directory/' || c.id FROM core.member m JOIN core.contact c ON c.id = m.contact_id WHERE m.id = ANY (${ids})`
