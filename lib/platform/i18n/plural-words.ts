import type { Locale } from './locale'

/** A sentence that counts, for a leaf in the browser, which has no catalogue: one text a plural category, "{count}" for the number. */
export type PluralWords = { locale: Locale; texts: Readonly<Record<string, string>> }

/** @param say the sentence for a number, as messages say it */
export function pluralWords(locale: Locale, say: (count: number) => string): PluralWords {
  const rules = new Intl.PluralRules(locale)
  const texts: Record<string, string> = {}
  for (let count = 0; count <= 200; count++) texts[rules.select(count)] ??= say(count).replace(/\p{Nd}+/u, '{count}')
  return { locale, texts }
}

export const countWords = ({ locale, texts }: PluralWords, count: number): string =>
  (texts[new Intl.PluralRules(locale).select(count)] ?? texts['other'] ?? '').replace('{count}', String(count))
