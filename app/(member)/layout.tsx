import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import type { Place } from '@/components/layout/rail'
import { Shell } from '@/components/layout/shell'
import { chooseOwnLanguage, leave } from '@/lib/features/sign-in/actions/shell'
import { currentMember } from '@/lib/platform/auth/require-viewer'
import type { Role } from '@/lib/platform/auth/viewer'
import { settings } from '@/lib/platform/env/settings'

const everyone: readonly Place[] = ['directory', 'organizations', 'groups', 'activities', 'projects']
const places: Record<Role, readonly Place[]> = { FOCAL_POINT: everyone, LEAD_FOCAL_POINT: [...everyone, 'administration'], SECRETARIAT: [...everyone, 'administration'] }

/** Frame and navigation of member pages, no guard: each page calls requireViewer itself, and sends visitors to sign in. */
export default orFault(async function MemberLayout({ children }: { children: ReactNode }) {
  const member = await currentMember()
  if (!member) return children
  const { viewer, organization } = member
  const known = { name: viewer.name, organization: organization[await getLocale()] ?? '', entry: `/directory/${viewer.contactId}` }
  return (
    <Shell member={known} places={places[viewer.role]} signOut={leave} chooseLanguage={chooseOwnLanguage} banner={await factorBanner()} sample={settings().SAMPLE_DATA === 'on'}>
      {children}
    </Shell>
  )
}, { framed: true })

async function factorBanner(): Promise<ReactNode> {
  const t = await getTranslations()
  if (settings().REQUIRE_SECOND_FACTOR === 'off') return t('sign-in.factorOff')
  return settings().SAMPLE_DATA === 'on' && t('shell.sample.banner')
}
