import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Marking } from './markings.ts'

/** Whether a record may leave in this way. RED never leaves; AMBER leaves in exports of those who see it, and by title and link alone in mail. */
export function mayLeave(marking: Marking, how: 'export' | 'feed' | 'mail'): boolean {
  if (marking === 'RED') return false
  return how === 'export' || marking === 'CLEAR' || marking === 'GREEN'
}

/** An owner is the own organization, or a group in which the viewer acts as chair. */
export const canOwn = (viewer: Viewer, ownerId: string, chairs: readonly string[]): boolean => ownerId === viewer.organizationId || chairs.includes(ownerId)
