import { z } from 'zod'
import { organizationKinds, roles } from '@/lib/platform/auth/viewer'
import { many } from '@/lib/platform/forms/text'

/** Confirmed within a quarter; within half a year; longer ago or never. */
export const ages = ['quarter', 'half', 'older'] as const
export const sorts = ['name', '-name', 'organization', '-organization', 'place', '-place', 'confirmed', '-confirmed'] as const
export type Sort = (typeof sorts)[number]

/** The filters, each a parameter of the address; several values of one are alternatives. */
export const facets = ['organization', 'kind', 'country', 'region', 'theme', 'group', 'language', 'role', 'confirmed'] as const
export type Facet = (typeof facets)[number]

/** What the filter bar opens: a facet, or several small ones together. */
export const panels = { organization: ['kind', 'organization'], country: ['country'], region: ['region'], theme: ['theme'], group: ['group'], more: ['confirmed', 'language', 'role'] } as const satisfies Record<string, readonly Facet[]>
export type Panel = keyof typeof panels
export const panelIds: readonly Panel[] = ['organization', 'country', 'region', 'theme', 'group', 'more']

// What is not understood is left out, one value at a time: a link that was cut or forged still opens the directory.
const understood = <T extends z.ZodType>(item: T) =>
  many(z.unknown()).catch([]).transform((values) => [...new Set(values.flatMap((value) => item.safeParse(value).data ?? []))].slice(0, 50))

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/)

/** The whole state of the directory, as its address holds it. */
export const directoryParams = z.object({
  q: z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().transform((typed) => typed.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim().slice(0, 200))).catch(''),
  organization: understood(slug),
  kind: understood(z.enum(organizationKinds)),
  country: understood(z.string().regex(/^[A-Z]{2}$/)),
  region: understood(z.string().regex(/^\d{3}$/)),
  theme: understood(slug),
  group: understood(slug),
  language: understood(z.string().regex(/^[a-z]{2,3}$/)),
  role: understood(z.enum(roles)),
  confirmed: understood(z.enum(ages)),
  sort: z.enum(sorts).optional().catch(undefined),
  open: z.enum(panelIds).optional().catch(undefined),
  at: z.string().optional().catch(undefined),
})
export type DirectoryParams = z.infer<typeof directoryParams>
export type Filters = Pick<DirectoryParams, Facet>

/** Rows ticked in the list, for those routes that take some of them. */
export const pickedContacts = z.object({ pick: understood(z.uuid()) }).transform(({ pick }) => pick)

/** In which order the list comes: what was asked for, else nearest first for a search, else by name. */
export const orderOf = ({ q, sort }: DirectoryParams): Sort | 'relevance' => sort ?? (q ? 'relevance' : 'name')

/** The list's state as a query string; `at` and `open` are of one page only and left out unless given. */
export function directoryQuery(params: DirectoryParams, change: Partial<DirectoryParams> = {}): string {
  const { q, sort, at, open, ...chosen } = { ...params, at: undefined, open: undefined, ...change }
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  for (const facet of facets) for (const value of chosen[facet]) query.append(facet, value)
  for (const [name, value] of Object.entries({ sort, open, at })) if (value) query.set(name, value)
  return query.toString()
}

/** An address with that state. @param path where: the list itself, or a route that takes the same filters */
export function directoryHref(params: DirectoryParams, change: Partial<DirectoryParams> = {}, path = '/directory'): string {
  const query = directoryQuery(params, change)
  return query ? `${path}?${query}` : path
}
