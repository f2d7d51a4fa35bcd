// <ResultLine total="63 contacts" chips={[{ label: 'Theme', value: 'Border security', remove: href }]}>quality, print, export</ResultLine>
// Under the filters: how many, what is applied (each with a link that takes it off), what can be done with the list.
import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { Icon } from '../icon'

export type Chip = { label: string; value: string; remove: string }

export function ResultLine({ total, chips = [], children }: { total: ReactNode; chips?: readonly Chip[]; children?: ReactNode }) {
  const t = useTranslations('ui')
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 py-1 text-sm">
      <strong className="num">{total}</strong>
      {chips.map(({ label, value, remove }) => (
        <span key={`${label} ${value}`} className="chip">
          <b>{label}</b> <bdi>{value}</bdi>
          <a href={remove} aria-label={t('filters.remove', { filter: `${label}: ${value}` })}>
            <Icon name="close" />
          </a>
        </span>
      ))}
      {children && <div className="ms-auto flex flex-wrap items-center gap-x-4 gap-y-1 phone:ms-0">{children}</div>}
    </div>
  )
}
