import { z } from 'zod'
import { line, many } from '@/lib/platform/forms/text'

export const groupings = ['entity-member', 'entity-observer', 'state', 'observer-state'] as const
export type Grouping = (typeof groupings)[number]
export const facetIds = ['kind', 'region', 'group'] as const
export type FacetId = (typeof facetIds)[number]

/** The whole state of the list of organizations, as its address holds it; what is not understood is left out. */
export const organizationParams = z.object({
  q: line(200).catch('').default(''),
  kind: many(z.string()).catch([]).transform((kinds) => groupings.filter((kind) => kinds.includes(kind))),
  region: many(z.string().regex(/^\d{3}$/)).catch([]),
  group: many(z.string().regex(/^[a-z0-9-]{1,60}$/)).catch([]),
  open: z.enum(facetIds).optional().catch(undefined),
  at: z.string().optional().catch(undefined),
})
export type OrganizationParams = z.infer<typeof organizationParams>

/** The address of the list with these parameters; `at` and `open` are of one page only and left out unless given. */
export function organizationsHref(params: OrganizationParams, change: Partial<OrganizationParams> = {}): string {
  const { q, kind, region, group, at, open } = { ...params, at: undefined, open: undefined, ...change }
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  for (const [name, values] of Object.entries({ kind, region, group })) for (const value of values) query.append(name, value)
  if (open) query.set('open', open)
  if (at) query.set('at', at)
  const text = query.toString()
  return text ? `/organizations?${text}` : '/organizations'
}
