import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'

/** @param since the day since which there is a second factor, in words; null when there is none */
export function FactorSection({ since, codesLeft }: { since: string | null; codesLeft: number }) {
  const t = useTranslations('settings.factor')
  return (
    <Section id="factor" title={t('title')}>
      <p className="prose">{since ? `${t('on', { day: since })} ${t('left', { count: codesLeft })}` : t('off')}</p>
      <p className="actions mt-3">
        <ButtonLink href="/settings/second-factor">{since ? t('renew') : t('setUp')}</ButtonLink>
        {since && <ButtonLink href="/settings/recovery-codes">{t('codes')}</ButtonLink>}
      </p>
    </Section>
  )
}
