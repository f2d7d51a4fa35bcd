import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { FormText } from '@/components/ui/form-fields'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { sendAppCode, sendRecoveryCode } from '@/lib/features/sign-in/actions/sign-in'
import { isolate } from './isolate'

type Props = { email: string; next: string; query: string }

/** Six digits of the app, after the password. */
export function CodeForm({ email, next, query }: Props) {
  const t = useTranslations('sign-in.code')
  return (
    <>
      <ActionForm action={sendAppCode} label={t('title')}>
        <input type="hidden" name="next" value={next} />
        <CodeField label={t('label')} hint={t('hint', { email: isolate(email) })} />
        <p className="actions mt-5">
          <SubmitButton look="primary">{t('send')}</SubmitButton>
          <a href={`/sign-in/code?use=recovery${query.replace('?', '&')}`}>{t('recovery')}</a>
        </p>
      </ActionForm>
      <OtherAddress query={query} />
    </>
  )
}

export function CodeField({ label, hint }: { label: string; hint?: string }) {
  return <FormText name="code" label={label} hint={hint} className="code-input" inputMode="numeric" autoComplete="one-time-code" maxLength={12} dir="ltr" required />
}

/** A recovery code in place of the app. */
export function RecoveryForm({ email, next, query }: Props) {
  const t = useTranslations('sign-in.recovery')
  const send = useTranslations('sign-in.code')
  return (
    <>
      <ActionForm action={sendRecoveryCode} label={t('title')}>
        <input type="hidden" name="next" value={next} />
        <FormText name="recoveryCode" label={t('label')} hint={t('hint', { email: isolate(email) })} className="code-input" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={40} dir="ltr" required />
        <p className="actions mt-5">
          <SubmitButton look="primary">{send('send')}</SubmitButton>
          <a href={`/sign-in/code${query}`}>{t('app')}</a>
        </p>
      </ActionForm>
      <p className="mt-6 text-sm">{t('lost')}</p>
      <OtherAddress query={query} />
    </>
  )
}

function OtherAddress({ query }: { query: string }) {
  const t = useTranslations('sign-in.code')
  return (
    <p className="mt-6 text-sm">
      <a href={`/sign-in${query}`} className="inline-flex items-center gap-1.5">
        <Icon name="back" />
        {t('other')}
      </a>
    </p>
  )
}
