// One person of the list, two lines: who and what, for whom, where and in which languages, how to reach, how fresh.
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Freshness, freshnessOf } from '@/components/ui/list/freshness'
import { Cell, Pick, Row, RowHead, RowLink } from '@/components/ui/table'
import { Code, Written } from '@/components/ui/text'
import type { ContactRow } from '@/lib/features/directory/queries/list-contacts'
import { shownTelephone } from '@/lib/features/directory/telephone'
import { formatAge, formatDay, formatTime, listSeparator } from '@/lib/platform/i18n/format'

/** What a folded row calls its cells; said once for the table, because fifty rows would say it two hundred times. */
export type CellLabels = { organization: string; place: string; reach: string; confirmed: string }

export function ContactLine({ row, now, labels }: { row: ContactRow; now: Date; labels: CellLabels }) {
  const t = useTranslations('directory')
  const locale = useLocale()
  const age = row.confirmedAt && formatAge(locale, row.confirmedAt, now)
  const level = freshnessOf(row.confirmedAt, now)
  return (
    <Row>
      <Pick name="pick" value={row.id} label={t('pick', { name: row.name })} />
      <Person row={row} />
      <Cell label={labels.organization}>
        {row.organization}
        {row.unit && (
          <span className="second">
            <Written>{row.unit}</Written>
          </span>
        )}
      </Cell>
      <Cell label={labels.place} className="min-w-36">
        {row.place} <span className="num muted">{formatTime(locale, now, row.timeZone)}</span>
        <span className="second">
          <Code>{row.languages.join(' ').toUpperCase()}</Code>
        </span>
      </Cell>
      <ReachCell row={row} label={labels.reach} />
      <Cell label={labels.confirmed} className="fit">
        <Freshness level={level}>
          {age ?? t('never')}
          {level === 'hollow' && age && <span className="second">{t('unconfirmed')}</span>}
        </Freshness>
      </Cell>
    </Row>
  )
}

function Person({ row }: { row: ContactRow }) {
  const t = useTranslations('directory')
  const separator = listSeparator(useLocale())
  return (
    <RowHead>
      <RowLink href={`/directory/${row.id}`}>{row.name}</RowLink>{' '}
      {row.ownName && (
        <span className="own">
          <Written lang={row.ownNameLang}>{row.ownName}</Written>
        </span>
      )}
      <Standing row={row} />
      <span className="second">
        <Written lang={row.functionLang}>{row.function}</Written>
        {row.role && row.role !== 'FOCAL_POINT' && (
          <>
            {separator}
            <b>{t('roles', { role: row.role })}</b>
          </>
        )}
      </span>
    </RowHead>
  )
}

/** What one has to know before writing. */
function Standing({ row: { standing, nominated, outUntil } }: { row: ContactRow }) {
  const t = useTranslations('directory')
  const locale = useLocale()
  if (standing === 'SUSPENDED') return <Badge tone="warn">{t('suspended')}</Badge>
  if (nominated) return <Badge>{t('nominated')}</Badge>
  if (!outUntil) return null
  return <Badge tone="warn">{outUntil === 'open' ? t('out') : t('outUntil', { day: formatDay(locale, outUntil.toISOString(), 'short') })}</Badge>
}

function ReachCell({ row: { id, name, email, telephone, onRequest }, label }: { row: ContactRow; label: string }) {
  const t = useTranslations('directory')
  return (
    <Cell label={label} className="tight">
      {email && (
        <a className="code inline-block py-0.5" href={`mailto:${email}`} translate="no">
          {email.split('@')[0]}
          {/* A long address breaks before its domain, if it must. */}
          <wbr />@{email.split('@')[1]}
        </a>
      )}
      {telephone && (
        <span className={email ? 'second' : undefined}>
          <a className="code inline-block py-0.5" href={`tel:${telephone}`} translate="no">
            {shownTelephone(telephone)}
          </a>
        </span>
      )}
      {!email && !telephone && onRequest && (
        <a href={`/directory/${id}#reach`} aria-label={t('askFor', { name })}>
          {t('ask')}
        </a>
      )}
    </Cell>
  )
}
