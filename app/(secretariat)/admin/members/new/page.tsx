import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { InviteForm } from '@/components/members/invite-form'
import { NominateForm } from '@/components/members/nominate-form'
import { PageHeader } from '@/components/ui/page-header'
import { consoleFor } from '@/lib/features/members/queries/console'
import { languageChoices, organizationChoices } from '@/lib/features/members/queries/organization-choices'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('title') }
}

/** The Secretariat invites; a lead nominates. */
export default orFault(async function NewMemberPage() {
  const viewer = await requireViewer()
  const found = consoleFor(viewer)
  if (!found) notFound()
  const locale = await getLocale()
  const t = await getTranslations('members')
  const admin = await getTranslations('admin')
  const { organizations, languages } = await asViewer(viewer, async () => ({
    organizations: found.can.invite ? await organizationChoices(viewer, locale) : [],
    languages: await languageChoices(viewer, locale),
  }))
  const { invite } = found.can
  return (
    <>
      <PageHeader over={<a href="/admin">{admin('accounts.title')}</a>} title={t(invite ? 'invite.title' : 'nominate.title')} under={t(invite ? 'invite.text' : 'nominate.text')} />
      {invite ? <InviteForm organizations={organizations} languages={languages} /> : <NominateForm languages={languages} />}
    </>
  )
})
