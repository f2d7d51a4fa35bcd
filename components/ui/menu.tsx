// <Menu label="Ines Valderrama" icon="person"><MenuLink href="/settings">Settings</MenuLink>…</Menu>: a <details>, no script needed.
// <MenuButton name="locale" value="ar">: an item that posts the form around the menu. label={…} hidden: icon alone, for "more".
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

type Props = { label: ReactNode; icon?: IconName; className?: string; children: ReactNode }

export function Menu({ label, icon, className, children }: Props) {
  return (
    <details className={classNames('menu', className)}>
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
