import { useLocale, useTranslations } from 'next-intl'
import { History } from '@/components/ui/facts-list'
import { Written } from '@/components/ui/text'
import type { HistoryLine } from '@/lib/features/members/queries/history'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'

/** What was proposed, decided and done, newest first. */
export function MemberHistory({ history, timeZone }: { history: readonly HistoryLine[]; timeZone: string }) {
  const t = useTranslations('members')
  const locale = useLocale()
  if (history.length === 0) return <p className="text-muted">{t('record.noHistory')}</p>
  const entries = withoutEchoes(history).map((line) => ({
    key: line.key,
    at: line.at.toISOString(),
    when: formatDateTimeZone(locale, line.at, timeZone),
    what: <What line={line} />,
  }))
  return <History entries={entries} />
}

/** What was proposed is carried out with the reason it was proposed with: that stands there once. */
function withoutEchoes(history: readonly HistoryLine[]): HistoryLine[] {
  const proposed = new Set(history.filter(({ what }) => what === 'proposed').map(({ reason }) => reason))
  return history.map((line) => (line.what === 'done' && proposed.has(line.reason) ? { ...line, reason: null } : line))
}

function What({ line }: { line: HistoryLine }) {
  const t = useTranslations('members')
  return (
    <>
      <b>{useWords(line)}</b> · <bdi>{line.by ?? t('history.somebody')}</bdi>
      {line.reason && (
        <span className="block whitespace-pre-line">
          <Written>{line.reason}</Written>
        </span>
      )}
    </>
  )
}

function useWords(line: HistoryLine): string {
  const t = useTranslations('members')
  const role = line.role ? t(`roles.${line.role}`) : ''
  if (line.what === 'done') return line.verb === 'CHANGE_ROLE' ? t('history.CHANGE_ROLE', { role }) : t(`history.${line.verb}`)
  const asked = t(`verbs.${line.verb}`)
  const what = line.verb === 'CHANGE_ROLE' && role ? t('pair', { what: asked, value: role }) : asked
  if (line.what === 'proposed') return t('history.proposed', { what })
  return t(line.what === 'APPROVED' ? 'history.approved' : 'history.declined', { what })
}
