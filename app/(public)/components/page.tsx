import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Record } from '@/components/layout/record'
import { Shell } from '@/components/layout/shell'
import { stay } from '@/components/specimen/actions'
import { EditSpecimen } from '@/components/specimen/edit-table'
import { Buttons, Colours, Type } from '@/components/specimen/basics'
import { FilterSpecimen } from '@/components/specimen/filters'
import { ChoiceSpecimens, Fields, FormSpecimen } from '@/components/specimen/forms'
import { Folds, ListSpecimen } from '@/components/specimen/lists'
import { Badges, Facts, Markings, Notices, TabSpecimen } from '@/components/specimen/pieces'
import { EmptyStates, Loading, Menus } from '@/components/specimen/states'
import { PageHeader } from '@/components/ui/page-header'
import { settings } from '@/lib/platform/env/settings'

const member = { name: 'Ines Valderrama', organization: 'UNODC', entry: '/components' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('components')
  return { title: t('title') }
}

/** Every component in all its states; for those who build and check, refused with a public address. */
export default async function ComponentPage({ searchParams }: { searchParams: Promise<{ [name: string]: string | string[] | undefined }> }) {
  if (settings().COMPONENT_PAGE !== 'on') notFound()
  const t = await getTranslations('components')
  return (
    <Shell member={member} places={['directory', 'organizations', 'administration']} signOut={stay} sample>
      <PageHeader title={t('title')} count={t('states')} />
      <ListSpecimen>
        <FilterSpecimen asked={await searchParams} />
      </ListSpecimen>
      <EditSpecimen />
      <Record aside={<Facts />} asideLabel={t('asideLabel')}>
        <Type />
        <Buttons />
        <Fields />
        <ChoiceSpecimens />
        <FormSpecimen />
        <Markings />
        <Badges />
        <Notices />
        <TabSpecimen />
        <Folds />
        <Menus />
        <EmptyStates />
        <Loading />
        <Colours />
      </Record>
    </Shell>
  )
}
