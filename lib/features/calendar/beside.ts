import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { audienceAside } from '@/lib/features/audience/aside'
import type { Aside } from '@/lib/platform/forms/action'
import { asideField } from '@/lib/platform/forms/form-state'
import { formInput } from '@/lib/platform/forms/form-values'
import { formatDay, formatDays } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/locale'
import { now } from '@/lib/platform/time/now'
import { besideInput } from './input.ts'
import { collisionsWith, type Collision } from './queries/collisions.ts'

/**
 * The words beside the form of an event: beside its sharing part those of every record, beside its days what else is in the same
 * country at about that time, and what the clocks make of its hours. Nothing is written.
 */
export const besideEvent: Aside = async (viewer, form) => {
  if (form.get(asideField) !== 'collisions') return audienceAside(viewer, form)
  const locale = await getLocale()
  const t = await getTranslations('event')
  const { id, countries, times } = besideInput.parse(formInput(form))
  if (!times || countries.length === 0) return { aside: { collisions: t('collision.unknown') }, values: {}, fieldErrors: {} }
  const today = now().toISOString().slice(0, 10)
  const ahead = times.occurrences.filter(({ endsOn }) => endsOn >= today)
  const found = await collisionsWith(viewer, locale, { countries, days: ahead.length > 0 ? ahead : times.occurrences, not: id || null })
  const clocks = times.warps.slice(0, 3).map(({ wall, clock }) => t(clock === 'SKIPPED' ? 'when.skipped' : 'when.twice', { day: formatDay(locale, wall, 'short'), time: wall.slice(11) }))
  const lines = found.shown.map((one) => `${t(one.sameDays ? 'collision.days' : 'collision.near')} ${said(t, locale, one)}`)
  const told = lines.length === 0 ? [t('collision.none')] : [...lines, ...(found.more ? [t('collision.more')] : []), t('collision.passive')]
  return { aside: { collisions: [...clocks, ...told].join('\n') }, values: {}, fieldErrors: {} }
}

type Words = Awaited<ReturnType<typeof getTranslations<'event'>>>

function said(t: Words, locale: Locale, one: Collision): string {
  const kind = t('kinds', { kind: one.kind })
  const when = formatDays(locale, one.startsOn.toISOString(), one.endsOn.toISOString())
  if (one.id === null) return t('collision.busy', { kind, country: one.country, when })
  return `${one.title} (${t('collision.event', { kind, organizer: one.organizer ?? '', country: one.country, when })})`
}
