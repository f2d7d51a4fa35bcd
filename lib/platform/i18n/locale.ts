/** The six official languages of the United Nations, in the order of their names there. */
export const locales = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const
export type Locale = (typeof locales)[number]

export const fallbackLocale: Locale = 'en'
export const localeCookie = 'locale'

/** Each language by its own name: the same in every language, so not a message. */
export const languageNames: Record<Locale, string> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
}

/** Narrows anything that came from outside (a cookie, a form) to one of the six. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** A language by its own name; a code that is none of the six as it is. */
export const languageName = (code: string): string => (isLocale(code) ? languageNames[code] : code)

/** Writing direction of a language, for `dir`. */
export function direction(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}

/**
 * The best of the six for an Accept-Language header (RFC 9110, 12.5.4), or null when it names none.
 * Only the primary subtag counts: `fr-CA` is answered in French. `q=0` excludes.
 */
export function preferredLocale(acceptLanguage: string | null): Locale | null {
  const wishes = (acceptLanguage ?? '').slice(0, 500).split(',').map(wish)
  const best = wishes
    .filter((one) => one.weight > 0 && isLocale(one.language))
    .reduce<Wish | null>((top, one) => (top && top.weight >= one.weight ? top : one), null)
  return best && isLocale(best.language) ? best.language : null
}

type Wish = { language: string; weight: number }

function wish(range: string): Wish {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
  const quality = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='))
  const weight = quality ? Number(quality.slice(2)) : 1
  return { language: tag.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 }
}
