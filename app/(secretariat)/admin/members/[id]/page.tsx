import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/admin/done-notice'
import { orFault } from '@/components/layout/or-fault'
import { MemberRecordPage } from '@/components/members/member-record'
import { getMember } from '@/lib/features/members/queries/get-member'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('accounts.one') }
}

export default orFault(async function MemberPage({ params, searchParams }: PageProps<'/admin/members/[id]'>) {
  const viewer = await requireViewer()
  const member = await getMember(viewer, await getLocale(), (await params).id)
  if (!member) notFound()
  return (
    <>
      <DoneNotice done={(await searchParams)['done']} />
      <MemberRecordPage member={member} own={member.id === viewer.id} now={now()} timeZone={viewer.timeZone} />
    </>
  )
})
