import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { FormText } from '@/components/ui/form-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { askForLink } from '@/lib/features/sign-in/actions/links'

export function ForgottenForm() {
  const t = useTranslations('sign-in')
  return (
    <ActionForm action={askForLink} label={t('forget.title')}>
      <FormText name="email" type="email" label={t('email.label')} autoComplete="username" autoCapitalize="none" spellCheck={false} required />
      <p className="actions mt-5">
        <SubmitButton look="primary">{t('forget.send')}</SubmitButton>
        <a href="/sign-in">{t('forget.back')}</a>
      </p>
    </ActionForm>
  )
}
