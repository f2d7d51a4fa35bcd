import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { logExport } from '@/lib/platform/exports/log-export'
import type { Locale } from '@/lib/platform/i18n/locale'
import { contactsLeave } from '../policy.ts'
import { cardsOf, type CardRow } from '../queries/cards-of.ts'

/** Contacts in one transaction of an export. */
const page = 500

/** What is taken: these contacts, for this reason (what the log shows as the filter). */
export type Taking = { ids: readonly string[]; filter: string }

/**
 * Takes contacts as cards, page by page. The export is on record before the first card leaves; each page is read anew
 * under the viewer, so that whoever loses the right while it runs gets no more.
 */
export async function* takeCards(viewer: Viewer, locale: Locale, { ids, filter }: Taking): AsyncGenerator<CardRow[]> {
  const seen = await seenAmong(viewer, ids)
  await logExport(viewer, { ...contactsLeave, format: 'VCARD', rows: seen.length, filter })
  for (let at = 0; at < seen.length; at += page) yield await cardsOf(viewer, locale, seen.slice(at, at + page))
}

/** Takes one contact: null where there is none for this viewer, and then nothing is logged. */
export function takeCard(viewer: Viewer, locale: Locale, id: string): Promise<CardRow | null> {
  return asViewer(viewer, async () => {
    const [card] = await cardsOf(viewer, locale, [id])
    if (card) await logExport(viewer, { ...contactsLeave, format: 'VCARD', rows: 1, filter: `id=${id}` })
    return card ?? null
  })
}

function seenAmong(viewer: Viewer, ids: readonly string[]): Promise<string[]> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT c.id FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted(id, place)
      JOIN core.contact c ON c.id = wanted.id AND c.marking IN ('CLEAR', 'GREEN') ORDER BY wanted.place`
    return rows.map(({ id }) => id)
  })
}
