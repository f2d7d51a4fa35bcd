// What others did since the member was here before: a line for each record, what happened to it beside its title.
import { useLocale, useTranslations } from 'next-intl'
import type { Visited } from '@/lib/features/desk/commands/note-visit'
import type { News, NewsLine } from '@/lib/features/desk/queries/news'
import { formatAge, formatDateTime, listSeparator } from '@/lib/platform/i18n/format'
import { Badge } from '../ui/badge'
import { Section } from '../ui/section'
import { Time, Written } from '../ui/text'

type Props = { news: News; visited: Visited; reader: { timeZone: string; now: Date } }

export function DeskNews({ news, visited, reader }: Props) {
  const t = useTranslations('desk.news')
  const locale = useLocale()
  const quiet = news.lines.length === 0 && news.contacts === 0
  return (
    <Section id="since" title={visited.first ? t('week') : t('title')} {...(!visited.first && { count: formatDateTime(locale, visited.since, reader.timeZone) })}>
      {quiet && <p className="muted">{t('none')}</p>}
      <ul className="rules">
        {news.lines.map((line) => (
          <Line key={`${line.verb} ${line.href}`} line={line} now={reader.now} />
        ))}
        {news.contacts > 0 && (
          <li>
            <a href="/directory?sort=-confirmed">{t('contacts', { count: news.contacts })}</a>
          </li>
        )}
      </ul>
      {news.more && <p className="muted text-sm">{t('more')}</p>}
    </Section>
  )
}

function Line({ line, now }: { line: NewsLine; now: Date }) {
  const t = useTranslations('desk.news')
  const locale = useLocale()
  return (
    <li className="line-item">
      <span>
        <a href={line.href}><Written lang={line.lang}>{line.title}</Written></a>
        <span className="second">
          {line.who && <><Written>{line.who}</Written>{listSeparator(locale)}</>}{line.organization ?? t('unseen')} · <Time at={line.at}>{formatAge(locale, line.at, now)}</Time>
        </span>
      </span>
      <Badge>{t('verbs', { verb: line.verb.replace('.', '_'), count: line.times })}</Badge>
    </li>
  )
}
