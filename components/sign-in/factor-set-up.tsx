import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ShownFactor } from '@/lib/features/sign-in/queries/shown-factor'
import type { FormAction } from '@/lib/platform/forms/form-state'
import { CodeField } from './code-form'
import { RecoveryCodes } from './recovery-codes'

type Props = { factor: ShownFactor; action: FormAction; send: ReactNode; children?: ReactNode }

/** Picture, key, recovery codes and the first code, on one page that can be printed. `children` go into the form. */
export function FactorSetUp({ factor, action, send, children }: Props) {
  const t = useTranslations('sign-in.factor')
  return (
    <>
      <p className="prose mb-4">{t('why')}</p>
      <Section id="scan" title={t('scan')}>
        <p className="prose">{t('scanText')}</p>
        <QrCode label={t('picture')} {...factor.qr} />
        <p>
          {t('key')}{' '}
          <span className="code font-mono" translate="no">
            {factor.key}
          </span>
        </p>
      </Section>
      <Section id="codes" title={t('codes')}>
        <p className="prose">{t('codesText')}</p>
        <RecoveryCodes codes={factor.codes} />
      </Section>
      <Section id="prove" title={t('prove')}>
        <ActionForm action={action}>
          {children}
          <CodeField label={t('label')} />
          <p className="actions mt-5">
            <SubmitButton look="primary">{send}</SubmitButton>
          </p>
        </ActionForm>
      </Section>
    </>
  )
}

/** Black on white in both themes: an app reads it by its contrast. */
function QrCode({ label, size, path }: { label: string; size: number; path: string }) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width="220" height="220" className="my-3 max-w-full" shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
