import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { FormPassword } from '@/components/ui/form-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/platform/forms/form-state'

type Props = { action: FormAction; link: string; email: string; label: string; send: ReactNode }

/** A password for the first time or anew, by a mailed link. The address is there for the browser that keeps passwords. */
export function NewPasswordForm({ action, link, email, label, send }: Props) {
  const ui = useTranslations('ui')
  const t = useTranslations('sign-in.newPassword')
  return (
    <ActionForm action={action}>
      <input type="hidden" name="link" value={link} />
      <input type="email" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <FormPassword name="newPassword" label={label} hint={t('hint')} autoComplete="new-password" required show={ui('show')} hide={ui('hide')} />
      <p className="actions mt-5">
        <SubmitButton look="primary">{send}</SubmitButton>
      </p>
    </ActionForm>
  )
}
