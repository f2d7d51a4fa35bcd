// Asks to sit in a group: what a chair reads before deciding.
import { useLocale, useTranslations } from 'next-intl'
import { join } from '@/lib/features/groups/actions'
import type { Group } from '@/lib/features/groups/queries/get-group'
import { languageNames, locales } from '@/lib/platform/i18n/locale'
import { ActionForm } from '../ui/action-form'
import { ButtonLink } from '../ui/button'
import { FormArea, FormSelect } from '../ui/form-fields'
import { SubmitButton } from '../ui/submit-button'

export function JoinForm({ group }: { group: Group }) {
  const t = useTranslations('group.join')
  const locale = useLocale()
  return (
    <ActionForm action={join} label={t('title')} className="form-part">
      <input type="hidden" name="groupId" value={group.id} />
      <FormArea name="message" label={t('message')} hint={t('messageHint')} rows={5} />
      <FormSelect name="lang" label={t('language')} defaultValue={locale} options={locales.map((one) => ({ value: one, label: languageNames[one] }))} />
      <div className="form-end">
        <SubmitButton look="primary">{t('send')}</SubmitButton>
        <ButtonLink href={`/groups/${group.slug}`}>{t('keep')}</ButtonLink>
      </div>
    </ActionForm>
  )
}
