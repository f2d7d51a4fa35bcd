// The fields of every text in a topic: the text in Markdown, its language.
import { useTranslations } from 'next-intl'
import { languageNames, locales, type Locale } from '@/lib/platform/i18n/locale'
import { FormArea, FormSelect } from '../ui/form-fields'
import { Preview } from './preview'

const languages = locales.map((one) => ({ value: one, label: languageNames[one] }))

export function TextFields({ label, text, lang, rows = 6 }: { label: string; text?: string; lang: Locale; rows?: number }) {
  const t = useTranslations('topic.write')
  return (
    <>
      <FormArea name="body" label={label} hint={t('hint')} rows={rows} {...(text !== undefined && { defaultValue: text })} />
      <Preview title={t('preview')} />
      <LanguageField lang={lang} />
    </>
  )
}

export function LanguageField({ lang }: { lang: Locale }) {
  const t = useTranslations('topic.write')
  return <FormSelect name="lang" label={t('language')} options={languages} defaultValue={lang} />
}
