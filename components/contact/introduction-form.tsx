// "Ask to be put in touch": what the holder will read. The address stays with the holder.
import { useLocale, useTranslations } from 'next-intl'
import { ask } from '@/lib/features/directory/actions'
import { languageNames, locales } from '@/lib/platform/i18n/locale'
import { ActionForm } from '../ui/action-form'
import { ButtonLink } from '../ui/button'
import { FormArea, FormSelect } from '../ui/form-fields'
import { SubmitButton } from '../ui/submit-button'

const languages = locales.map((locale) => ({ value: locale, label: languageNames[locale] }))

export function IntroductionForm({ contactId, reachId, label }: { contactId: string; reachId: string; label: string }) {
  const t = useTranslations('contact.introduction')
  const edit = useTranslations('contact.edit')
  const locale = useLocale()
  return (
    <ActionForm action={ask} label={label} className="form-part">
      <input type="hidden" name="reachId" value={reachId} />
      <FormArea name="message" label={t('message')} hint={t('messageHint')} rows={8} />
      <FormSelect name="messageLang" label={t('language')} options={languages} defaultValue={locale} />
      <div className="form-end">
        <SubmitButton look="primary">{t('send')}</SubmitButton>
        <ButtonLink href={`/directory/${contactId}`}>{edit('cancel')}</ButtonLink>
      </div>
    </ActionForm>
  )
}
