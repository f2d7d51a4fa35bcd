// Specimens of marking, badges, ages, notices, facts and tabs for the component page.
import { useLocale, useTranslations } from 'next-intl'
import { formatAge, formatDateTime, formatTime } from '@/lib/platform/i18n/format'
import { Badge, CountBadge, State } from '../ui/badge'
import { Button } from '../ui/button'
import { FactsList, History } from '../ui/facts-list'
import { Freshness, freshnessOf } from '../ui/list/freshness'
import { AudienceLine } from '../ui/marking/audience-line'
import { MarkingLabel } from '../ui/marking/marking-label'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'
import { Tabs } from '../ui/tabs'
import { Code, Written } from '../ui/text'
import { today } from './people'

const markings = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const

export function Markings() {
  const t = useTranslations('components')
  const seenBy = t.rich('marking.seenBy', { count: 412, a: (words) => <a href="#marking">{words}</a> })
  return (
    <Section id="marking" title={t('names.marking')}>
      <p className="actions mb-2">
        {markings.map((marking) => (
          <MarkingLabel key={marking} marking={marking} />
        ))}
      </p>
      <AudienceLine marking="GREEN" seenBy={seenBy}>
        {t('marking.rule')}
      </AudienceLine>
    </Section>
  )
}

export function Badges() {
  const t = useTranslations('components')
  const locale = useLocale()
  const ages = ['2026-11-03', '2026-07-20', '2026-04-12'].map((day) => new Date(day))
  return (
    <Section id="badges" title={t('names.badges')}>
      <p className="actions">
        <Badge>{t('badges.kind')}</Badge>
        <Badge tone="info">{t('badges.invited')}</Badge>
        <Badge tone="good">{t('badges.active')}</Badge>
        <Badge tone="warn">{t('badges.suspended')}</Badge>
        <Badge tone="bad">{t('badges.vacant')}</Badge>
        <CountBadge count={4} label={t('badges.waiting')} />
      </p>
      <p className="inline-list mt-2">
        <State icon="half" tone="info">{t('badges.invited')}</State>
        <State icon="full" tone="good">{t('badges.active')}</State>
        <State icon="pause" tone="warn">{t('badges.suspended')}</State>
        <State icon="hollow" tone="bad">{t('badges.vacant')}</State>
      </p>
      <p className="inline-list mt-2">
        {ages.map((at) => {
          const age = formatAge(locale, at, today)
          const level = freshnessOf(at, today)
          return (
            <Freshness key={age} level={level}>
              {level === 'hollow' ? t('badges.unconfirmed', { age }) : age}
            </Freshness>
          )
        })}
      </p>
    </Section>
  )
}

export function Notices() {
  const t = useTranslations('components')
  return (
    <Section id="notices" title={t('names.notices')}>
      <Notice>{t('notices.info')}</Notice>
      <Notice tone="good" announce actions={<Button small icon="undo">{t('notices.undo')}</Button>}>
        {t('notices.good')}
      </Notice>
      <Notice tone="warn" title={t('notices.warn')}>
        {t('notices.warnMore')}
      </Notice>
      <Notice tone="bad">{t('notices.bad')}</Notice>
    </Section>
  )
}

export function Facts() {
  const t = useTranslations('components')
  const locale = useLocale()
  const entry = { key: 'one', at: today.toISOString(), when: formatDateTime(locale, today, 'UTC'), what: t('facts.confirmedBy', { name: 'Chen Yuelan' }) }
  const facts = [
    { label: t('facts.owner'), value: <Written lang="en">CTED</Written> },
    { label: t('facts.languages'), value: <Code>AR EN</Code> },
    { label: t('facts.there'), value: <span className="num">{formatTime(locale, today, 'Asia/Amman')}</span> },
  ]
  return (
    <Section id="facts" title={t('names.facts')}>
      <FactsList facts={facts} />
      <History entries={[entry]} />
    </Section>
  )
}

export function TabSpecimen() {
  const t = useTranslations('components')
  return (
    <Section id="tabs" title={t('names.tabs')}>
      <Tabs label={t('tabs.label')} tabs={[{ href: '#tabs', label: t('tabs.overview'), current: true }, { href: '#table', label: t('tabs.contacts'), count: 11 }]} />
    </Section>
  )
}
