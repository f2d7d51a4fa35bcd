// In place of the page of a form that was sent without script and could neither be taken nor be shown again:
// says why, and holds what was typed, so that one press sends it again.
import { useTranslations } from 'next-intl'
import type { Unsent } from '@/lib/platform/forms/unsent'
import { Button } from '../ui/button'

export function UnsentPage({ fields, sentence, signedOut }: Unsent) {
  const t = useTranslations()
  return (
    <>
      <div role="alert">
        <h1>{t('problem.summary')}</h1>
        <p className="prose mt-2">{sentence}</p>
      </div>
      <form method="post" encType="multipart/form-data" className="actions mt-4">
        {fields.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} readOnly />
        ))}
        <Button type="submit" look="primary" icon="retry">
          {t('shell.fault.send')}
        </Button>
        {signedOut && (
          <a href="/sign-in" target="_blank">
            {t('sign-in.title')}
          </a>
        )}
      </form>
    </>
  )
}
