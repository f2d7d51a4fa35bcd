import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NothingHere } from '@/components/layout/nothing-here'
import { PublicShell } from '@/components/layout/public-shell'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return { title: t('notFound.title') }
}

/** For an address that leads nowhere. What members may not see is answered inside their frame, by the same words. */
export default function NotFound() {
  return (
    <PublicShell>
      <NothingHere />
    </PublicShell>
  )
}
