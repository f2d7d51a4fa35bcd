// Beside a topic: its facts, and what its chairs may do with it.
import { useLocale, useTranslations } from 'next-intl'
import { steer } from '@/lib/features/groups/actions'
import type { TopicPage } from '@/lib/features/groups/queries/get-topic'
import { formatDate, formatNumber } from '@/lib/platform/i18n/format'
import { ActionForm } from '../ui/action-form'
import { FactsList } from '../ui/facts-list'
import { Section } from '../ui/section'
import { SubmitButton } from '../ui/submit-button'
import { Written } from '../ui/text'

export function TopicFacts({ found: { topic, unread, can }, timeZone }: { found: TopicPage; timeZone: string }) {
  const t = useTranslations('topic')
  const locale = useLocale()
  const day = (at: Date | null) => at && formatDate(locale, at, timeZone)
  const facts = [
    { label: t('facts.begun'), value: day(topic.createdAt) },
    { label: t('facts.by'), value: <>{topic.author && <><Written>{topic.author}</Written>, </>}{topic.organization}</> },
    { label: t('columns.posts'), value: formatNumber(locale, topic.posts) },
    { label: t('facts.organizations'), value: formatNumber(locale, topic.organizations) },
    { label: t('pinned'), value: day(topic.pinnedAt) },
    { label: t('closed'), value: day(topic.closedAt) },
  ]
  return (
    <>
      <Section id="facts" title={t('facts.title')}>
        <FactsList column facts={facts} />
        {unread > 0 && <p className="mt-2"><a href="#new">{t('toNew', { count: unread })}</a></p>}
      </Section>
      {can.steer && (
        <Section id="steer" title={t('steer.title')}>
          <div className="actions">
            <Steer id={topic.id} act={topic.pinnedAt ? 'UNPIN' : 'PIN'} />
            <Steer id={topic.id} act={topic.closedAt ? 'REOPEN' : 'CLOSE'} />
            <a href={`/groups/${topic.slug}/topics/${topic.id}/remove`}>{t('remove.title')}</a>
          </div>
        </Section>
      )}
    </>
  )
}

function Steer({ id, act }: { id: string; act: 'PIN' | 'UNPIN' | 'CLOSE' | 'REOPEN' }) {
  const t = useTranslations('topic.steer')
  return (
    <ActionForm action={steer} id={`steer-${act.toLowerCase()}`} label={t(act)}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="act" value={act} />
      <SubmitButton small>{t(act)}</SubmitButton>
    </ActionForm>
  )
}
