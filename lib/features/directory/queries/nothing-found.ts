import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { DirectoryParams, Facet } from '../search-params'
import { chosenValues } from './list/chosen-values'
import { contactsAsked, found, used } from './list/contact-conditions'

/** What to offer where a list is empty. */
export type NothingFound = {
  /** People whose names are nearest to what was typed, of those the viewer sees. */
  near: { id: string; name: string }[]
  /** Filters without which somebody would be found, and how many. */
  hiding: { facet: Facet; count: number; more: boolean }[]
}

const most = 1000

/** Why nothing is found, and who may have been meant. */
export function nothingFound(viewer: Viewer, locale: Locale, params: DirectoryParams): Promise<NothingFound> {
  return asViewer(viewer, async (tx) => {
    const { asked } = await chosenValues(tx, locale, params)
    const hiding: NothingFound['hiding'] = []
    for (const facet of used(asked)) {
      const [{ count = 0 } = {}] = await tx.$queryRaw<{ count: number }[]>`
        ${found(asked, facet)} SELECT count(*)::int AS count FROM (SELECT FROM ${contactsAsked(asked, facet)} LIMIT ${most + 1}) c`
      if (count > 0) hiding.push({ facet, count: Math.min(count, most), more: count > most })
    }
    const near = asked.q
      ? await tx.$queryRaw<NothingFound['near']>`
          SELECT c.id, c.name FROM authz.near_contacts(${asked.q}, 3) WITH ORDINALITY AS n(id, place) JOIN core.contact c ON c.id = n.id ORDER BY n.place`
      : []
    return { near, hiding }
  })
}
