// <FactsList facts={[{ label: 'Owner', value: 'UNODC' }]} column />: label and value; `column` for the narrow facts beside a
// record. A fact whose value is null or '' is left out, so that pages need no conditions.
// <History entries={[{ at: '2026-11-08', when: '8 Nov 2026, 09:12', what: … }]} />: a record's log, newest first.
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type Fact = { label: string; value: ReactNode }

export function FactsList({ facts, column }: { facts: readonly Fact[]; column?: boolean }) {
  const told = facts.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
  return (
    <dl className={classNames('facts', column && 'facts-column')}>
      {told.flatMap(({ label, value }) => [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>])}
    </dl>
  )
}

export type HistoryEntry = { key: string; at: string; when: string; what: ReactNode }

export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <ol className="history">
      {entries.map(({ key, at, when, what }) => (
        <li key={key}>
          <time dateTime={at}>{when}</time>
          <span>{what}</span>
        </li>
      ))}
    </ol>
  )
}
