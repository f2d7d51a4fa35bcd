// A topic: who sees it, its posts thread by thread, what is new, and the form for an answer.
import { useLocale, useTranslations } from 'next-intl'
import type { ShownPost, TopicPage } from '@/lib/features/groups/queries/get-topic'
import { formatDate, formatDateTime } from '@/lib/platform/i18n/format'
import { SeenBy } from '../audience/seen-by'
import { Record } from '../layout/record'
import { ButtonLink } from '../ui/button'
import { Notice } from '../ui/notice'
import { PageHeader } from '../ui/page-header'
import { Pages } from '../ui/list/pagination'
import { Written } from '../ui/text'
import { Composer } from './composer'
import { Post } from './post'
import { TopicFacts } from './topic-facts'

type Props = { found: TopicPage; reader: { organization: string; timeZone: string } }

export function TopicRecord({ found, reader }: Props) {
  const t = useTranslations('topic')
  const { topic, told, posts, can } = found
  const address = `/groups/${topic.slug}/topics/${topic.id}`
  const href = (at: string | null) => at && `${address}?at=${at}`
  return (
    <>
      <PageHeader
        over={<a href={`/groups/${topic.slug}`}>{topic.group}</a>}
        title={<Written lang={topic.lang}>{topic.title}</Written>}
        actions={
          <>
            <ButtonLink className="button wide-only" icon="print" href={`${address}/print`}>{t('print')}</ButtonLink>
            {can.edit && <ButtonLink icon="edit" href={`${address}/edit`}>{t('edit.title')}</ButtonLink>}
            {can.post && <ButtonLink look="primary" href="#reply">{t('post.reply')}</ButtonLink>}
          </>
        }
      >
        <SeenBy told={told} noun="topic" id={topic.id} />
      </PageHeader>
      <Record aside={<TopicFacts found={found} timeZone={reader.timeZone} />} asideLabel={t('facts.title')}>
        {topic.closedAt && <Notice title={t('closed')}>{t('closedText')}</Notice>}
        <Threads found={found} address={address} timeZone={reader.timeZone} />
        <Pages shown={posts} total={{ count: topic.posts, more: false }} previous={href(posts.previous)} next={href(posts.next)} />
        {can.post && <Composer topic={topic} reply={found.reply} told={told} organization={reader.organization} />}
      </Record>
    </>
  )
}

/** Posts in one list; an answer stands one level in. The line is drawn before the first that is new. */
function Threads({ found: { posts, can, readTo }, address, timeZone }: { found: TopicPage; address: string; timeZone: string }) {
  const first = posts.rows.find(({ unread }) => unread)
  const shown = (post: ShownPost) => (
    <>
      {post.id === first?.id && <NewSince at={readTo} timeZone={timeZone} />}
      <Post post={post} address={address} timeZone={timeZone} canPost={can.post} />
    </>
  )
  const heads = posts.rows.filter((post, at) => !post.reply || posts.rows[at - 1]?.threadId !== post.threadId)
  return (
    <ol className="posts">
      {heads.map((head) => {
        const answers = posts.rows.filter((post) => post.threadId === head.threadId && post.id !== head.id)
        return (
          <li key={head.id}>
            {head.reply ? <ol className="replies"><li>{shown(head)}</li></ol> : shown(head)}
            {answers.length > 0 && (
              <ol className="replies">
                {answers.map((post) => (
                  <li key={post.id}>{shown(post)}</li>
                ))}
              </ol>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function NewSince({ at, timeZone }: { at: Date | null; timeZone: string }) {
  const t = useTranslations('topic')
  const locale = useLocale()
  return <p className="unread-line" id="new">{at ? t('newSince', { at: at.getUTCMilliseconds() === 0 && at.getUTCHours() === 0 ? formatDate(locale, at, 'Etc/UTC') : formatDateTime(locale, at, timeZone) }) : t('states.unread')}</p>
}
