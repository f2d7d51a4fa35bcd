// Specimens of the filter bar, the result line, the table and its folds, and paging for the component page.
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { formatAge, formatDateTime, formatDay } from '@/lib/platform/i18n/format'
import { Icon } from '../ui/icon'
import { Freshness, freshnessOf } from '../ui/list/freshness'
import { Pages } from '../ui/list/pagination'
import { ResultLine } from '../ui/list/result-line'
import { Section } from '../ui/section'
import { PrintHead } from '../layout/print-head'
import { Cell, Pick, Row, RowHead, RowLink, Table } from '../ui/table'
import { Code, Written } from '../ui/text'
import { people, today } from './people'

export function ListSpecimen({ children }: { children: ReactNode }) {
  const t = useTranslations('components')
  const columns = [
    { label: t('table.select'), hidden: true, className: 'pick' },
    { label: t('table.name'), sort: { href: '?sort=-name', order: 'ascending' as const } },
    { label: t('table.organization'), sort: { href: '?sort=organization' } },
    { label: t('table.place') },
    { label: t('table.reach') },
    { label: t('table.confirmed'), sort: { href: '?sort=confirmed' } },
  ]
  const seenBy = t.rich('marking.seenBy', { count: 412, a: (words) => words })
  return (
    <Section id="table" title={t('names.table')}>
      <PrintHead title={t('names.table')} marking="GREEN" seenBy={seenBy} reader="Ines Valderrama, UNODC" at={formatDateTime(useLocale(), today, 'UTC')} />
      {children}
      <ResultLine total={t('table.total', { count: 63 })} chips={[{ label: t('filters.theme'), value: t('filters.borders'), remove: '?' }]}>
        <a className="with-icon no-print" href="?print">
          <Icon name="print" />
          {t('buttons.print')}
        </a>
      </ResultLine>
      <Table label={t('table.label')} columns={columns} fold="plain" sticky>
        {people.map((person) => (
          <PersonRow key={person.name} person={person} />
        ))}
      </Table>
      <Pages shown={{ from: 51, to: 100 }} total={{ count: 1000, more: true }} previous="?before=a" next="?after=z" />
    </Section>
  )
}

function PersonRow({ person }: { person: (typeof people)[number] }) {
  const t = useTranslations('components')
  return (
    <Row>
      <Pick name="pick" value={person.name} label={t('table.selectOne', { name: person.name })} />
      <RowHead>
        <RowLink href="#table">{person.name}</RowLink>{' '}
        {person.own && (
          <span className="own">
            <Written lang={person.own.lang}>{person.own.name}</Written>
          </span>
        )}
        <span className="second">{person.function}</span>
      </RowHead>
      <Cell label={t('table.organization')}>
        {person.organization}
        <span className="second">
          <Written lang="en">{person.unit}</Written>
        </span>
      </Cell>
      <Cell label={t('table.place')}>
        {person.place} <span className="num muted">{person.time}</span>
        <span className="second">
          <Code>{person.languages}</Code>
        </span>
      </Cell>
      <Cell label={t('table.reach')} className="tight">
        {person.email ? <a className="code" href={`mailto:${person.email}`}>{person.email}</a> : <a href="#table">{t('table.ask')}</a>}
        {person.telephone && (
          <span className="second">
            <Code>{person.telephone}</Code>
          </span>
        )}
      </Cell>
      <Confirmed on={person.confirmedOn} />
    </Row>
  )
}

function Confirmed({ on }: { on: string | null }) {
  const t = useTranslations('components')
  const locale = useLocale()
  const at = on ? new Date(on) : null
  const level = freshnessOf(at, today)
  const age = at ? formatAge(locale, at, today) : ''
  return (
    <Cell label={t('table.confirmed')} className="fit">
      <Freshness level={level}>
        {age || t('table.never')}
        {level === 'hollow' && age && <span className="second">{t('table.unconfirmed')}</span>}
      </Freshness>
    </Cell>
  )
}

export function Folds() {
  const t = useTranslations('components')
  const locale = useLocale()
  return (
    <Section id="folds" title={t('names.folds')}>
      <Table label={t('table.organization')} columns={[{ label: t('fields.organization') }, { label: t('filters.country') }, { label: t('table.contacts'), end: true }]} fold="labels">
        <Row>
          <RowHead>
            <RowLink href="#folds">CTED</RowLink>
          </RowHead>
          <Cell label={t('filters.country')}>{t('filters.kenya')}</Cell>
          <Cell label={t('table.contacts')} className="end">
            11
          </Cell>
        </Row>
      </Table>
      <Table label={t('table.duty')} columns={[{ label: t('table.duty') }, { label: t('fields.organization') }, { label: t('table.due') }]} fold="ends">
        <Row>
          <RowHead>
            <RowLink href="#folds">{t('buttons.default')}</RowLink>
          </RowHead>
          <Cell>UNODC</Cell>
          <Cell className="fit">{formatDay(locale, '2026-11-28', 'short')}</Cell>
        </Row>
      </Table>
    </Section>
  )
}
