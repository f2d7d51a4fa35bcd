import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { PublicShell } from '@/components/layout/public-shell'
import { settings } from '@/lib/platform/env/settings'

/** The frame of the pages on which somebody signs in: what this platform is, and whether a second factor is asked for. */
export function EntryShell({ children }: { children: ReactNode }) {
  const t = useTranslations('sign-in')
  const { SAMPLE_DATA, REQUIRE_SECOND_FACTOR } = settings()
  return (
    <PublicShell about sample={SAMPLE_DATA === 'on'} banner={REQUIRE_SECOND_FACTOR === 'off' && t('factorOff')}>
      {children}
    </PublicShell>
  )
}
