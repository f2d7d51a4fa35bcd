import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { FormPassword, FormText } from '@/components/ui/form-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { signIn } from '@/lib/features/sign-in/actions/sign-in'

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('sign-in')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={signIn} label={t('title')}>
      <input type="hidden" name="next" value={next} />
      <FormText name="email" type="email" label={t('email.label')} autoComplete="username" autoCapitalize="none" spellCheck={false} required />
      <FormPassword name="password" label={t('password.label')} autoComplete="current-password" required show={ui('show')} hide={ui('hide')} />
      <p className="actions mt-5">
        <SubmitButton look="primary">{t('continue')}</SubmitButton>
        <a href="/password/forgotten">{t('forgotten')}</a>
      </p>
    </ActionForm>
  )
}
