// What the fields and rows of a project are called in its history.
import { useLocale, useTranslations } from 'next-intl'
import { z } from 'zod'
import type { Project } from '@/lib/features/projects/queries/get-project'
import { amountKinds, projectStatuses } from '@/lib/features/projects/words'
import { formatDay, formatMoney, formatNumber } from '@/lib/platform/i18n/format'
import { languageName } from '@/lib/platform/i18n/locale'
import { isCurrency } from '@/lib/platform/money/money'
import type { HistoryWords } from '../record/record-history'

const fields = ['title', 'description', 'identifier', 'status', 'starts_on', 'ends_on', 'lang', 'marking', 'audience_id', 'owner_id'] as const
const children = ['project_text', 'project_organization', 'project_country', 'project_theme', 'project_amount'] as const
const json = z.string().transform((raw): unknown => JSON.parse(raw))
const row = z.object({ lang: z.string(), title: z.string(), organization_id: z.string(), role: z.string(), country: z.string(), theme: z.string(), share: z.number(), kind: z.enum(amountKinds), currency: z.string().refine(isCurrency), minor: z.number() }).partial()

export function useHistoryWords({ countries, themes }: Pick<Project, 'countries' | 'themes'>): HistoryWords {
  const t = useTranslations('project')
  const locale = useLocale()
  const named = (code: string | undefined) => [...countries, ...themes].find((one) => one.code === code)?.name ?? code ?? ''
  const told = (raw: string): string => {
    const { country, theme, share, kind, currency, minor, lang, title, role } = json.pipe(row).catch({}).parse(raw)
    if (share !== undefined) return `${named(country ?? theme)} ${formatNumber(locale, share / 10_000, { style: 'percent', maximumFractionDigits: 2 })}`
    if (kind && currency && minor !== undefined) return `${t('kinds', { kind })} ${formatMoney(locale, BigInt(minor), currency)}`
    if (role) return t('roles', { role })
    return title && lang ? `${languageName(lang)}: ${title}` : ''
  }
  return {
    field: (noun, field) => {
      const one = fields.find((known) => noun === 'project' && known === field)
      const child = children.find((known) => known === noun)
      return one ? t('fields', { field: one }) : child ? t('fields', { field: child }) : null
    },
    value: (noun, field, raw) => {
      if (noun !== 'project') return told(raw)
      const status = projectStatuses.find((known) => field === 'status' && known === raw)
      if (status) return t('statuses', { status })
      if (field === 'lang') return languageName(raw)
      return field.endsWith('_on') ? formatDay(locale, raw, 'short') : raw
    },
  }
}
