// <LanguageChoice> posts the language of the pressed button and stays on the same page; works without script.
// look: the class of its buttons, by the place they stand in.
import type { ReactNode } from 'react'
import { useLocale } from 'next-intl'
import { chooseLanguage } from '@/lib/platform/i18n/actions'
import { languageNames, locales } from '@/lib/platform/i18n/locale'

type Send = (form: FormData) => Promise<void>

export function LanguageChoice({ look, send = chooseLanguage }: { look: 'panel-item' | 'link' | 'rail-item'; send?: Send | undefined }) {
  const current = useLocale()
  return (
    <form action={send} className={look === 'link' ? 'flex flex-wrap gap-x-3.5 text-sm' : undefined}>
      {locales.map((locale) => (
        <button key={locale} name="locale" value={locale} lang={locale} className={look} aria-pressed={locale === current}>
          <bdi>{languageNames[locale]}</bdi>
        </button>
      ))}
    </form>
  )
}

export function CurrentLanguage(): ReactNode {
  return languageNames[useLocale()]
}
