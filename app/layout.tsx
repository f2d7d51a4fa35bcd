import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { WordsProvider, type Words } from '@/components/ui/fields/words'
import { direction } from '@/lib/platform/i18n/locale'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { default: t('product'), template: `%s - ${t('product')}` },
    description: t('description'),
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false, date: false },
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  return (
    <html lang={locale} dir={direction(locale)}>
      <body>
        <WordsProvider words={await clientWords()}>{children}</WordsProvider>
      </body>
    </html>
  )
}

async function clientWords(): Promise<Words> {
  const t = await getTranslations()
  return {
    errorTitle: t('ui.errorTitle'),
    theirs: t('problem.theirs', { value: '{value}' }),
    nothing: t('problem.yours'),
    unsent: t('problem.database.other'),
    fault: { title: t('shell.fault.title'), text: t('shell.fault.text'), again: t('shell.fault.again') },
  }
}
