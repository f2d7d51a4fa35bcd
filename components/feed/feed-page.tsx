import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { make, renew, revoke } from '@/lib/features/calendar/actions/feed'
import type { OwnFeed } from '@/lib/features/calendar/queries/own-feed'
import { formatDate } from '@/lib/platform/i18n/format'
import { FeedAddress } from './feed-address'

type Props = { feed: OwnFeed | null; address: string | null; timeZone: string; done: string | string[] | undefined }

/** The secret address of one's own calendar: made, shown once, renewed, ended. */
export function FeedPage({ feed, address, timeZone, done }: Props) {
  const t = useTranslations('feed')
  return (
    <>
      <FeedNotice done={done} />
      <p className="prose mb-5">{t('intro')}</p>
      {address && <FeedAddress address={address} />}
      {feed ? <OpenFeed feed={feed} timeZone={timeZone} /> : <NoFeed />}
    </>
  )
}

const words = ['made', 'renewed', 'revoked'] as const

function FeedNotice({ done }: Pick<Props, 'done'>) {
  const t = useTranslations('feed.done')
  const word = words.find((one) => one === done)
  return (
    word && (
      <Notice tone="good" announce>
        {t(word)}
      </Notice>
    )
  )
}

function NoFeed() {
  const t = useTranslations('feed')
  return (
    <ActionForm action={make} id="make" className="mt-3">
      <p>{t('none')}</p>
      <p className="actions mt-3">
        <SubmitButton look="primary">{t('make')}</SubmitButton>
      </p>
    </ActionForm>
  )
}

function OpenFeed({ feed, timeZone }: { feed: OwnFeed; timeZone: string }) {
  const t = useTranslations('feed')
  const locale = useLocale()
  const day = (at: Date) => formatDate(locale, at, timeZone)
  return (
    <>
      <p className="mt-3 mb-5 text-muted">
        {t('made', { day: day(feed.madeAt) })} {feed.takenAt ? t('taken', { day: day(feed.takenAt) }) : t('untaken')}
      </p>
      <Section id="how" title={t('howTitle')}>
        <ul className="prose list-disc ps-5">
          <li>{t('how.paste')}</li>
          <li>{t('how.renewed')}</li>
          <li>{t('how.span')}</li>
          <li>{t('how.marking')}</li>
        </ul>
      </Section>
      <Section id="change" title={t('changeTitle')}>
        <ActionForm action={renew} id="renew">
          <p className="prose">{t('renewText')}</p>
          <p className="actions mt-3">
            <SubmitButton>{t('renew')}</SubmitButton>
          </p>
        </ActionForm>
        <ActionForm action={revoke} id="revoke" className="mt-5">
          <p className="prose">{t('revokeText')}</p>
          <p className="actions mt-3">
            <SubmitButton look="danger">{t('revoke')}</SubmitButton>
          </p>
        </ActionForm>
      </Section>
    </>
  )
}
