// The frame of pages that anyone may open: sign-in, an invitation, a forgotten password, not found.
// <PublicShell sample about>…</PublicShell>: about puts what this platform is, and is not, beside the form.
// banner: one line above everything; sample: says that the sample accounts have no second factor.
import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { AboutPlatform } from './about-platform'
import { LanguageChoice } from './language-choice'

type Props = { about?: boolean; sample?: boolean; banner?: ReactNode; children: ReactNode }

export function PublicShell({ about, sample, banner, children }: Props) {
  const t = useTranslations('shell')
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header>
        {sample && <p className="banner">{t('sample.banner')}</p>}
        {banner && <div className="banner">{banner}</div>}
        <div className="entry">
          <div className="entry-top">
            <a className="brand" href="/">
              {t('product')}
            </a>
            <nav aria-label={t('language')}>
              <LanguageChoice look="link" />
            </nav>
          </div>
        </div>
      </header>
      <main className="entry entry-body" id="main" tabIndex={-1}>
        <div>{children}</div>
        {about && <AboutPlatform />}
      </main>
    </>
  )
}
