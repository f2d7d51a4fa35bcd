import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/admin/done-notice'
import { ProposalRecord } from '@/components/admin/proposal-record'
import { orFault } from '@/components/layout/or-fault'
import { getProposal } from '@/lib/features/members/queries/proposals'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('proposals.one') }
}

export default orFault(async function ProposalPage({ params, searchParams }: PageProps<'/admin/proposals/[id]'>) {
  const viewer = await requireViewer()
  const proposal = await getProposal(viewer, await getLocale(), (await params).id)
  if (!proposal) notFound()
  return (
    <>
      <DoneNotice done={(await searchParams)['done']} />
      <ProposalRecord proposal={proposal} timeZone={viewer.timeZone} />
    </>
  )
})
