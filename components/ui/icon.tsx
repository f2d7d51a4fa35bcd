// <Icon name="search" />: one symbol of public/icons.svg, hidden from screen readers: always beside a word,
// or inside a control with an aria-label. The sprite is fetched once and cached, so a row costs 60 bytes.
import { classNames } from './class-names'

export type IconName =
  | 'attach' | 'back' | 'bad' | 'bell' | 'calendar' | 'check' | 'chevron' | 'close' | 'cross' | 'download' | 'edit'
  | 'eye' | 'filter' | 'full' | 'globe' | 'half' | 'hollow' | 'info' | 'lock' | 'mail' | 'menu' | 'more' | 'next'
  | 'pause' | 'person' | 'phone' | 'plus' | 'print' | 'retry' | 'search' | 'sort-down' | 'sort-up' | 'undo' | 'warn'

const flipped: readonly IconName[] = ['back', 'next', 'undo']

export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={classNames('icon', flipped.includes(name) && 'icon-way', className)} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  )
}
