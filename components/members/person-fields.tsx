// The part of a form that says who it is: the same for an invitation and a nomination.
import { useLocale, useTranslations } from 'next-intl'
import { FormSelect, FormText } from '@/components/ui/form-fields'
import { languageNames, locales } from '@/lib/platform/i18n/locale'
import { collator } from '@/lib/platform/i18n/format'

export type LanguageChoice = { code: string; name: string }

export function PersonFields({ languages }: { languages: readonly LanguageChoice[] }) {
  const t = useTranslations('members.fields')
  const optional = useTranslations('ui')('optional')
  const locale = useLocale()
  const choices = languages.map(({ code, name }) => ({ value: code, label: name })).toSorted((a, b) => collator(locale).compare(a.label, b.label))
  return (
    <>
      <FormText name="name" label={t('name')} hint={t('nameHint')} autoComplete="off" maxLength={120} />
      <FormText name="ownName" label={t('ownName')} optional={optional} autoComplete="off" maxLength={120} />
      <FormSelect name="ownNameLang" label={t('ownNameLang')} optional={optional} options={choices} empty={t('chooseLanguage')} />
      <FormText name="function" label={t('function')} hint={t('functionHint')} maxLength={160} />
      <FormSelect name="functionLang" label={t('functionLang')} options={choices} defaultValue={locale} />
      <FormText name="unit" label={t('unit')} optional={optional} maxLength={160} />
    </>
  )
}

export function AddressFields() {
  const t = useTranslations('members.fields')
  const locale = useLocale()
  return (
    <>
      <FormText name="email" type="email" label={t('email')} hint={t('emailHint')} autoComplete="off" maxLength={254} />
      <FormSelect name="locale" label={t('locale')} options={locales.map((one) => ({ value: one, label: languageNames[one] }))} defaultValue={locale} />
    </>
  )
}
