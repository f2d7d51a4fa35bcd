import { z } from 'zod'
import { many } from '@/lib/platform/forms/text'
import { amountKinds, projectStatuses, roles } from './words.ts'

export const sorts = ['title', '-title', 'starts', '-starts', 'updated', '-updated'] as const
export type Sort = (typeof sorts)[number]

/** The filters, each a parameter of the address; several values of one are alternatives. 'none': what states nothing of the kind. */
export const facets = ['status', 'organization', 'role', 'theme', 'pillar', 'region', 'country', 'year'] as const
export type Facet = (typeof facets)[number]

/** What the filter bar opens: a facet, or two that belong together. */
export const panels = { status: ['status'], organization: ['role', 'organization'], theme: ['pillar', 'theme'], region: ['region'], country: ['country'], year: ['year'] } as const satisfies Record<string, readonly Facet[]>
export type Panel = keyof typeof panels
export const panelIds: readonly Panel[] = ['status', 'organization', 'theme', 'region', 'country', 'year']

/** What the matrix crosses. */
export const crossings = ['theme-region', 'organization-region', 'pillar-year'] as const
export type Crossing = (typeof crossings)[number]

// What is not understood is left out, one value at a time: a link that was cut or forged still opens the list.
const understood = <T extends z.ZodType>(item: T) =>
  many(z.unknown()).catch([]).transform((values) => [...new Set(values.flatMap((value) => item.safeParse(value).data ?? []))].slice(0, 50))

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/)
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)

/** The whole state of the projects, as their address holds it. */
export const projectParams = z.object({
  q: z.preprocess(first, z.string().transform((typed) => typed.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim().slice(0, 200))).catch(''),
  status: understood(z.enum(projectStatuses)),
  organization: understood(slug),
  role: understood(z.enum(roles)),
  theme: understood(slug),
  pillar: understood(z.string().regex(/^([1-4]|none)$/)),
  region: understood(z.string().regex(/^(\d{3}|none)$/)),
  country: understood(z.string().regex(/^([A-Z]{2}|none)$/)),
  year: understood(z.string().regex(/^((19|20)\d{2}|none)$/)),
  sort: z.enum(sorts).optional().catch(undefined),
  open: z.enum(panelIds).optional().catch(undefined),
  at: z.string().optional().catch(undefined),
  by: z.enum(crossings).optional().catch(undefined),
  show: z.preprocess(first, z.string().regex(new RegExp(`^(${amountKinds.join('|')})-[A-Z]{3}$`))).optional().catch(undefined),
})
export type ProjectParams = z.infer<typeof projectParams>
export type Filters = Pick<ProjectParams, Facet>

/** What is counted: projects, or money of one kind in one currency. */
export type Measure = { kind: string; currency: string } | null
export function measureOf({ show }: Pick<ProjectParams, 'show'>): Measure {
  const [kind, currency] = show?.split('-') ?? []
  return kind && currency ? { kind, currency } : null
}

/** In which order the list comes: what was asked for, else nearest first for a search, else what changed last. */
export const orderOf = ({ q, sort }: ProjectParams): Sort | 'relevance' => sort ?? (q ? 'relevance' : 'updated')

/** The state as a query string; `at` and `open` are of one page only and left out unless given. */
export function projectQuery(params: ProjectParams, change: Partial<ProjectParams> = {}): string {
  const { q, sort, at, open, by, show, ...chosen } = { ...params, at: undefined, open: undefined, ...change }
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  for (const facet of facets) for (const value of chosen[facet]) query.append(facet, value)
  for (const [name, value] of Object.entries({ sort, by, show, open, at })) if (value) query.set(name, value)
  return query.toString()
}

/** An address with that state. @param path the list itself, or another view of the same set */
export function projectHref(params: ProjectParams, change: Partial<ProjectParams> = {}, path = '/projects'): string {
  const query = projectQuery(params, change)
  return query ? `${path}?${query}` : path
}
