import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PrintedList } from '@/components/contact/printed-list'
import { printSheet } from '@/lib/features/directory/queries/print-sheet'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('directory') }
}

export default async function PrintedListPage({ params }: PageProps<'/directory/printed/[sheet]'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const sheet = await printSheet(viewer, locale, (await params).sheet)
  if (!sheet) notFound()
  const organization = (await currentMember())?.organization[locale] ?? ''
  return <PrintedList sheet={sheet} reader={`${viewer.name}, ${organization}`} timeZone={viewer.timeZone} />
}
