import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { takeCard } from '@/lib/features/directory/commands/take-cards'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { orUnwell } from '@/lib/platform/errors/or-unwell'
import { attachment } from '@/lib/platform/files/attachment'
import { now } from '@/lib/platform/time/now'
import { cardHeaders, cardWriter } from '../../card-writer'

const uuid = z.uuid()

/** One contact as a vCard. */
export const GET = orUnwell(async (_request: Request, { params }: RouteContext<'/directory/[id]/contact.vcf'>): Promise<Response> => {
  const viewer = await requireViewer()
  const { data: id } = uuid.safeParse((await params).id)
  const card = id ? await takeCard(viewer, await getLocale(), id) : null
  if (!card) notFound()
  const write = await cardWriter(viewer.timeZone, now())
  return new Response(write(card), { headers: cardHeaders(attachment(card.name, 'vcf')) })
})
