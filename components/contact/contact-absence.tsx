// What one has to know before writing: out of office with a stand-in, suspended, not yet decided.
import { useLocale, useTranslations } from 'next-intl'
import type { Colleague, Contact } from '@/lib/features/directory/queries/get-contact'
import { formatDay, listSeparator } from '@/lib/platform/i18n/format'
import { Notice } from '../ui/notice'
import { Written } from '../ui/text'
import { ReachLink } from './reach-link'

export function ContactAbsence({ contact }: { contact: Contact }) {
  const t = useTranslations('contact')
  const locale = useLocale()
  const { out, standing, nominated } = contact
  return (
    <>
      {nominated && <Notice title={t('nominated.title')}>{t('nominated.text')}</Notice>}
      {standing === 'SUSPENDED' && (
        <Notice tone="warn" title={t('suspended.title')}>
          {t('suspended.text')}
        </Notice>
      )}
      {out && (
        <Notice tone="warn" title={out.until ? t('out.until', { day: formatDay(locale, out.until.toISOString()) }) : t('out.now')}>
          {out.standIn && <StandIn standIn={out.standIn} />}
        </Notice>
      )}
    </>
  )
}

function StandIn({ standIn }: { standIn: Colleague }) {
  const t = useTranslations('contact')
  const separator = listSeparator(useLocale())
  const [reach] = standIn.reach
  return (
    <>
      {t('out.urgent')}{' '}
      <a href={`/directory/${standIn.id}`}>
        <Written>{standIn.name}</Written>
      </a>
      {standIn.seat && separator + t('seats', { seat: standIn.seat })}
      {reach && (
        <>
          {separator}
          <ReachLink {...reach} />
        </>
      )}
    </>
  )
}
