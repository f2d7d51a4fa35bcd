import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { orderOf, type DirectoryParams } from '../search-params'
import { chosenValues } from './list/chosen-values'
import { contactsAsked, found } from './list/contact-conditions'
import { pageOrder } from './list/contact-order'

/** The contacts of a list in its order, for those who take all of it: as many as `most`, which leave under CLEAR or GREEN. */
export function contactIds(viewer: Viewer, locale: Locale, { params, most }: { params: DirectoryParams; most: number }): Promise<string[]> {
  return asViewer(viewer, async (tx) => {
    const { asked } = await chosenValues(tx, locale, params)
    const { order } = pageOrder(orderOf(params), null)
    const rows = await tx.$queryRaw<{ id: string }[]>`
      ${found(asked)} SELECT c.id FROM ${contactsAsked(asked)} AND c.marking IN ('CLEAR', 'GREEN') ORDER BY ${order} LIMIT ${most}`
    return rows.map(({ id }) => id)
  })
}
