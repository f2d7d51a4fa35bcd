import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { CardRow } from '@/lib/features/directory/queries/cards-of'
import { vcard } from '@/lib/features/directory/vcard'
import { settings } from '@/lib/platform/env/settings'
import { formatDay } from '@/lib/platform/i18n/format'
import { dayIn } from '@/lib/platform/time/zones'

/** Writes cards in the reader's language: role, marking, and where and when the entry was taken from. */
export async function cardWriter(timeZone: string, now: Date): Promise<(row: CardRow) => string> {
  const t = await getTranslations('contact')
  const note = t('card.note', { marking: 'TLP:GREEN', day: formatDay(await getLocale(), dayIn(timeZone, now)) })
  return (row) =>
    vcard({
      ...row,
      role: row.role && t('roles', { role: row.role }),
      source: `${settings().PUBLIC_URL}/directory/${row.id}`,
      note,
    })
}

/** What a browser needs to know of a file of cards (RFC 6350, section 10.1); nobody keeps a copy on the way. */
export const cardHeaders = (disposition: string) => ({
  'Content-Type': 'text/vcard; charset=utf-8',
  'Content-Disposition': disposition,
  'Cache-Control': 'private, no-store',
})
