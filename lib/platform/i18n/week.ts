import { formatWeekday } from './format'
import type { Locale } from './locale'

/** How many days before Monday a week begins: on Sunday in Arabic, else on Monday itself. */
export const weekLead = (locale: Locale): number => (locale === 'ar' ? 1 : 0)

/** The days of a week by name, in the order of the language. */
export function weekdayNames(locale: Locale, length: 'short' | 'long' = 'short'): string[] {
  // The first of June 2026 is a Monday.
  return Array.from({ length: 7 }, (_, at) => formatWeekday(locale, new Date(Date.UTC(2026, 5, 1 - weekLead(locale) + at)), 'UTC', length))
}
