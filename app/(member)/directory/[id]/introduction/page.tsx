import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { IntroductionForm } from '@/components/contact/introduction-form'
import { orFault } from '@/components/layout/or-fault'
import { PageHeader } from '@/components/ui/page-header'
import { Written } from '@/components/ui/text'
import { getContact } from '@/lib/features/directory/queries/get-contact'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contact'))('introduction.title') }
}

export default orFault(async function IntroductionPage({ params, searchParams }: PageProps<'/directory/[id]/introduction'>) {
  const viewer = await requireViewer()
  const contact = await getContact(viewer, await getLocale(), (await params).id)
  const { reach } = await searchParams
  const listing = contact?.can.ask ? contact.reach.onRequest.find(({ reachId }) => reachId === reach) : undefined
  if (!contact || !listing) notFound()
  const t = await getTranslations('contact')
  return (
    <>
      <PageHeader
        over={
          <a href={`/directory/${contact.id}`}>
            <Written>{contact.name}</Written>
          </a>
        }
        title={t('introduction.title')}
        under={t('introduction.text', { kind: listing.kind, name: contact.name })}
      />
      <IntroductionForm contactId={contact.id} reachId={listing.reachId} label={t('introduction.title')} />
    </>
  )
})
