// A topic on paper: its posts one after the other, what it may be used for, and who took it.
import { useLocale, useTranslations } from 'next-intl'
import type { TopicSheet } from '@/lib/features/groups/commands/take-topic'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { useSeenBy } from '../audience/seen-by'
import { PrintHead } from '../layout/print-head'
import { AudienceLine } from '../ui/marking/audience-line'
import { PageHeader } from '../ui/page-header'
import { Written } from '../ui/text'
import { Post } from './post'

type Props = { sheet: TopicSheet; reader: { name: string; timeZone: string; now: Date } }

export function PrintedTopic({ sheet: { topic, told, posts, full }, reader }: Props) {
  const t = useTranslations('topic')
  const locale = useLocale()
  const seenBy = useSeenBy(told)
  const address = `/groups/${topic.slug}/topics/${topic.id}`
  const title = <Written lang={topic.lang}>{topic.title}</Written>
  return (
    <main className="main" id="main" tabIndex={-1}>
      <PrintHead title={title} marking={told.marking} seenBy={seenBy} reader={reader.name} at={formatDateTimeZone(locale, reader.now, reader.timeZone)} />
      <PageHeader over={<a className="no-print" href={address}>{t('printed.back')}</a>} title={title} under={<span className="no-print">{t(full ? 'printed.full' : 'printed.how')}</span>}>
        <div className="no-print"><AudienceLine marking={told.marking} seenBy={seenBy} /></div>
      </PageHeader>
      <ol className="posts">
        {posts.map((post) => (
          <li key={post.id} className={post.reply ? 'replies' : undefined}>
            <Post post={post} address={address} timeZone={reader.timeZone} canPost={false} linked={false} />
          </li>
        ))}
      </ol>
    </main>
  )
}
