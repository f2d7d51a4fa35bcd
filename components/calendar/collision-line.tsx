import { useLocale, useTranslations } from 'next-intl'
import type { Collision, Collisions } from '@/lib/features/calendar/queries/collisions'
import { formatDays } from '@/lib/platform/i18n/format'
import { Icon } from '../ui/icon'
import { Written } from '../ui/text'

/** What else is in the same country at about the same time: a line, it never blocks. */
export function CollisionLine({ collisions: { shown, more } }: { collisions: Collisions }) {
  const t = useTranslations('event.collision')
  if (shown.length === 0) return null
  return (
    <div className="collision" role="note" aria-label={t('title')}>
      <Icon name="warn" />
      <ul>
        {shown.map((one, at) => (
          <li key={at}>
            <b>{t(one.sameDays ? 'days' : 'near')}</b> <Told one={one} />
          </li>
        ))}
        {more && <li>{t('more')}</li>}
      </ul>
    </div>
  )
}

function Told({ one }: { one: Collision }) {
  const t = useTranslations('event')
  const when = formatDays(useLocale(), one.startsOn.toISOString(), one.endsOn.toISOString())
  const kind = t('kinds', { kind: one.kind })
  if (one.id === null) return t('collision.busy', { kind, country: one.country, when })
  return (
    <>
      <a href={`/calendar/${one.id}`}>
        <Written lang={one.lang}>{one.title}</Written>
      </a>{' '}
      ({t('collision.event', { kind, organizer: one.organizer ?? '', country: one.country, when })})
    </>
  )
}
