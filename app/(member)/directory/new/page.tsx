import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { EntryForm } from '@/components/contact/entry-form'
import { orFault } from '@/components/layout/or-fault'
import { PageHeader } from '@/components/ui/page-header'
import { add } from '@/lib/features/directory/actions'
import { blankEntry } from '@/lib/features/directory/queries/get-entry'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contact'))('new.title') }
}

export default orFault(async function NewContactPage() {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const entry = await blankEntry(viewer, locale)
  if (!entry) notFound()
  const t = await getTranslations('contact')
  const shell = await getTranslations('shell')
  return (
    <>
      <PageHeader over={<a href="/directory">{shell('directory')}</a>} title={t('new.title')} under={t('new.text')} />
      <EntryForm action={add} label={t('new.title')} values={{ functionLang: locale }} reach={[]} options={entry.options} sizes={entry.sizes} back="/directory" />
    </>
  )
})
