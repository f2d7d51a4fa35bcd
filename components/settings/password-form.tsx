import { useTranslations } from 'next-intl'
import { isolate } from '@/components/sign-in/isolate'
import { ActionForm } from '@/components/ui/action-form'
import { FormPassword } from '@/components/ui/form-fields'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { saveNewPassword } from '@/lib/features/sign-in/actions/settings'

/** @param changed the day of the last change, in words; null when it never was */
export function PasswordForm({ email, changed }: { email: string; changed: string | null }) {
  const t = useTranslations('settings.password')
  const renew = useTranslations('sign-in.newPassword')
  const ui = useTranslations('ui')
  const words = { show: ui('show'), hide: ui('hide') }
  return (
    <Section id="password-section" title={t('title')}>
      <p className="prose">
        {t('email', { email: isolate(email) })} {changed && t('changed', { day: changed })}
      </p>
      <ActionForm action={saveNewPassword} className="mt-3">
        <input type="email" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
        <FormPassword name="password" label={t('present')} autoComplete="current-password" required {...words} />
        <FormPassword name="newPassword" label={renew('label')} hint={renew('hint')} autoComplete="new-password" required {...words} />
        <p className="actions mt-4">
          <SubmitButton>{t('save')}</SubmitButton>
        </p>
      </ActionForm>
    </Section>
  )
}
