// The form for an answer, below the posts: for whom one writes, who sees it, a preview.
import { useLocale, useTranslations } from 'next-intl'
import type { AudienceTold } from '@/lib/features/audience/queries/audience-told'
import { post } from '@/lib/features/groups/actions'
import type { TopicPage } from '@/lib/features/groups/queries/get-topic'
import { useSeenBy } from '../audience/seen-by'
import { ActionForm } from '../ui/action-form'
import { Icon } from '../ui/icon'
import { MarkingLabel } from '../ui/marking/marking-label'
import { SubmitButton } from '../ui/submit-button'
import { Written } from '../ui/text'
import { PreviewButton } from './preview'
import { TextFields } from './text-fields'

export function Composer({ topic, reply, told, organization }: { topic: TopicPage['topic']; reply: TopicPage['reply']; told: AudienceTold; organization: string }) {
  const t = useTranslations('topic.write')
  const locale = useLocale()
  const seenBy = useSeenBy(told)
  return (
    <section aria-labelledby="reply" className="composer">
      <h2 id="reply" tabIndex={-1}>{t('reply', { organization })}</h2>
      {reply?.author && <p className="text-sm text-muted">{t.rich('answering', { name: () => <Written>{reply.author}</Written>, all: (chunks) => <a href={`/groups/${topic.slug}/topics/${topic.id}#reply`}>{chunks}</a> })}</p>}
      <ActionForm action={post} label={t('reply', { organization })}>
        <input type="hidden" name="topicId" value={topic.id} />
        {reply && <input type="hidden" name="replyToId" value={reply.replyToId} />}
        {reply?.quotesId && <input type="hidden" name="quotesId" value={reply.quotesId} />}
        <TextFields label={t('text')} lang={locale} {...(reply?.text && { text: reply.text })} />
        <p className="with-icon text-sm"><Icon name="eye" /><span><MarkingLabel marking={told.marking} /> {seenBy}</span></p>
        <div className="form-end">
          <SubmitButton look="primary">{t('send')}</SubmitButton>
          <PreviewButton>{t('preview')}</PreviewButton>
        </div>
      </ActionForm>
    </section>
  )
}
