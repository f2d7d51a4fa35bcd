// <SeenBy told={told} noun="activity" id={id} />: the audience line of a shared record, directly under its title (as child of
// PageHeader): the marking, who sees it (the list one press away), what may leave. `useSeenBy` says the same in one line, for paper.
import { useLocale, useTranslations } from 'next-intl'
import { leavesKey } from '@/lib/features/audience/markings'
import type { AudienceTold } from '@/lib/features/audience/queries/audience-told'
import { formatList } from '@/lib/platform/i18n/format'
import { AudienceLine } from '../ui/marking/audience-line'

const shown = 3

export function SeenBy({ told, noun, id }: { told: AudienceTold; noun: string; id: string }) {
  const t = useTranslations('audience')
  const words = useSeenByWords(told)
  return (
    <AudienceLine marking={told.marking} seenBy={t.rich('seenBy', { ...words, list: (chunks) => <a href={`/audience/${noun}/${id}`}>{chunks}</a> })}>
      {t('leaves', { marking: leavesKey(told.marking) })}
    </AudienceLine>
  )
}

/** "Seen by: UNODC, Kenya and 2 others, 41 people of 14 organizations" without a link. */
export function useSeenBy(told: AudienceTold): string {
  const t = useTranslations('audience')
  return t.markup('seenBy', { ...useSeenByWords(told), list: (chunks) => chunks })
}

function useSeenByWords({ recipients, people, organizations, uncounted }: AudienceTold) {
  const t = useTranslations('audience')
  const locale = useLocale()
  const everybody = recipients.find(({ kind }) => kind === 'EVERYONE')
  const named = (everybody ? [everybody] : recipients).map(({ kind, name }) => name ?? t('recipients', { kind }))
  const rest = named.length - shown
  const who = formatList(locale, rest > 0 ? [...named.slice(0, shown), t('others', { count: rest })] : named)
  return { who, reach: t('count', { people, organizations }), hidden: uncounted.length > 0 ? 'some' : 'none', groups: formatList(locale, uncounted) }
}
