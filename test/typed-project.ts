import { projectInput, type ProjectInput } from '@/lib/features/projects/input.ts'
import type { Standing } from './world.ts'

type Form = Record<string, string | string[]>

/** A project as somebody's form sends it, for the own organization alone unless `form` says otherwise. */
export const typedProject = (who: Standing, form: Form = {}): ProjectInput =>
  projectInput.parse({ ownerId: who.organizationId, audience: [who.organizationId], marking: 'AMBER', version: '1', title: 'Border posts', lang: 'en', status: 'IMPLEMENTATION', ...form })

/** Rows of a form: `rows('country', [{ code: 'KE', share: '60' }, …])`. */
export const rows = (name: string, list: readonly Record<string, string>[]): Form =>
  Object.fromEntries(list.flatMap((row, at) => Object.entries(row).map(([part, value]) => [`${name}-${at}-${part}`, value])))
