// A group's front page: what is new for the reader and what was decided; for those outside what it is for, and how to get in.
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { takeBack } from '@/lib/features/groups/actions'
import type { Group } from '@/lib/features/groups/queries/get-group'
import type { DecisionRow } from '@/lib/features/groups/queries/list-decisions'
import type { TopicRow } from '@/lib/features/groups/queries/topic-row'
import { formatDate } from '@/lib/platform/i18n/format'
import { Record } from '../layout/record'
import { TopicTable } from '../topic/topic-table'
import { ActionForm } from '../ui/action-form'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'
import { SubmitButton } from '../ui/submit-button'
import { Written } from '../ui/text'
import { DecisionList } from './decision-list'
import { WhoLeads } from './who-leads'

type Props = { group: Group; topics: readonly TopicRow[]; unread: number; decisions: readonly DecisionRow[]; reader: { timeZone: string; now: Date } }

export function GroupFront({ group, topics, unread, decisions, reader }: Props) {
  const t = useTranslations('group')
  const locale = useLocale()
  const address = `/groups/${group.slug}`
  return (
    <Record aside={<WhoLeads group={group} />} asideLabel={t('facts.title')}>
      {group.asked && <Asked group={group} timeZone={reader.timeZone} />}
      {group.declined && <Notice tone="warn" title={t('join.declined', { day: formatDate(locale, group.declined.askedAt, reader.timeZone) })}><Written>{group.declined.reason}</Written></Notice>}
      {group.can.admit && group.waiting > 0 && <Notice title={t('waiting', { count: group.waiting })}><a href={`${address}/people`}>{t('decide')}</a></Notice>}
      {group.place.sits || topics.length > 0 ? (
        <Section id="new" title={unread > 0 ? t('new.title') : t('new.latest')} {...(unread > 0 && { count: t('new.count', { count: unread }) })} link={<a href={`${address}/topics`}>{t('new.all', { count: group.topics })}</a>}>
          {topics.length > 0 ? <TopicTable topics={topics} slug={group.slug} reader={reader} /> : <EmptyState level={3} title={t('new.none')}>{t('new.noneText')}</EmptyState>}
        </Section>
      ) : null}
      {decisions.length > 0 && (
        <Section id="decided" title={t('decided.title')} link={<a href={`${address}/decisions`}>{t('decided.all')}</a>}>
          <DecisionList decisions={decisions} slug={group.slug} timeZone={reader.timeZone} />
        </Section>
      )}
      <Purpose>{group.purpose}</Purpose>
    </Record>
  )
}

function Purpose({ children }: { children: ReactNode }) {
  const t = useTranslations('group')
  return (
    <Section id="purpose" title={t('purpose')}>
      <p className="prose">{children}</p>
    </Section>
  )
}

function Asked({ group, timeZone }: { group: Group; timeZone: string }) {
  const t = useTranslations('group')
  const locale = useLocale()
  if (!group.asked) return null
  return (
    <Notice title={t('join.waiting', { day: formatDate(locale, group.asked.askedAt, timeZone) })}>
      <ActionForm action={takeBack} label={t('join.takeBack')} className="mt-1.5">
        <input type="hidden" name="id" value={group.asked.id} />
        <SubmitButton small>{t('join.takeBack')}</SubmitButton>
      </ActionForm>
    </Notice>
  )
}
