// In place of the page of a form that was sent without script and could neither be taken nor be shown again:
// the form itself says why, and holds what was typed, so that one press sends it again.
import { useTranslations } from 'next-intl'
import type { Unsent } from '@/lib/platform/forms/unsent'
import { ActionForm } from '../ui/action-form'
import { SubmitButton } from '../ui/submit-button'

export function UnsentPage({ action, id, fields, signedOut }: Unsent) {
  const t = useTranslations()
  return (
    <>
      <h1>{t('problem.summary')}</h1>
      <ActionForm action={action} {...(id && { id })} className="mt-4">
        {fields.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <p className="actions mt-4">
          <SubmitButton look="primary" icon="retry">
            {t('shell.fault.send')}
          </SubmitButton>
          {signedOut && (
            <a href="/sign-in" target="_blank">
              {t('sign-in.title')}
            </a>
          )}
        </p>
      </ActionForm>
    </>
  )
}
