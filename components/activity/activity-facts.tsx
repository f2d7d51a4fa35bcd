// The facts of an activity: who, where, on what, when, for how many, whom to ask.
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Activity, Coded } from '@/lib/features/activities/queries/get-activity'
import { formatNumber } from '@/lib/platform/i18n/format'
import { FactsList } from '../ui/facts-list'
import { Section } from '../ui/section'
import { Written } from '../ui/text'
import { ActivityState, useDay, usePercent, usePeriod } from './activity-words'

export function ActivityFacts({ activity }: { activity: Activity }) {
  const t = useTranslations('activity')
  const locale = useLocale()
  const period = usePeriod()
  const percent = usePercent()
  const day = useDay()
  const { partners, participants, pillar, pillarName, group, groupHref, contact, contactId } = activity
  const inRole = (role: string) => partners.filter((one) => one.role === role).map(({ slug, name }) => ({ href: `/organizations/${slug}`, name }))
  const column = (name: string) => t('columns', { column: name })
  return (
    <Section id="facts" title={t('facts')}>
      <FactsList
        column
        facts={[
          { label: column('status'), value: <ActivityState status={activity.status} /> },
          { label: column('progress'), value: activity.progressPercent !== null && <span className="num">{percent(activity.progressPercent)}</span> },
          { label: column('lead'), value: <Links to={inRole('LEAD')} /> },
          { label: column('partners'), value: partners.length > 1 && <Links to={inRole('PARTNER')} /> },
          { label: column('where'), value: <Where activity={activity} /> },
          { label: column('themes'), value: activity.themes.length > 0 && <Links to={filtered('theme', activity.themes)} /> },
          { label: column('pillar'), value: pillar !== null && pillarName && <a href={`/activities?pillar=${pillar}`}>{t('pillar', { number: String(pillar), name: pillarName })}</a> },
          { label: column('group'), value: group && groupHref && <a href={groupHref}>{group}</a> },
          { label: column('planned'), value: period(activity.plannedStartsOn, activity.plannedEndsOn) },
          { label: column('actual'), value: period(activity.actualStartsOn, activity.actualEndsOn) },
          { label: column('participants'), value: participants !== null && <span className="num">{formatNumber(locale, participants)}</span> },
          { label: column('contact'), value: contact && contactId && <a href={`/directory/${contactId}`}><Written>{contact}</Written></a> },
          { label: column('updated'), value: day(activity.updatedAt) },
          { label: column('rhythm'), value: t('rhythms', { rhythm: activity.rhythm }) },
          { label: column('owner'), value: <a href={activity.ownerHref}>{activity.owner}</a> },
        ]}
      />
    </Section>
  )
}

function Where({ activity: { scope, countries, regions } }: { activity: Activity }): ReactNode {
  const t = useTranslations('activity')
  return scope === 'GLOBAL' ? t('global') : <Links to={[...filtered('country', countries), ...filtered('region', regions)]} />
}

const filtered = (facet: string, coded: readonly Coded[]) => coded.map(({ code, name }) => ({ href: `/activities?${facet}=${code}`, name }))

const Links = ({ to }: { to: readonly { href: string; name: string }[] }) => (
  <span className="inline-list">
    {to.map(({ href, name }) => (
      <a key={href} href={href}>
        {name}
      </a>
    ))}
  </span>
)
