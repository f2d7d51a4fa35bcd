import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { EndContact } from '@/components/contact/end-contact'
import { orFault } from '@/components/layout/or-fault'
import { PageHeader } from '@/components/ui/page-header'
import { Written } from '@/components/ui/text'
import { getContact } from '@/lib/features/directory/queries/get-contact'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contact'))('end.title') }
}

export default orFault(async function EndContactPage({ params }: PageProps<'/directory/[id]/end'>) {
  const viewer = await requireViewer()
  const contact = await getContact(viewer, await getLocale(), (await params).id)
  if (!contact?.can.end) notFound()
  const t = await getTranslations('contact')
  return (
    <>
      <PageHeader
        over={
          <a href={`/directory/${contact.id}`}>
            <Written>{contact.name}</Written>
          </a>
        }
        title={t('end.title')}
      />
      <EndContact id={contact.id} name={contact.name} />
    </>
  )
})
