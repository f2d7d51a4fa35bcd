// <RecordHistory acts={…} timeZone={…} words={{ field: (noun, field) => …, value: (noun, field, raw) => … }} />: who changed what in
// a shared record. A field or row for which `field` has no word is not told; `value` says what a code or a row is called.
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RecordAct, RecordChange } from '@/lib/features/audience/queries/record-history'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { History } from '../ui/facts-list'
import { Written } from '../ui/text'

export type HistoryWords = {
  field: (noun: string, field: string) => string | null
  value: (noun: string, field: string, raw: string) => ReactNode
}
type Props = { acts: readonly RecordAct[]; timeZone: string; words: HistoryWords }

export function RecordHistory({ acts, timeZone, words }: Props) {
  const locale = useLocale()
  const told = acts.filter((act) => act.made || act.changes.some((change) => words.field(change.noun, change.field ?? '')))
  return (
    <History
      entries={told.map((act) => ({ key: act.key, at: act.at.toISOString(), when: formatDateTime(locale, act.at, timeZone), what: <Act act={act} words={words} /> }))}
    />
  )
}

function Act({ act, words }: { act: RecordAct; words: HistoryWords }) {
  const t = useTranslations('record.history')
  return (
    <>
      {act.made ? <span className="block">{t('made')}</span> : act.changes.map((change, at) => <Change key={at} change={change} words={words} />)}
      <span className="text-muted">{act.actor ? <Written>{act.actor.name}</Written> : t(act.byPlatform ? 'platform' : 'unseen')}</span>
    </>
  )
}

function Change({ change: { noun, field, was, became }, words }: { change: RecordChange; words: HistoryWords }) {
  const t = useTranslations('record.history')
  const label = words.field(noun, field ?? '')
  if (!label) return null
  const said = (raw: string | null) => (raw ? <Written>{words.value(noun, field ?? '', raw)}</Written> : null)
  const [before, after] = [said(was), said(became)]
  const parts = { label, before: () => before, after: () => after }
  const key = before && after ? 'fromTo' : after ? 'set' : before ? 'emptied' : 'changed'
  return <span className="block">{t.rich(key, parts)}</span>
}
