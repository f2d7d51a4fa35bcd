import { direction, type Locale } from '@/lib/platform/i18n/locale'

const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}/u

/**
 * A name or number set apart (FSI … PDI, Unicode Standard Annex #9) where its direction may differ from the sentence it stands in;
 * plain mail has no markup for it. Elsewhere the text stays as it is, for programs that show the marks as boxes.
 */
export function setApart(locale: Locale, text: string): string {
  const differs = direction(locale) === 'rtl' || rightToLeft.test(text)
  return differs ? `\u2068${text}\u2069` : text
}
