// What the fields and rows of an activity are called in its history.
import { useLocale, useTranslations } from 'next-intl'
import { z } from 'zod'
import type { Activity } from '@/lib/features/activities/queries/get-activity'
import { activityRoles, activityStatuses, activityTypes, rhythms, scopes } from '@/lib/features/activities/words'
import { formatDay } from '@/lib/platform/i18n/format'
import { languageName } from '@/lib/platform/i18n/locale'
import type { HistoryWords } from '../record/record-history'
import { usePercent } from './activity-words'

const fields = [
  'title', 'description', 'type', 'scope', 'group_id', 'pillar', 'planned_starts_on', 'planned_ends_on', 'actual_starts_on', 'actual_ends_on', 'status', 'progress_text', 'progress_percent',
  'participants', 'contact_id', 'rhythm', 'lang', 'marking', 'audience_id', 'owner_id',
] as const
const children = ['activity_organization', 'activity_country', 'activity_region', 'activity_theme', 'activity_update'] as const
const json = z.string().transform((raw): unknown => JSON.parse(raw))
const row = z.object({ organization_id: z.string(), role: z.enum(activityRoles), country: z.string(), region: z.string(), theme: z.string(), withdrawn_at: z.string().nullable() }).partial()

type Known = Pick<Activity, 'countries' | 'regions' | 'themes' | 'partners' | 'groupId' | 'group' | 'contactId' | 'contact'>

export function useHistoryWords({ countries, regions, themes, partners, groupId, group, contactId, contact }: Known): HistoryWords {
  const t = useTranslations('activity')
  const locale = useLocale()
  const percent = usePercent()
  const named = (code: string | undefined) => [...countries, ...regions, ...themes].find((one) => one.code === code)?.name ?? code ?? ''
  const told = (noun: string, raw: string): string => {
    const { organization_id: id, role, country, region, theme, withdrawn_at: withdrawn } = json.pipe(row).catch({}).parse(raw)
    if (noun === 'activity_update') return t(withdrawn ? 'history.withdrawn' : 'history.said')
    if (role) return [partners.find((one) => one.id === id)?.name, t('roles', { role })].filter(Boolean).join(' – ')
    return named(country ?? region ?? theme)
  }
  const codes: Record<string, (raw: string) => string | undefined> = {
    status: (raw) => activityStatuses.filter((status) => status === raw).map((status) => t('statuses', { status }))[0],
    type: (raw) => activityTypes.filter((type) => type === raw).map((type) => t('types', { type }))[0],
    scope: (raw) => scopes.filter((scope) => scope === raw).map((scope) => t('scopes', { scope }))[0],
    rhythm: (raw) => rhythms.filter((rhythm) => rhythm === raw).map((rhythm) => t('rhythms', { rhythm }))[0],
    lang: languageName,
    progress_percent: (raw) => percent(Number(raw)),
    // What an id stood for then is not asked again: only what it stands for now is named.
    group_id: (raw) => (raw === groupId && group ? group : '…'),
    contact_id: (raw) => (raw === contactId && contact ? contact : '…'),
    owner_id: () => '…',
  }
  return {
    field: (noun, field) => {
      const one = fields.find((known) => noun === 'activity' && known === field)
      const child = children.find((known) => known === noun)
      return one ? t('fields', { field: one }) : child ? t('fields', { field: child }) : null
    },
    value: (noun, field, raw) => {
      if (noun !== 'activity') return told(noun, raw)
      return codes[field]?.(raw) ?? (field.endsWith('_on') ? formatDay(locale, raw, 'short') : raw)
    },
  }
}
