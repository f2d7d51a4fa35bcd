import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { FoundGroups } from '@/components/search/found-groups'
import { SearchHeading } from '@/components/search/search-heading'
import { searchParams as searchShape } from '@/lib/features/search/input'
import { searchAll } from '@/lib/features/search/queries/search-all'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') }
}

export default orFault(async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const viewer = await requireViewer()
  const { q } = searchShape.parse(await searchParams)
  const found = q ? await searchAll(viewer, await getLocale(), q) : []
  return (
    <>
      <SearchHeading q={q} />
      <FoundGroups q={q} found={found} />
    </>
  )
})
