// <Badge tone="warn">Suspended</Badge>: kind or state in a wash, never a control. tone: good | warn | bad | info, else neutral.
// <CountBadge count={4} label={t('unread')} />: unread or waiting, nothing else; `label` is read after the number.
// <State tone="good" icon="full">Closed</State>: glyph and word.
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

export type Tone = 'good' | 'warn' | 'bad' | 'info'

export function Badge({ tone, children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classNames('badge', tone && `badge-${tone}`)}>{children}</span>
}

export function CountBadge({ count, label }: { count: number | string; label?: string }) {
  return (
    <span className="badge badge-count">
      {count}
      {label && <span className="sr-only"> {label}</span>}
    </span>
  )
}

export function State({ tone, icon, children }: { tone?: Tone; icon: IconName; children: ReactNode }) {
  return (
    <span className={classNames('state', tone && `state-${tone}`)}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
