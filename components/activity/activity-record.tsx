// An activity on its own page: what it is and how it goes, its log, its history, its facts.
import type { ComponentProps } from 'react'
import { useTranslations } from 'next-intl'
import type { ActivityUpdateRow } from '@/lib/features/activities/queries/activity-updates'
import type { Activity } from '@/lib/features/activities/queries/get-activity'
import { SeenBy } from '../audience/seen-by'
import { Record } from '../layout/record'
import { RecordHistory } from '../record/record-history'
import { Badge } from '../ui/badge'
import { ButtonLink } from '../ui/button'
import { Notice } from '../ui/notice'
import { PageHeader } from '../ui/page-header'
import { Section } from '../ui/section'
import { Written } from '../ui/text'
import { ActivityFacts } from './activity-facts'
import { useHistoryWords } from './activity-history'
import { ActivityLog } from './activity-log'
import { ActivityState, useDay, usePercent } from './activity-words'

type Props = { activity: Activity; updates: readonly ActivityUpdateRow[]; acts: ComponentProps<typeof RecordHistory>['acts']; reader: { timeZone: string } }

export function ActivityRecord({ activity, updates, acts, reader }: Props) {
  const t = useTranslations('activity')
  const words = useHistoryWords(activity)
  const { description, lang } = activity
  return (
    <>
      <ActivityTitle activity={activity} />
      <Stale activity={activity} />
      <Record asideLabel={t('facts')} aside={<ActivityFacts activity={activity} />}>
        <Section id="about" title={t('about')}>
          {description ? <Prose lang={lang} text={description} /> : <p className="text-muted">{t('noDescription')}</p>}
        </Section>
        <Progress activity={activity} />
        <ActivityLog id={activity.id} updates={updates} canAdd={activity.can.update} timeZone={reader.timeZone} />
        <Section id="history" title={t('history.title')}>
          <RecordHistory acts={acts} timeZone={reader.timeZone} words={words} />
        </Section>
      </Record>
    </>
  )
}

const Prose = ({ lang, text }: { lang: string; text: string }) => (
  <p className="prose whitespace-pre-line" lang={lang} dir="auto" translate="no">
    {text}
  </p>
)

function Progress({ activity: { progressText, progressPercent, lang, status } }: { activity: Activity }) {
  const t = useTranslations('activity')
  const percent = usePercent()
  return (
    <Section id="progress" title={t('progress.title')}>
      <p className="mb-2">
        <ActivityState status={status} /> {progressPercent !== null && <b className="num">{percent(progressPercent)}</b>}
      </p>
      {progressText ? <Prose lang={lang} text={progressText} /> : <p className="text-muted">{t('progress.none')}</p>}
    </Section>
  )
}

function Stale({ activity: { stale, updatedAt } }: { activity: Activity }) {
  const t = useTranslations('activity.stale')
  const day = useDay()
  if (!stale) return null
  return (
    <Notice tone="warn" title={t('title')}>
      {t('text', { date: day(updatedAt) })}
    </Notice>
  )
}

function ActivityTitle({ activity: { id, can, title, lang, type, owner, ownerHref, sample, told } }: { activity: Activity }) {
  const t = useTranslations('activity')
  return (
    <PageHeader
      over={<a href="/activities">{t('title')}</a>}
      title={<Written lang={lang}>{title}</Written>}
      under={
        <span className="inline-list">
          <span>{t('types', { type })}</span> <a href={ownerHref}>{owner}</a> {sample && <Badge>{t('sample')}</Badge>}
        </span>
      }
      actions={
        can.edit && (
          <>
            <ButtonLink href={`/activities/${id}/remove`}>{t('remove.link')}</ButtonLink>
            <ButtonLink href={`/activities/${id}/edit`} look="primary" icon="edit">
              {t('edit.link')}
            </ButtonLink>
          </>
        )
      }
    >
      <SeenBy told={told} noun="activity" id={id} />
    </PageHeader>
  )
}
