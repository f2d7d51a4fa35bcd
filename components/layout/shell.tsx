// The frame of every page behind sign-in. Plain props, so that the layout decides what exists for this member:
// <Shell member={{ name, organization, entry: '/directory/…' }} places={['directory', 'organizations']} signOut={action} sample>
// groups: the member's working groups with unread counts (none yet: leave out). banner: one line above everything.
// chooseLanguage: an action that also remembers the choice with the account; without it the cookie alone does.
import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { Rail, type RailParts } from './rail'
import { ShellKeys } from './shell-keys'
import { TopBar } from './top-bar'

export type Send = (form: FormData) => Promise<void>
export type ShellParts = RailParts & { home?: string }
type Props = ShellParts & { banner?: ReactNode; sample?: boolean; children: ReactNode }

export function Shell({ banner, sample, children, ...parts }: Props) {
  const t = useTranslations('shell')
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      {banner && <aside className="banner">{banner}</aside>}
      <div className="shell">
        <TopBar {...parts} />
        <Rail {...parts} />
        <main className="main" id="main" tabIndex={-1}>
          {children}
          {sample && (
            <footer className="foot">
              <span>{t('sample.data')}</span>
            </footer>
          )}
        </main>
      </div>
      <ShellKeys />
    </>
  )
}
