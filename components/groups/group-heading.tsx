// The head of every page of a group: where it belongs, its name, its parts; what one may do here.
import { useTranslations } from 'next-intl'
import type { Group } from '@/lib/features/groups/queries/get-group'
import { ButtonLink } from '../ui/button'
import { Notice } from '../ui/notice'
import { PageHeader } from '../ui/page-header'
import { Tabs } from '../ui/tabs'

const acts = ['asked', 'takenBack', 'accepted', 'declined', 'seated', 'unseated', 'left', 'hidden', 'shown', 'removed'] as const
export type Part = 'front' | 'topics' | 'decisions' | 'people'

export function GroupHeading({ group, part, done }: { group: Group; part: Part; done?: string | string[] | undefined }) {
  const t = useTranslations('group')
  const address = `/groups/${group.slug}`
  const act = acts.find((known) => known === done)
  const open = <ButtonLink look="primary" icon="plus" href={`${address}/topics/new`}>{t('startTopic')}</ButtonLink>
  const ask = <ButtonLink look="primary" href={`${address}/join`}>{t('join.title')}</ButtonLink>
  const inside = group.place.sits || group.topics > 0
  return (
    <>
      {act && <Notice tone="good" announce title={t(`done.${act}`)} />}
      <PageHeader
        over={group.number ? t('over', { number: group.number, pillar: group.pillar ?? '' }) : t('committee')}
        title={group.name}
        actions={group.can.open ? open : group.can.ask && ask}
      />
      <Tabs
        label={group.shortName}
        tabs={[
          { href: address, label: t('tabs.front'), current: part === 'front' },
          ...(inside ? [{ href: `${address}/topics`, label: t('tabs.topics'), count: group.topics, current: part === 'topics' }, { href: `${address}/decisions`, label: t('tabs.decisions'), count: group.decisions, current: part === 'decisions' }] : []),
          { href: `${address}/people`, label: t('tabs.people'), ...(group.people !== null && { count: group.people }), current: part === 'people' },
        ]}
      />
    </>
  )
}
