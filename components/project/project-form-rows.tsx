// What a project has several of: countries and themes with their shares, partners, amounts, translations.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ProjectOptions } from '@/lib/features/projects/queries/edit-project'
import type { ProjectValues, RowName } from '@/lib/features/projects/queries/project-values'
import { amountKinds, roles } from '@/lib/features/projects/words'
import { languageNames, locales } from '@/lib/platform/i18n/locale'
import { FormRows } from '../ui/form-rows'
import { Section } from '../ui/section'

type Props = { rows: ProjectValues['rows']; options: ProjectOptions }

export function ProjectFormRows({ rows, options }: Props) {
  const t = useTranslations('project')
  // The number stays open for the rows, which the browser counts.
  const words = (name: RowName) => ({ legend: t('edit.row', { name, number: '{number}' }), remove: t('edit.removeRow') })
  const share = { part: 'share', label: t('shares.share'), dir: 'ltr', inputMode: 'decimal' } as const
  const empty = t('edit.choose')
  return (
    <>
      <Part id="edit-countries" title={t('shares.countries')} hint={t('shares.hint')}>
        <FormRows name="country" rows={rows.country} words={words('country')} parts={[{ part: 'code', label: t('shares.country'), options: options.countries, empty }, share]} />
      </Part>
      <Part id="edit-themes" title={t('shares.themes')} hint={t('shares.hint')}>
        <FormRows name="theme" rows={rows.theme} words={words('theme')} parts={[{ part: 'code', label: t('shares.theme'), options: options.themes, empty }, share]} />
      </Part>
      <Part id="edit-partners" title={t('partners.title')} hint={t('partners.hint')}>
        <FormRows
          name="partner"
          rows={rows.partner}
          words={words('partner')}
          parts={[{ part: 'organization', label: t('partners.organization'), options: options.organizations, empty }, { part: 'role', label: t('partners.role'), options: roles.map((role) => ({ value: role, label: t('roles', { role }) })) }]}
        />
      </Part>
      <Part id="edit-money" title={t('money.title')} hint={t('money.hint')}>
        <FormRows
          name="amount"
          rows={rows.amount}
          words={words('amount')}
          parts={[
            { part: 'kind', label: t('money.kind'), options: amountKinds.map((kind) => ({ value: kind, label: t('kinds', { kind }) })) },
            { part: 'currency', label: t('money.currency'), dir: 'ltr' },
            { part: 'value', label: t('money.amount'), dir: 'ltr', inputMode: 'decimal' },
          ]}
        />
      </Part>
      <Part id="edit-texts" title={t('texts.title')} hint={t('texts.hint')}>
        <FormRows
          name="text"
          rows={rows.text}
          words={words('text')}
          spare={1}
          parts={[{ part: 'lang', label: t('texts.lang'), options: locales.map((locale) => ({ value: locale, label: languageNames[locale] })) }, { part: 'title', label: t('fields', { field: 'title' }) }, { part: 'description', label: t('fields', { field: 'description' }), area: true }]}
        />
      </Part>
    </>
  )
}

function Part({ id, title, hint, children }: { id: string; title: string; hint: string; children: ReactNode }) {
  return (
    <div className="form-part">
      <Section id={id} title={title}>
        <p className="hint">{hint}</p>
        {children}
      </Section>
    </div>
  )
}
