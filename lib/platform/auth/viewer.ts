import { z } from 'zod'

export const roles = ['FOCAL_POINT', 'LEAD_FOCAL_POINT', 'SECRETARIAT'] as const
export const organizationKinds = ['MEMBER_STATE', 'OBSERVER_STATE', 'COMPACT_ENTITY'] as const
export type Role = (typeof roles)[number]
export type OrganizationKind = (typeof organizationKinds)[number]

/**
 * The member for whom everything is read and written: always the first parameter, never ambient.
 * `id` is the member (a principal), `contactId` the own entry in the directory.
 */
export const viewerShape = z.object({
  id: z.uuid(),
  contactId: z.uuid(),
  organizationId: z.uuid(),
  organizationKind: z.enum(organizationKinds),
  role: z.enum(roles),
  name: z.string(),
  timeZone: z.string(),
  sessionId: z.uuid().nullable(),
})
export type Viewer = z.infer<typeof viewerShape>
