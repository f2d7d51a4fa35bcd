// What the member has not read yet, by group.
import { useTranslations } from 'next-intl'
import type { Desk } from '@/lib/features/desk/queries/desk'
import { CountBadge } from '../ui/badge'
import { Section } from '../ui/section'

export function DeskUnread({ unread }: Pick<Desk, 'unread'>) {
  const t = useTranslations('desk.unread')
  return (
    <Section id="unread" title={t('title')} link={<a href="/groups">{t('all')}</a>}>
      {unread.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <ul className="rules">
          {unread.map(({ slug, name, unread: count }) => (
            <li key={slug} className="line-item">
              <a href={`/groups/${slug}`}>{name}</a>
              <CountBadge count={count > 99 ? '99+' : count} label={t('posts')} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
