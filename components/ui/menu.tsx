// <Menu label="Ines Valderrama" icon="person"><MenuLink href="/settings">Settings</MenuLink>…</Menu>: a <details>, no script needed.
// align: the edge of the button at which the panel hangs; 'end' for a menu at the end of its line.
// <MenuButton name="locale" value="ar">: an item that posts the form around the menu.
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

type Props = { label: ReactNode; icon?: IconName; align?: 'start' | 'end'; className?: string; children: ReactNode }

export function Menu({ label, icon, align = 'start', className, children }: Props) {
  return (
    <details className={classNames('menu', align === 'end' && 'menu-end', className)}>
      <summary>
        {icon && <Icon name={icon} />}
        {label}
        <Icon name="chevron" className="chevron" />
      </summary>
      <div className="panel">{children}</div>
    </details>
  )
}

export function MenuLink({ className, ...rest }: ComponentProps<'a'>) {
  return <a className={classNames('panel-item', className)} {...rest} />
}

export function MenuButton({ className, ...rest }: ComponentProps<'button'>) {
  return <button className={classNames('panel-item', className)} {...rest} />
}
