// One line of a contact's history: who did what. Values are shown as they were written, in their own direction.
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Change } from '@/lib/features/directory/history'
import type { PastAct } from '@/lib/features/directory/queries/contact-history'
import { shownTelephone } from '@/lib/features/directory/telephone'
import { formatDay, formatList } from '@/lib/platform/i18n/format'
import { Written } from '../ui/text'

type Names = Readonly<Record<string, string>>

export function HistoryLine({ act, names }: { act: PastAct; names: Names }) {
  const t = useTranslations('contact.history')
  const { actor, byPlatform, changes } = act
  return (
    <>
      {changes.map((change, at) => (
        <span key={at} className="block">
          <Told change={change} names={names} />
        </span>
      ))}
      <span className="text-muted">{actor ? <Written>{actor.name}</Written> : t(byPlatform ? 'platform' : 'unseen')}</span>
    </>
  )
}

function Told({ change, names }: { change: Change; names: Names }) {
  const t = useTranslations('contact.history')
  const locale = useLocale()
  if (change.what === 'covers') {
    const named = (codes: readonly string[]) => formatList(locale, codes.map((code) => names[`${change.noun} ${code}`] ?? code))
    const { noun, come, gone } = change
    if (come.length + gone.length === 0) return t('reordered', { noun })
    return [come.length > 0 && t('come', { noun, names: named(come) }), gone.length > 0 && t('gone', { noun, names: named(gone) })].filter(Boolean).join(' ')
  }
  if (change.what === 'reach') return <ReachChange change={change} />
  if (change.what === 'field') return <FieldChange change={change} names={names} />
  return t(change.what)
}

function ReachChange({ change }: { change: Extract<Change, { what: 'reach' }> }) {
  const t = useTranslations('contact')
  const label = t('kinds', { kind: change.kind })
  const said = (value: string | null) => value && (change.act === 'shown' ? t('shownTo', { who: value }) : value.startsWith('+') ? shownTelephone(value) : value)
  if (change.act === 'added') return t('history.added', { label })
  if (change.was === null || change.became === null) return t('history.changed', { label })
  return <FromTo label={change.act === 'shown' ? t('history.shown', { label }) : label} was={said(change.was)} became={said(change.became)} />
}

function FieldChange({ change, names }: { change: Extract<Change, { what: 'field' }>; names: Names }) {
  const t = useTranslations('contact')
  const locale = useLocale()
  const { field, was, became } = change
  const said = (value: string | null): ReactNode => {
    if (!value) return null
    if (field === 'seat') return t('seats', { seat: value })
    if (field === 'preferred_channel') return t('kinds', { kind: value })
    if (field.startsWith('out_')) return formatDay(locale, value, 'short')
    return names[`${field} ${value}`] ?? (field === 'stand_in_id' ? t('history.unseen') : value)
  }
  const label = t('fields', { field })
  // Somebody else is named as stand-in: by whom one may stand in is the organization's own business.
  if (!was && !became) return t('history.changed', { label })
  return <FromTo label={label} was={said(was)} became={said(became)} />
}

function FromTo({ label, was, became }: { label: string; was: ReactNode; became: ReactNode }) {
  const t = useTranslations('contact.history')
  const before = () => <Written>{was}</Written>
  const after = () => <Written>{became}</Written>
  if (!was) return t.rich('set', { label, after })
  if (!became) return t.rich('emptied', { label, before })
  return t.rich('fromTo', { label, before, after })
}
