// What a group has settled; each leads to the post that says so.
import { useLocale, useTranslations } from 'next-intl'
import type { DecisionRow } from '@/lib/features/groups/queries/list-decisions'
import { formatDate } from '@/lib/platform/i18n/format'
import { State } from '../ui/badge'
import { Written } from '../ui/text'

export function DecisionList({ decisions, slug, timeZone }: { decisions: readonly DecisionRow[]; slug: string; timeZone: string }) {
  const t = useTranslations('group')
  const locale = useLocale()
  return (
    <ul className="rules">
      {decisions.map(({ id, decision, lang, decidedAt, decidedBy, topicId, topic, topicLang, organization }) => (
        <li key={id}>
          <State tone="good" icon="check">
            <a href={`/groups/${slug}/topics/${topicId}?post=${id}#post-${id}`}>
              <Written lang={lang}>{decision}</Written>
            </a>
          </State>
          <span className="block text-sm text-muted">
            <Written lang={topicLang}>{topic}</Written> · {t('decided.when', { day: formatDate(locale, decidedAt, timeZone), organization })}
            {decidedBy && <> · {t.rich('decided.by', { name: () => <Written>{decidedBy}</Written> })}</>}
          </span>
        </li>
      ))}
    </ul>
  )
}
