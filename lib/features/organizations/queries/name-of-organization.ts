import 'server-only'
import { asSystem } from '@/lib/platform/db/as-system'
import { fallbackLocale, type Locale } from '@/lib/platform/i18n/locale'

/** What an organization is called in a language, for mail, which also goes to people who see nothing here. */
export async function nameOfOrganization(organizationId: string, locale: Locale): Promise<string | null> {
  const names = await asSystem('mail', (tx) =>
    tx.organizationName.findMany({ where: { organizationId, lang: { in: [locale, fallbackLocale] } }, select: { lang: true, name: true } }),
  )
  return (names.find(({ lang }) => lang === locale) ?? names[0])?.name ?? null
}
