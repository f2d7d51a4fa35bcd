import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { abilities, canList, type Abilities } from '../policy.ts'
import { audienceSizes, type AudienceSizes } from './audience-sizes.ts'
import { entryOf } from './entry-of.ts'
import { entryOptions, type EntryOptions } from './entry-options.ts'
import { entryValues, type EntryValues } from './entry-values.ts'

type Offered = { options: EntryOptions; sizes: AudienceSizes }
const uuid = z.uuid()

/** An entry to be edited, with what its form offers; null where there is none, or none that the viewer may edit. */
export function getEntry(viewer: Viewer, locale: Locale, id: string): Promise<(Offered & { name: string; values: EntryValues; can: Abilities }) | null> {
  if (!uuid.safeParse(id).success) return Promise.resolve(null)
  return asViewer(viewer, async (tx) => {
    const entry = await entryOf(tx, id)
    const can = entry && abilities(viewer, entry)
    const values = can?.edit ? await entryValues(tx, id) : null
    if (!entry || !can || !values) return null
    return { name: entry.name, values, can, options: await entryOptions(viewer, locale, id), sizes: await audienceSizes(viewer) }
  })
}

/** What the form of a new entry offers; null for those who list nobody. */
export function blankEntry(viewer: Viewer, locale: Locale): Promise<Offered | null> {
  if (!canList(viewer)) return Promise.resolve(null)
  return asViewer(viewer, async () => ({ options: await entryOptions(viewer, locale, null), sizes: await audienceSizes(viewer) }))
}
