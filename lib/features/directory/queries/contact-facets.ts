import 'server-only'
import { organizationKinds, roles, type Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { collator } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/locale'
import { ages, panels, type DirectoryParams, type Facet } from '../search-params'
import { chosenValues, organizationLabel, referenceNames } from './list/chosen-values'
import { contactsAsked, found, used, type Asked } from './list/contact-conditions'
import { countedTo, countsOf, countsOfAll } from './list/facet-counts'

const { sql } = Prisma

/**
 * A choice of a facet, by its name where a list holds one, and how many contacts it would leave: counted to a thousand, and
 * null where a search finds more than it counts among.
 */
export type FacetChoice = { value: string; label: string | null; count: { count: number; more: boolean } | null }
export type FacetChoices = Partial<Record<Facet, FacetChoice[]>>

/** The choices of the panel that is open, with their counts as the viewer sees them. */
export function contactFacets(viewer: Viewer, locale: Locale, params: DirectoryParams): Promise<FacetChoices> {
  const { open } = params
  if (!open) return Promise.resolve({})
  return asViewer(viewer, async (tx) => {
    const { asked } = await chosenValues(tx, locale, params)
    const choices: FacetChoices = {}
    for (const facet of panels[open]) choices[facet] = await choicesOf(tx, locale, facet, asked)
    return choices
  })
}

type Row = { value: string; label: string | null; count: number; more: boolean }

async function choicesOf(tx: Tx, locale: Locale, facet: Facet, asked: Asked): Promise<FacetChoice[]> {
  const words = inOrder[facet]
  const alone = !asked.q && used(asked, facet).length === 0
  const counts = (alone ? countsOfAll(facet, words ?? [], asked) : null) ?? countsOf(facet, contactsAsked(asked, facet), asked)
  const more = asked.q ? sql`(SELECT count(*) > ${countedTo} FROM found)` : sql`false`
  const rows = await tx.$queryRaw<Row[]>`${found(asked, facet)} ${named(facet, counts, more, locale)}`
  const choices = rows.filter(({ count }) => count > 0).map(({ value, label, count, more: unknown }) => ({ value, label, count: unknown ? null : { count: Math.min(count, countedTo), more: count > countedTo } }))
  if (words) return choices.toSorted((a, b) => words.indexOf(a.value) - words.indexOf(b.value))
  if (!alphabetical.has(facet)) return choices
  return choices.toSorted((a, b) => collator(locale).compare(a.label ?? '', b.label ?? ''))
}

/** Those that are words of the platform, in its order. */
const inOrder: Partial<Record<Facet, readonly string[]>> = { kind: organizationKinds, role: roles, confirmed: ages }

/** Lists that come in the reader's alphabet; organizations run in English order everywhere, themes and groups in their own. */
const alphabetical: ReadonlySet<Facet> = new Set(['country', 'region', 'language'])

/** The counts with their names. Joined afterwards: they are a hundred rows then and not a hundred thousand. */
function named(facet: Facet, counts: Prisma.Sql, more: Prisma.Sql, locale: Locale): Prisma.Sql {
  const counted = sql`v.count::int AS count, ${more} AS more FROM (${counts}) v(value, count)`
  if (facet === 'organization') return sql`SELECT o.slug AS value, ${organizationLabel(locale)} AS label, ${counted} JOIN core.organization o ON o.id = v.value::uuid ORDER BY o.name_order`
  if (facet === 'group') {
    return sql`SELECT g.slug AS value, n.short_name AS label, ${counted} JOIN core.working_group g ON g.id = v.value::uuid
      JOIN core.working_group_name n ON n.group_id = g.id AND n.lang = ${locale} ORDER BY g.number NULLS FIRST`
  }
  if (facet === 'theme') return sql`SELECT v.value, n.name AS label, ${counted} JOIN core.theme_name n ON n.slug = v.value AND n.lang = ${locale} JOIN core.theme h ON h.slug = v.value ORDER BY h.position`
  const names = referenceNames[facet]
  return names ? sql`SELECT v.value, n.name AS label, ${counted} JOIN (${names}) n ON n.code = v.value AND n.lang = ${locale}` : sql`SELECT v.value, NULL AS label, ${counted}`
}
