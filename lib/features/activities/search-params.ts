import { z } from 'zod'
import { many } from '@/lib/platform/forms/text'
import { activityRoles, activityStatuses, activityTypes } from './words.ts'

export const sorts = ['title', '-title', 'starts', '-starts', 'updated', '-updated'] as const
export type Sort = (typeof sorts)[number]

/** The filters, each a parameter of the address; several values of one are alternatives. 'none': what states nothing of the kind. */
export const facets = ['status', 'type', 'organization', 'role', 'country', 'region', 'theme', 'pillar', 'group', 'year', 'stale'] as const
export type Facet = (typeof facets)[number]

/** What the filter bar opens: a facet, or two that belong together. */
export const panels = {
  status: ['status', 'stale'], type: ['type'], organization: ['role', 'organization'], country: ['country'], region: ['region'], theme: ['pillar', 'theme'], group: ['group'], year: ['year'],
} as const satisfies Record<string, readonly Facet[]>
export type Panel = keyof typeof panels
export const panelIds: readonly Panel[] = ['status', 'type', 'organization', 'country', 'region', 'theme', 'group', 'year']

/** The columns that a reader may choose beside the title, in the order in which they stand. */
export const columns = ['type', 'status', 'lead', 'partners', 'where', 'themes', 'pillar', 'group', 'starts', 'ends', 'progress', 'participants', 'updated'] as const
export type Column = (typeof columns)[number]
export const usualColumns: readonly Column[] = ['status', 'lead', 'where', 'starts', 'progress', 'updated']

// What is not understood is left out, one value at a time: a link that was cut or forged still opens the list.
const understood = <T extends z.ZodType>(item: T) =>
  many(z.unknown()).catch([]).transform((values) => [...new Set(values.flatMap((value) => item.safeParse(value).data ?? []))].slice(0, 50))

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/)
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)

/** The whole state of the activities, as their address holds it. */
export const activityParams = z.object({
  q: z.preprocess(first, z.string().transform((typed) => typed.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim().slice(0, 200))).catch(''),
  status: understood(z.enum(activityStatuses)),
  type: understood(z.enum(activityTypes)),
  /** By slug. */
  organization: understood(slug),
  role: understood(z.enum(activityRoles)),
  country: understood(z.string().regex(/^([A-Z]{2}|none)$/)),
  region: understood(z.string().regex(/^(\d{3}|none)$/)),
  theme: understood(slug),
  pillar: understood(z.string().regex(/^([1-4]|none)$/)),
  /** By slug. */
  group: understood(slug),
  year: understood(z.string().regex(/^((19|20)\d{2}|none)$/)),
  stale: understood(z.enum(['yes', 'no'])),
  /** One parameter with commas, as addresses write it, or one for each, as a form sends them. */
  columns: z.preprocess((sent) => [sent].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : [])), understood(z.enum(columns))),
  sort: z.enum(sorts).optional().catch(undefined),
  open: z.enum(panelIds).optional().catch(undefined),
  at: z.string().optional().catch(undefined),
})
export type ActivityParams = z.infer<typeof activityParams>
export type Filters = Pick<ActivityParams, Facet>

/** The columns shown: those chosen, in the order of the table, or the usual ones. */
export const shownColumns = ({ columns: chosen }: Pick<ActivityParams, 'columns'>): readonly Column[] => (chosen.length > 0 ? columns.filter((one) => chosen.includes(one)) : usualColumns)

/** In which order the list comes: what was asked for, else nearest first for a search, else what changed last. */
export const orderOf = ({ q, sort }: Pick<ActivityParams, 'q' | 'sort'>): Sort | 'relevance' => sort ?? (q ? 'relevance' : 'updated')

/** The state as a query string; `at` and `open` are of one page only and left out unless given. `more`: what another view adds to it. */
export function activityQuery(params: ActivityParams, change: Partial<ActivityParams> = {}, more: Readonly<Record<string, string | undefined>> = {}): string {
  const { q, sort, at, open, columns: shown, ...chosen } = { ...params, at: undefined, open: undefined, ...change }
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  for (const facet of facets) for (const value of chosen[facet]) query.append(facet, value)
  for (const [name, value] of Object.entries({ columns: shown.join(','), sort, ...more, open, at })) if (value) query.set(name, value)
  return query.toString()
}

/** An address with that state. @param path the list itself, or another view of the same set */
export function activityHref(params: ActivityParams, change: Partial<ActivityParams> = {}, path = '/activities'): string {
  const query = activityQuery(params, change)
  return query ? `${path}?${query}` : path
}
