import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Aside } from '@/lib/platform/forms/action'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { line } from '@/lib/platform/forms/text'
import { addField } from './input.ts'
import { markings } from './markings.ts'
import { findRecipients } from './queries/find-recipients.ts'
import { named, type Recipient } from './queries/named.ts'
import { reachOf } from './queries/reach-of.ts'

const uuids = z.array(z.string()).transform((ids) => ids.filter((id) => z.guid().safeParse(id).success).slice(0, 500))

/**
 * The words beside the sharing part of a form: whom it would reach, and who was meant by a typed name. One that is found alone is
 * ticked; of several the reader ticks. The answer's `aside`: `audience` the sentence, "audience.<id>" what a recipient is called.
 */
export const audienceAside: Aside = async (viewer, form) => {
  const locale = await getLocale()
  const t = await getTranslations('audience')
  const ticked = uuids.parse(form.getAll('audience'))
  const typed = line(120).catch('').parse(form.get(addField) ?? '')
  const ownerId = z.uuid().catch(viewer.organizationId).parse(form.get('ownerId'))
  const marking = z.enum(markings).catch('AMBER').parse(form.get('marking'))
  return asViewer(viewer, async (tx) => {
    const found = typed ? await findRecipients(tx, locale, typed) : []
    const [alone] = found.length === 1 ? found : []
    const recipients = [...new Set([...ticked, ...(alone ? [alone.id] : [])])]
    // Whoever writes what is RED is named unasked.
    const reach = await reachOf(tx, { ownerId, recipients: marking === 'RED' ? [...new Set([...recipients, viewer.id])] : recipients, marking })
    const known = await named(tx, locale, [...recipients, ...found.map(({ id }) => id), ...reach.uncounted])
    const called = ({ kind, name }: Recipient) => name ?? t('recipients', { kind })
    const groups = known.filter(({ id }) => reach.uncounted.includes(id)).map(called)
    return {
      aside: { audience: t('reach', { people: reach.people, organizations: reach.organizations, hidden: groups.length > 0 ? 'some' : 'none', groups: groups.join(', ') }), ...Object.fromEntries(known.map((one) => [`audience.${one.id}`, called(one)])) },
      values: { audience: recipients, [addField]: found.length > 0 ? [''] : [typed] },
      fieldErrors: typed && found.length === 0 ? { [addField]: t('add.nobody', { typed }) } : found.length > 1 ? { [addField]: t('add.several', { count: found.length }) } : {},
    }
  })
}
