import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { EntryForm } from '@/components/contact/entry-form'
import { orFault } from '@/components/layout/or-fault'
import { PageHeader } from '@/components/ui/page-header'
import { Written } from '@/components/ui/text'
import { save } from '@/lib/features/directory/actions'
import { getEntry } from '@/lib/features/directory/queries/get-entry'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contact'))('edit.title') }
}

export default orFault(async function EditContactPage({ params }: PageProps<'/directory/[id]/edit'>) {
  const viewer = await requireViewer()
  const { id } = await params
  const entry = await getEntry(viewer, await getLocale(), id)
  if (!entry) notFound()
  const t = await getTranslations('contact')
  const { name, values, options, sizes, can } = entry
  const address = `/directory/${id}`
  return (
    <>
      <PageHeader
        over={
          <a href={address}>
            <Written>{name}</Written>
          </a>
        }
        title={t('edit.title')}
        actions={can.end && <a href={`${address}/end`}>{t('end.title')}</a>}
      />
      <EntryForm action={save} label={t('edit.title')} known={{ id, version: values.version }} values={values.fields} reach={values.reach} options={options} sizes={sizes} back={address} />
    </>
  )
})
