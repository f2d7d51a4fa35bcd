import 'server-only'
import { z } from 'zod'
import { asSystem } from '@/lib/platform/db/as-system'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { fallbackLocale, isLocale, type Locale } from '@/lib/platform/i18n/locale'
import { setApart } from './bidi'

const row = z.object({
  contactId: z.uuid(),
  organizationId: z.uuid(),
  name: z.string(),
  ownName: z.string().nullable(),
  ownNameLang: z.string().nullable(),
  standing: z.string(),
  timeZone: z.string(),
  memberId: z.uuid().nullable(),
  role: z.string().nullable(),
  state: z.string().nullable(),
  sampleAccount: z.boolean(),
  locale: z.string().nullable(),
  languages: z.array(z.string()),
  address: z.string().nullable(),
})

/** Whom a message is for, and how: `state` is null for a contact without an account, `address` where none is known. */
export type Reader = Omit<z.infer<typeof row>, 'locale' | 'languages'> & { locale: Locale }

/**
 * The reader of a message as things stand now. The address is the one the member signs in with, else the contact's first
 * e-mail address; the language the member's choice, else the first of the entry's languages that we speak, else English.
 */
export async function readerOf(contactId: string): Promise<Reader | null> {
  const [found] = await asSystem('mail', (tx) => tx.$queryRaw<unknown[]>`
    SELECT c.id AS "contactId", c.organization_id AS "organizationId", c.name, c.own_name AS "ownName", c.own_name_lang AS "ownNameLang", c.standing,
           coalesce(m.time_zone, c.time_zone) AS "timeZone", m.id AS "memberId", m.role, m.state, coalesce(m.sample, false) AS "sampleAccount", m.locale,
           ARRAY(SELECT l.language FROM core.contact_language l WHERE l.contact_id = c.id ORDER BY l.position) AS languages,
           coalesce(k.email, (SELECT r.value FROM core.contact_reach r WHERE r.contact_id = c.id AND r.kind = 'EMAIL' ORDER BY r.position, r.id LIMIT 1)) AS address
      FROM core.contact c
      LEFT JOIN core.member m ON m.contact_id = c.id
      LEFT JOIN core.credential k ON k.member_id = m.id
     WHERE c.id = ${contactId}::uuid`)
  if (found === undefined) return null
  const { locale, languages, ...reader } = row.parse(found)
  return { ...reader, locale: [locale, ...languages].find(isLocale) ?? fallbackLocale }
}

/** The name a person goes by in a language: in its own script where that is the language's, else in Latin letters. */
export function nameIn(locale: Locale, person: Pick<Reader, 'name' | 'ownName' | 'ownNameLang'>): string {
  return person.ownName && person.ownNameLang === locale ? person.ownName : person.name
}

/** An instant as the reader's own clock and calendar tell it, with the zone: "24 Nov 2026, 15:10 CET". */
export function momentFor({ locale, timeZone }: Pick<Reader, 'locale' | 'timeZone'>, instant: Date): string {
  return setApart(locale, formatDateTimeZone(locale, instant, timeZone))
}
