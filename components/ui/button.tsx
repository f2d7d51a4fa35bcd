// <Button look="primary">Post to the working group</Button>: says what happens. One primary a page.
// look: default | primary | quiet | danger; small; busy (ring before the word); disabled; icon; any button attribute.
// <ButtonLink href="…">: the same look for going somewhere.
import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

type Look = { look?: 'default' | 'primary' | 'quiet' | 'danger'; small?: boolean; icon?: IconName }

function lookNames({ look = 'default', small = false }: Look, own: string | undefined) {
  return classNames('button', look !== 'default' && `button-${look}`, small && 'button-small', own)
}

export function Button({ look, small, icon, busy, className, children, ...rest }: ComponentProps<'button'> & Look & { busy?: boolean }) {
  return (
    <button className={lookNames({ ...(look && { look }), ...(small && { small }) }, className)} aria-busy={busy || undefined} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export function ButtonLink({ look, small, icon, className, children, ...rest }: ComponentProps<'a'> & Look) {
  return (
    <a className={lookNames({ ...(look && { look }), ...(small && { small }) }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
