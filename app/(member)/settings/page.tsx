import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { FactorSection } from '@/components/settings/factor-section'
import { PasswordForm } from '@/components/settings/password-form'
import { PreferencesForm } from '@/components/settings/preferences-form'
import { SessionsSection } from '@/components/settings/sessions-section'
import { SettingsNotice } from '@/components/settings/settings-notice'
import { PageHeader } from '@/components/ui/page-header'
import { getOwnAccount } from '@/lib/features/sign-in/queries/own-account'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { settings } from '@/lib/platform/env/settings'
import { formatDate } from '@/lib/platform/i18n/format'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default orFault(async function SettingsPage({ searchParams }: PageProps<'/settings'>) {
  const viewer = await requireViewer()
  const account = await getOwnAccount(viewer)
  const t = await getTranslations('settings')
  const locale = await getLocale()
  const day = (at: Date | null) => at && formatDate(locale, at, viewer.timeZone)
  const lasts = { hours: settings().SESSION_IDLE_HOURS, days: settings().SESSION_MAX_DAYS }
  return (
    <>
      <PageHeader title={t('title')} under={<a href={`/directory/${viewer.contactId}`}>{t('entry')}</a>} />
      <SettingsNotice done={(await searchParams)['done']} />
      <PreferencesForm timeZone={viewer.timeZone} />
      <PasswordForm email={account.email} changed={day(account.passwordChangedAt)} />
      <FactorSection since={day(account.totpConfirmedAt)} codesLeft={account.codesLeft} />
      <SessionsSection sessions={account.sessions} here={viewer.sessionId} timeZone={viewer.timeZone} now={now()} lasts={lasts} />
    </>
  )
})
