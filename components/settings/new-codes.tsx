import { useTranslations } from 'next-intl'
import { RecoveryCodes } from '@/components/sign-in/recovery-codes'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { changeRecoveryCodes } from '@/lib/features/sign-in/actions/settings'

/** Ten new recovery codes, shown before they are put in force. */
export function NewCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('settings')
  return (
    <>
      <p className="prose">{t('factor.codesText')}</p>
      <RecoveryCodes codes={codes} />
      <ActionForm action={changeRecoveryCodes}>
        <p className="actions mt-4">
          <SubmitButton look="primary">{t('factor.codesSave')}</SubmitButton>
          <a href="/settings">{t('confirm.back')}</a>
        </p>
      </ActionForm>
    </>
  )
}
