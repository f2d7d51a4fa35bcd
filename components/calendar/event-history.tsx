// What the fields and rows of an event are called in its history.
import { useLocale, useTranslations } from 'next-intl'
import { z } from 'zod'
import type { EventRecord } from '@/lib/features/calendar/queries/get-event'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { languageName } from '@/lib/platform/i18n/locale'
import type { HistoryWords } from '../record/record-history'
import { useRuleWords, useValueWords } from './event-words'

const fields = [
  'title', 'description', 'kind', 'state', 'organizer_id', 'group_id', 'place', 'online_url', 'zone', 'starts_local', 'ends_local', 'rule', 'busy_for', 'busy_contact_id', 'lang', 'marking', 'audience_id', 'owner_id',
] as const
const children = ['event_country', 'event_theme'] as const
const row = z.string().transform((raw): unknown => JSON.parse(raw)).pipe(z.object({ country: z.string(), theme: z.string() }).partial())

export function useHistoryWords(event: EventRecord): HistoryWords {
  const { countries, themes, zone, startsLocal } = event
  const t = useTranslations('event')
  const locale = useLocale()
  const rule = useRuleWords()
  const word = useValueWords()
  const named = (code: string | undefined) => [...countries, ...themes].find((one) => one.code === code)?.name ?? code ?? ''
  return {
    field: (noun, field) => {
      const one = fields.find((known) => noun === 'event' && known === field)
      const child = children.find((known) => known === noun)
      return one ? t('fields', { field: one }) : child ? t('fields', { field: child }) : null
    },
    value: (noun, field, raw) => {
      if (noun !== 'event') return named(Object.values(row.catch({}).parse(raw))[0])
      if (field === 'lang') return languageName(raw)
      if (field === 'busy_for') return t('busy.choices', { whom: raw })
      if (field === 'rule') return rule(raw, zone, startsLocal) ?? raw
      if (field.endsWith('_local')) return formatDateTime(locale, new Date(`${raw.slice(0, 16)}Z`), 'UTC')
      if (field.endsWith('_id')) return called(event, raw)
      return field === 'kind' || field === 'state' ? (word(field, raw) ?? raw) : raw
    },
  }
}

/** Whose id that is, where the event still says it; of others the name is not known here. */
function called({ organizerId, organizer, groupId, group, ownerId, owner, busyContactId, busyContact }: EventRecord, id: string): string {
  const known: readonly (readonly [string | null, string | null])[] = [[organizerId, organizer], [groupId, group], [ownerId, owner], [busyContactId, busyContact]]
  return known.find(([one]) => one === id)?.[1] ?? '…'
}
