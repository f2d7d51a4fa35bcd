import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DirectoryFilters } from '@/components/directory/directory-filters'
import { DirectoryHeading } from '@/components/directory/directory-heading'
import { DirectoryResults } from '@/components/directory/directory-results'
import { NobodyFound } from '@/components/directory/nothing-found'
import { orFault } from '@/components/layout/or-fault'
import { contactFacets } from '@/lib/features/directory/queries/contact-facets'
import { listContacts } from '@/lib/features/directory/queries/list-contacts'
import { nothingFound } from '@/lib/features/directory/queries/nothing-found'
import { directoryParams } from '@/lib/features/directory/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory'))('title') }
}

export default orFault(async function DirectoryPage({ searchParams }: PageProps<'/directory'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const params = directoryParams.parse(await searchParams)
  const { list, choices, nothing } = await asViewer(viewer, async () => {
    const found = await listContacts(viewer, locale, params)
    return {
      list: found,
      choices: await contactFacets(viewer, locale, params),
      nothing: found.rows.length === 0 ? await nothingFound(viewer, locale, params) : null,
    }
  })
  return (
    <>
      <DirectoryHeading all={list.all} can={list.can} />
      <DirectoryFilters params={params} applied={list.chosen.asked} choices={choices} />
      <DirectoryResults list={list} params={params} now={now()} nothing={nothing && <NobodyFound found={nothing} params={params} />} />
    </>
  )
})
