import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { FormPassword } from '@/components/ui/form-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { confirm } from '@/lib/features/sign-in/actions/settings'

/** The password again. @param then what follows; one of the words that the action knows */
export function ConfirmForm({ then }: { then: string }) {
  const t = useTranslations('settings')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={confirm} label={t('confirm.title')}>
      <input type="hidden" name="then" value={then} />
      <FormPassword name="password" label={t('password.present')} autoComplete="current-password" required show={ui('show')} hide={ui('hide')} />
      <p className="actions mt-5">
        <SubmitButton look="primary">{t('confirm.send')}</SubmitButton>
        <a href="/settings">{t('confirm.back')}</a>
      </p>
    </ActionForm>
  )
}
