import { z } from 'zod'
import { many } from '@/lib/platform/forms/text'
import { markings } from './markings.ts'

/** The part of a form that says who owns a record, who sees it, and what may leave: `z.object({ ...sharingFields, … })`. */
export const sharingFields = {
  ownerId: z.uuid('audience.owner.none'),
  // guid: the principals that stand for everyone and for the entities are no UUIDs of a version.
  audience: many(z.guid()).refine((ids) => ids.length > 0, 'audience.none'),
  marking: z.enum(markings, 'audience.marking.none'),
}
export const sharingInput = z.object(sharingFields)
export type Sharing = z.output<typeof sharingInput>

export const addField = 'audienceAdd'
