import { cache } from 'react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault, orUntitled } from '@/components/layout/or-fault'
import { TopicRecord } from '@/components/topic/topic-record'
import { Notice } from '@/components/ui/notice'
import { readTopic } from '@/lib/features/groups/commands/read-topic'
import { getTopic } from '@/lib/features/groups/queries/get-topic'
import { postParams } from '@/lib/features/groups/search-params'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'

const acts = ['opened', 'saved', 'pin', 'unpin', 'close', 'reopen', 'posted', 'edited', 'withdrawn', 'decided', 'undecided'] as const

/** Read once a request, for the title and for the page; the address as text, because objects are not the same twice. */
const read = cache(async (slug: string, id: string, query: string) => {
  const viewer = await requireViewer()
  return getTopic(viewer, await getLocale(), { slug, id, params: postParams.parse(JSON.parse(query)) })
})

type Props = PageProps<'/groups/[slug]/topics/[id]'>
const found = async ({ params, searchParams }: Props) => {
  const { slug, id } = await params
  return read(slug, id, JSON.stringify(postParams.parse(await searchParams)))
}

export const generateMetadata = orUntitled(async (props: Props): Promise<Metadata> => {
  const topic = await found(props)
  return topic ? { title: topic.topic.title } : {}
})

export default orFault(async function TopicPage(props: Props) {
  const viewer = await requireViewer()
  const shown = await found(props)
  if (!shown) notFound()
  // What stands on the page is read: where script does not run, nothing else could say so.
  await readTopic(viewer, shown.topic.id, shown.posts.rows.map(({ id }) => id))
  const t = await getTranslations('topic')
  const { done } = await props.searchParams
  const act = acts.find((known) => known === done)
  const organization = (await currentMember())?.organization[await getLocale()] ?? ''
  return (
    <>
      {act && <Notice tone="good" announce title={t(`done.${act}`)} />}
      <TopicRecord found={shown} reader={{ organization, timeZone: viewer.timeZone }} />
    </>
  )
})
