// One post: who for whom, when; what it says; what may be done with it.
import { useLocale, useTranslations } from 'next-intl'
import type { ShownPost } from '@/lib/features/groups/queries/get-topic'
import { formatDate, formatDateTime } from '@/lib/platform/i18n/format'
import { State } from '../ui/badge'
import { Time, Written } from '../ui/text'

type Props = { post: ShownPost; address: string; timeZone: string; canPost: boolean; linked?: boolean }

export function Post({ post, address, timeZone, canPost, linked = true }: Props) {
  const t = useTranslations('topic.post')
  const locale = useLocale()
  const at = formatDateTime(locale, post.createdAt, timeZone)
  const author = post.author ?? t('unseen')
  return (
    <article id={`post-${post.id}`} aria-label={t('label', { author, organization: post.organization, at })} className="post">
      <p className="post-head">
        {post.contactId && linked ? <a href={`/directory/${post.contactId}`}><b><Written>{author}</Written></b></a> : <b><Written>{author}</Written></b>}{' '}
        <span className="text-muted">{post.organization}{post.role && <> · {t('as', { role: post.role })}</>}</span> <Time at={post.createdAt}>{at}</Time>
      </p>
      <Quoted post={post} address={address} timeZone={timeZone} />
      {post.html === null ? <p className="text-muted">{t('withdrawn')}</p> : <div className="prose post-body" lang={post.lang} dir="auto" translate="no" dangerouslySetInnerHTML={{ __html: post.html }} />}
      {post.decision && post.decidedAt && (
        <div className="decision">
          <State tone="good" icon="check"><b>{t('decision')}</b></State> <Written lang={post.lang}>{post.decision}</Written> <span className="text-muted text-sm">{formatDate(locale, post.decidedAt, timeZone)}</span>
        </div>
      )}
      {linked && <Acts post={post} address={address} canPost={canPost} />}
    </article>
  )
}

function Quoted({ post: { quotes }, address, timeZone }: Pick<Props, 'post' | 'address' | 'timeZone'>) {
  const t = useTranslations('topic.post')
  const locale = useLocale()
  if (!quotes) return null
  return (
    <p className="text-sm text-muted">
      <a href={`${address}?post=${quotes.id}#post-${quotes.id}`}>{t('quotes', { author: quotes.author ?? t('unseen'), at: formatDateTime(locale, new Date(quotes.at), timeZone) })}</a>
    </p>
  )
}

function Acts({ post, address, canPost }: Pick<Props, 'post' | 'address' | 'canPost'>) {
  const t = useTranslations('topic.post')
  if (post.withdrawnAt) return null
  const own = `${address}/posts/${post.id}`
  return (
    <p className="post-foot inline-list">
      {canPost && <a href={`${address}?reply=${post.id}#reply`} aria-label={t('replyTo', { author: post.author ?? t('unseen') })}>{t('reply')}</a>}
      {canPost && <a href={`${address}?quote=${post.id}#reply`}>{t('quote')}</a>}
      {post.can.edit && <a href={`${own}/edit`}>{t('edit')}</a>}
      {post.can.decide && <a href={`${own}/decide`}>{t(post.decidedAt ? 'undecide' : 'decide')}</a>}
      {post.can.withdraw && <a href={`${own}/withdraw`}>{t('withdraw')}</a>}
      <a href={`${address}?post=${post.id}#post-${post.id}`}>{t('link')}</a>
      {post.editedAt && <a href={`${own}/history`}>{t('edited')}</a>}
    </p>
  )
}
