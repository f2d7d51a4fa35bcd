// <Notice tone="warn" title="Out of office until Sunday.">For urgent matters: …</Notice>: the first words stand alone.
// tone: info (default) | good | warn | bad. actions: buttons inside. announce: after a write, read out by screen readers.
import type { ReactNode } from 'react'
import type { Tone } from './badge'
import { Icon, type IconName } from './icon'

const looks: Record<Tone, { icon: IconName; wash: string; ink: string }> = {
  info: { icon: 'info', wash: 'bg-info-wash', ink: 'text-info' },
  good: { icon: 'check', wash: 'bg-good-wash', ink: 'text-good' },
  warn: { icon: 'warn', wash: 'bg-warn-wash', ink: 'text-warn' },
  bad: { icon: 'bad', wash: 'bg-bad-wash', ink: 'text-bad' },
}

type Props = { tone?: Tone; title?: ReactNode; actions?: ReactNode; announce?: boolean; children?: ReactNode }

export function Notice({ tone = 'info', title, actions, announce, children }: Props) {
  const { icon, wash, ink } = looks[tone]
  return (
    <div className={`notice mb-4 flex items-start gap-2.5 rounded-md px-3 py-2.5 leading-row ${wash}`} role={announce ? 'status' : undefined}>
      <Icon name={icon} className={`mt-0.5 ${ink}`} />
      <div className="min-w-0 flex-1">
        {title && <strong>{title}</strong>} {children}
        {actions && <div className="actions mt-1.5">{actions}</div>}
      </div>
    </div>
  )
}
