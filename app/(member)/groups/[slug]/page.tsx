import { cache } from 'react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { GroupFront } from '@/components/groups/group-front'
import { GroupHeading } from '@/components/groups/group-heading'
import { orFault, orUntitled } from '@/components/layout/or-fault'
import { groupFront } from '@/lib/features/groups/queries/group-front'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { now } from '@/lib/platform/time/now'

/** Read once a request, for the title and for the page. */
const read = cache(async (slug: string) => {
  const viewer = await requireViewer()
  const front = await groupFront(viewer, await getLocale(), slug)
  return front && { ...front, reader: { timeZone: viewer.timeZone, now: now() } }
})

export const generateMetadata = orUntitled(async ({ params }: PageProps<'/groups/[slug]'>): Promise<Metadata> => {
  const found = await read((await params).slug)
  return found ? { title: found.group.shortName } : {}
})

export default orFault(async function GroupPage({ params, searchParams }: PageProps<'/groups/[slug]'>) {
  const found = await read((await params).slug)
  if (!found) notFound()
  return (
    <>
      <GroupHeading group={found.group} part="front" done={(await searchParams)['done']} />
      <GroupFront {...found} />
    </>
  )
})
