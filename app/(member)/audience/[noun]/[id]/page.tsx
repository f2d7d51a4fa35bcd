import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { WhoSeesRecord } from '@/components/audience/who-sees'
import { orFault } from '@/components/layout/or-fault'
import { whoSees } from '@/lib/features/audience/queries/who-sees'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

const asked = z.object({ noun: z.enum(['topic', 'event', 'activity', 'project']), id: z.uuid(), at: z.string().optional().catch(undefined) })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audience'))('list.title') }
}

export default orFault(async function WhoSeesPage({ params, searchParams }: PageProps<'/audience/[noun]/[id]'>) {
  const viewer = await requireViewer()
  const record = asked.safeParse({ ...(await params), at: (await searchParams).at }).data
  const found = record && (await whoSees(viewer, await getLocale(), record))
  if (!found) notFound()
  return <WhoSeesRecord found={found} address={`/audience/${record.noun}/${record.id}`} />
})
