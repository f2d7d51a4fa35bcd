import 'server-only'
import { getTranslations } from 'next-intl/server'
import { audienceAside } from '@/lib/features/audience/aside'
import type { Aside } from '@/lib/platform/forms/action'
import { asideField } from '@/lib/platform/forms/form-state'
import { body } from './input.ts'
import { rendered } from './markdown.ts'

/** The answer's `aside.preview`: what was typed as it would stand in the group, safe to show. */
export const previewAside: Aside = async (_viewer, form) => {
  const read = body.safeParse(form.get('body') ?? '')
  if (read.success) return { aside: { preview: rendered(read.data) }, values: {}, fieldErrors: {} }
  const t = await getTranslations()
  const key = read.error.issues[0]?.message
  const says = key === 'topic.body.deep' ? t('topic.body.deep') : key === 'problem.long' ? t('problem.long') : t('topic.body.none')
  return { aside: {}, values: {}, fieldErrors: { body: says } }
}

/** For a form with both: the preview, or the words beside its audience. */
export const topicAside: Aside = (viewer, form) => (form.get(asideField) === 'preview' ? previewAside(viewer, form) : audienceAside(viewer, form))
