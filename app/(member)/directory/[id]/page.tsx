import { cache } from 'react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ContactRecord } from '@/components/contact/contact-record'
import { orFault, orUntitled } from '@/components/layout/or-fault'
import { Notice } from '@/components/ui/notice'
import { contactHistory } from '@/lib/features/directory/queries/contact-history'
import { getContact } from '@/lib/features/directory/queries/get-contact'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { now } from '@/lib/platform/time/now'

const acts = ['saved', 'listed', 'confirmed', 'asked'] as const

/** Read once a request, for the title and for the page. */
const read = cache(async (id: string) => {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const reader = { name: `${viewer.name}, ${(await currentMember())?.organization[locale] ?? ''}`, timeZone: viewer.timeZone, now: now() }
  return asViewer(viewer, async () => {
    const contact = await getContact(viewer, locale, id)
    return contact && { contact, reader, history: await contactHistory(viewer, locale, id) }
  })
})

export const generateMetadata = orUntitled(async ({ params }: PageProps<'/directory/[id]'>): Promise<Metadata> => {
  const found = await read((await params).id)
  return found ? { title: found.contact.name } : {}
})

export default orFault(async function ContactPage({ params, searchParams }: PageProps<'/directory/[id]'>) {
  const found = await read((await params).id)
  if (!found) notFound()
  const t = await getTranslations('contact')
  const { done } = await searchParams
  const act = acts.find((known) => known === done)
  return (
    <>
      {act && <Notice tone="good" announce title={t(`done.${act}`)} />}
      <ContactRecord {...found} />
    </>
  )
})
