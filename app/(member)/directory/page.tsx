import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DirectoryFilters } from '@/components/directory/directory-filters'
import { DirectoryHeading } from '@/components/directory/directory-heading'
import { DirectoryResults } from '@/components/directory/directory-results'
import { NobodyFound } from '@/components/directory/nothing-found'
import { orFault } from '@/components/layout/or-fault'
import { Notice } from '@/components/ui/notice'
import { contactFacets } from '@/lib/features/directory/queries/contact-facets'
import { listContacts } from '@/lib/features/directory/queries/list-contacts'
import { nothingFound } from '@/lib/features/directory/queries/nothing-found'
import { directoryParams } from '@/lib/features/directory/search-params'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { now } from '@/lib/platform/time/now'

const acts = ['ended', 'nothing'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory'))('title') }
}

export default orFault(async function DirectoryPage({ searchParams }: PageProps<'/directory'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const asked = await searchParams
  const params = directoryParams.parse(asked)
  const { list, choices, nothing } = await asViewer(viewer, async () => {
    const found = await listContacts(viewer, locale, params)
    return {
      list: found,
      choices: await contactFacets(viewer, locale, params),
      nothing: found.rows.length === 0 ? await nothingFound(viewer, locale, params) : null,
    }
  })
  const organization = (await currentMember())?.organization[locale] ?? ''
  const at = now()
  const t = await getTranslations('directory')
  const act = acts.find((known) => known === asked.done)
  return (
    <>
      {act && <Notice tone={act === 'ended' ? 'good' : 'info'} announce title={t(`done.${act}`)} />}
      <DirectoryHeading all={list.all} can={list.can} reader={{ name: `${viewer.name}, ${organization}`, timeZone: viewer.timeZone, now: at }} />
      <DirectoryFilters params={params} applied={list.chosen.asked} choices={choices} />
      <DirectoryResults list={list} params={params} now={at} nothing={nothing && <NobodyFound found={nothing} params={params} />} />
    </>
  )
})
