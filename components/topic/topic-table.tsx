// Topics in a table: title and who began it, posts, the last one, what is unread.
import { useLocale, useTranslations } from 'next-intl'
import type { TopicRow } from '@/lib/features/groups/queries/topic-row'
import { formatDateTime, formatNumber } from '@/lib/platform/i18n/format'
import { Badge, CountBadge } from '../ui/badge'
import { MarkingLabel } from '../ui/marking/marking-label'
import { Cell, Row, RowHead, RowLink, Table, type Column } from '../ui/table'
import { Time, Written } from '../ui/text'

type Props = { topics: readonly TopicRow[]; slug: string; reader: { timeZone: string }; sorts?: { title: NonNullable<Column['sort']>; latest: NonNullable<Column['sort']> } }

export function TopicTable({ topics, slug, reader, sorts }: Props) {
  const t = useTranslations('topic')
  const columns = [{ label: t('columns.title'), ...(sorts && { sort: sorts.title }) }, { label: t('columns.last'), ...(sorts && { sort: sorts.latest }) }, { label: t('columns.posts'), end: true }, { label: t('columns.unread'), end: true }]
  return (
    <Table label={t('title')} columns={columns} fold="ends">
      {topics.map((topic) => (
        <TopicLine key={topic.id} topic={topic} slug={slug} timeZone={reader.timeZone} />
      ))}
    </Table>
  )
}

function TopicLine({ topic, slug, timeZone }: { topic: TopicRow; slug: string; timeZone: string }) {
  const t = useTranslations('topic')
  const locale = useLocale()
  const { id, title, lang, author, organization, marking, posts, unread } = topic
  return (
    <Row>
      <RowHead>
        <RowLink href={`/groups/${slug}/topics/${id}`} lang={lang}>{title}</RowLink> {topic.pinned && <Badge tone="info">{t('pinned')}</Badge>} {topic.closed && <Badge>{t('closed')}</Badge>} {topic.decisions > 0 && <Badge tone="good">{t('decided')}</Badge>}
        <span className="second">
          {author && <><Written>{author}</Written>, </>}{organization} · <MarkingLabel marking={marking} />
        </span>
      </RowHead>
      <Cell label={t('columns.last')}><Time at={topic.lastPostAt}>{formatDateTime(locale, topic.lastPostAt, timeZone)}</Time></Cell>
      <Cell label={t('columns.posts')} className="end num">{formatNumber(locale, posts)}</Cell>
      <Cell label={t('columns.unread')} className="end">{unread > 0 ? <CountBadge count={unread > 99 ? '99+' : unread} label={t('columns.unread')} /> : <span className="muted">{t('read')}</span>}</Cell>
    </Row>
  )
}
