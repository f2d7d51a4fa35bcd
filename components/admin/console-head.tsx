// <ConsoleHead places={…} current="accounts" title count actions />: the title of a part of the console, and the way to the others.
import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import type { Console } from '@/lib/features/members/queries/console'

type Place = Console['places'][number]
const addresses: Record<Place, string> = { accounts: '/admin', outbox: '/admin/outbox', audit: '/admin/audit' }

type Props = { places: readonly Place[]; current: Place; count?: ReactNode; actions?: ReactNode }

export function ConsoleHead({ places, current, count, actions }: Props) {
  const t = useTranslations('admin')
  const tabs = places.map((place) => ({ href: addresses[place], label: t(`places.${place}`), current: place === current }))
  return (
    <>
      <PageHeader over={t('title')} title={t(`places.${current}`)} count={count} actions={actions} />
      <Tabs label={t('places.label')} tabs={tabs} />
    </>
  )
}
