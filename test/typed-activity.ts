import { activityInput, type ActivityInput } from '@/lib/features/activities/input.ts'
import type { Standing } from './world.ts'

type Form = Record<string, string | string[]>

/** An activity as somebody's form sends it, for the own organization alone unless `form` says otherwise. */
export const typedActivity = (who: Standing, form: Form = {}): ActivityInput =>
  activityInput.parse({
    ownerId: who.organizationId, audience: [who.organizationId], marking: 'AMBER', version: '1', title: 'Training', lang: 'en', type: 'TRAINING', scope: 'COUNTRIES', status: 'IMPLEMENTATION',
    rhythm: 'QUARTER', leadId: who.organizationId, 'country-0-code': 'KE', ...form,
  })

/** Rows of a form: `codes('theme', ['cft'])`. */
export const codes = (name: string, list: readonly string[]): Form => Object.fromEntries(list.map((code, at) => [`${name}-${at}-code`, code]))
