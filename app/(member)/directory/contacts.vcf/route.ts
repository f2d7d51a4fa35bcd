import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { takeCards, type Taking } from '@/lib/features/directory/commands/take-cards'
import { contactIds } from '@/lib/features/directory/queries/contact-ids'
import { directoryParams, directoryQuery, pickedContacts } from '@/lib/features/directory/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { orUnwell } from '@/lib/platform/errors/or-unwell'
import { attachment } from '@/lib/platform/files/attachment'
import type { Locale } from '@/lib/platform/i18n/locale'
import { queryValues } from '@/lib/platform/lists/query-values'
import { dayIn } from '@/lib/platform/time/zones'
import { now } from '@/lib/platform/time/now'
import { cardHeaders, cardWriter } from '../card-writer'

const most = 100_000

/** The rows that were ticked, or the whole filtered list, as vCards one after the other. */
export const GET = orUnwell(async (request: Request): Promise<Response> => {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const at = now()
  const query = new URL(request.url).searchParams
  // The rows' form sends an empty one along: where none is ticked, nobody meant the whole directory.
  if (query.has('pick') && !query.getAll('pick').some(Boolean)) redirect(listOf(query))
  const pages = takeCards(viewer, locale, await taking(viewer, locale, query))
  const write = await cardWriter(viewer.timeZone, at)
  const name = (await getTranslations('contact'))('card.file', { day: dayIn(viewer.timeZone, at) })
  // Begun before the answer: what cannot be put on record does not leave.
  const first = await pages.next()
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(encoded(first.value ?? [], write)),
    pull: async (stream) => {
      const { value, done } = await pages.next()
      if (done) stream.close()
      else stream.enqueue(encoded(value, write))
    },
  })
  return new Response(body, { headers: cardHeaders(attachment(name, 'vcf')) })
})

/** The list that the rows stood in, which says that none is ticked. */
function listOf(query: URLSearchParams): string {
  const state = directoryQuery(directoryParams.parse(queryValues(new URLSearchParams(query.get('list') ?? ''))))
  return `/directory?${state && `${state}&`}done=nothing`
}

const encoded = <Row>(rows: readonly Row[], write: (row: Row) => string) => new TextEncoder().encode(rows.map(write).join(''))

async function taking(viewer: Viewer, locale: Locale, query: URLSearchParams): Promise<Taking> {
  const typed = queryValues(query)
  const picked = pickedContacts.parse(typed)
  if (query.has('pick')) return { ids: picked, filter: picked.map((id) => `pick=${id}`).join('&') }
  const params = directoryParams.parse(typed)
  return { ids: await contactIds(viewer, locale, { params, most }), filter: directoryQuery(params) }
}
