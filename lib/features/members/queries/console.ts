import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { canAdminister, canInvite, canNominate, canReadOutbox } from '../policy.ts'

/** The console as it is for this viewer: its parts, and who may get in by it. */
export type Console = {
  places: readonly ('accounts' | 'outbox' | 'audit')[]
  /** By what the list of accounts can be filtered; a lead has one organization. */
  facets: readonly ('organization' | 'state' | 'role')[]
  can: { invite: boolean; nominate: boolean }
}

/** Null for whom the console is not: for them it does not exist. */
export function consoleFor(viewer: Viewer): Console | null {
  if (!canAdminister(viewer)) return null
  const places = (['accounts', 'outbox', 'audit'] as const).filter((place) => place !== 'outbox' || canReadOutbox(viewer))
  const facets = (['organization', 'state', 'role'] as const).filter((facet) => facet !== 'organization' || canInvite(viewer))
  return { places, facets, can: { invite: canInvite(viewer), nominate: canNominate(viewer) } }
}
