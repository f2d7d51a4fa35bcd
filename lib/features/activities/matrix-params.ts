import { z } from 'zod'
import type { ActivityParams, Filters } from './search-params.ts'

/** What the matrix crosses, any with any other. An organization is the one that leads. */
export const axes = ['organization', 'region', 'country', 'theme', 'pillar', 'status', 'year'] as const
export type Axis = (typeof axes)[number]
export type Crossed = { rows: Axis; columns: Axis }

const axis = z.enum(axes).optional().catch(undefined)
const crossed = z.object({ rows: axis, columns: axis })

/** The two that an address names; another column where both are the same. */
export function crossedBy(asked: Readonly<Record<string, unknown>>): Crossed {
  const { rows = 'organization', columns = 'region' } = crossed.parse(asked)
  return { rows, columns: columns === rows ? (rows === 'status' ? 'region' : 'status') : columns }
}

/** The filters as the matrix counts under them: organizations are those that lead, where they are one of its sides. */
export const matrixParams = (params: ActivityParams, { rows, columns }: Crossed): ActivityParams =>
  ({ ...params, columns: [], ...((rows === 'organization' || columns === 'organization') && params.organization.length + params.role.length > 0 && { role: ['LEAD'] }) })

/** What a row, a column or a cell adds to the filters, so that its list holds what it counted. */
export const narrowed = (keys: Partial<Record<Axis, string>>): Partial<Filters> => ({
  ...Object.fromEntries(Object.entries(keys).map(([side, key]) => [side, [key]])),
  ...('organization' in keys && { role: ['LEAD'] }),
})
