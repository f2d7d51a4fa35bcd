import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { ChangeForm } from '@/components/members/change-form'
import { changeOf } from '@/components/members/change-slugs'
import { ProposeForm } from '@/components/members/propose-form'
import { PageHeader } from '@/components/ui/page-header'
import { getMember } from '@/lib/features/members/queries/get-member'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('accounts.one') }
}

/** One change of an account: done at once by the Secretariat, proposed by a lead. */
export default orFault(async function ChangePage({ params }: PageProps<'/admin/members/[id]/[change]'>) {
  const viewer = await requireViewer()
  const { id, change } = await params
  const verb = changeOf(change)
  const member = verb ? await getMember(viewer, await getLocale(), id) : null
  if (!verb || !member) notFound()
  const { can } = member
  if (!can.change.includes(verb) && !can.propose.includes(verb)) notFound()
  const t = await getTranslations('members')
  return (
    <>
      <PageHeader
        over={
          <a href={`/admin/members/${id}`}>
            <bdi>{member.name}</bdi>
          </a>
        }
        title={t.rich(`change.${verb}.title`, { name: member.name, b: (name) => <bdi>{name}</bdi> })}
      />
      {can.change.includes(verb) ? <ChangeForm verb={verb} member={member} /> : <ProposeForm verb={verb} member={member} />}
    </>
  )
})
