import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { DecidePost, EditPost, WithdrawPost } from '@/components/topic/post-forms'
import { PostHistory } from '@/components/topic/post-history'
import { PageHeader } from '@/components/ui/page-header'
import { Written } from '@/components/ui/text'
import { recordHistory } from '@/lib/features/audience/queries/record-history'
import { heldPost } from '@/lib/features/groups/queries/held'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

const acts = ['edit', 'withdraw', 'decide', 'history'] as const

export async function generateMetadata({ params }: PageProps<'/groups/[slug]/topics/[id]/posts/[post]/[act]'>): Promise<Metadata> {
  const { act } = await params
  const known = acts.find((one) => one === act)
  return known ? { title: (await getTranslations('topic'))(`post.${known}`) } : {}
}

export default orFault(async function PostActPage({ params }: PageProps<'/groups/[slug]/topics/[id]/posts/[post]/[act]'>) {
  const viewer = await requireViewer()
  const { act: asked, ...where } = await params
  const act = acts.find((one) => one === asked)
  const held = act && (await heldPost(viewer, where))
  if (!held || (act === 'history' ? held.post.withdrawnAt !== null : !held.can[act])) notFound()
  const { post } = held
  const t = await getTranslations('topic')
  const back = `/groups/${where.slug}/topics/${where.id}?post=${post.id}#post-${post.id}`
  const title = act === 'decide' && post.decision !== null ? t('post.undecide') : t(`post.${act}`)
  return (
    <>
      <PageHeader over={<a href={back}><Written lang={post.topic.lang}>{post.topic.title}</Written></a>} title={title} />
      {act === 'edit' && <EditPost post={post} back={back} />}
      {act === 'withdraw' && <WithdrawPost post={post} back={back} />}
      {act === 'decide' && <DecidePost post={post} back={back} />}
      {act === 'history' && <PostHistory acts={await recordHistory(viewer, 'post', post.id)} timeZone={viewer.timeZone} />}
    </>
  )
})
