// Opens a topic in a group; changes what it is called and who sees it; deletes it.
import { useLocale, useTranslations } from 'next-intl'
import type { AudienceChoices } from '@/lib/features/audience/queries/audience-choices'
import { open, remove, saveHead } from '@/lib/features/groups/actions'
import type { HeldTopic } from '@/lib/features/groups/queries/topic-of'
import { isLocale } from '@/lib/platform/i18n/locale'
import { AudienceFields } from '../audience/audience-fields'
import { ActionForm } from '../ui/action-form'
import { ButtonLink } from '../ui/button'
import { FormText, FormVersion } from '../ui/form-fields'
import { SubmitButton } from '../ui/submit-button'
import { PreviewButton } from './preview'
import { LanguageField, TextFields } from './text-fields'

export function NewTopic({ choices, slug }: { choices: AudienceChoices; slug: string }) {
  const t = useTranslations('topic')
  const locale = useLocale()
  return (
    <ActionForm action={open} label={t('new.title')} className="form-part">
      <FormText name="title" label={t('columns.title')} />
      <TextFields label={t('write.text')} lang={locale} rows={10} />
      <AudienceFields choices={choices} />
      <div className="form-end">
        <SubmitButton look="primary">{t('new.send')}</SubmitButton>
        <PreviewButton>{t('write.preview')}</PreviewButton>
        <ButtonLink href={`/groups/${slug}/topics`}>{t('cancel')}</ButtonLink>
      </div>
    </ActionForm>
  )
}

export function EditTopic({ topic, choices }: { topic: HeldTopic; choices: AudienceChoices }) {
  const t = useTranslations('topic')
  const locale = useLocale()
  return (
    <ActionForm action={saveHead} label={t('edit.title')} className="form-part">
      <input type="hidden" name="id" value={topic.id} />
      <FormVersion version={topic.version} />
      <FormText name="title" label={t('columns.title')} defaultValue={topic.title} />
      <LanguageField lang={isLocale(topic.lang) ? topic.lang : locale} />
      <AudienceFields choices={choices} />
      <div className="form-end">
        <SubmitButton look="primary">{t('save')}</SubmitButton>
        <ButtonLink href={`/groups/${topic.slug}/topics/${topic.id}`}>{t('cancel')}</ButtonLink>
      </div>
    </ActionForm>
  )
}

export function RemoveTopic({ topic }: { topic: HeldTopic }) {
  const t = useTranslations('topic')
  return (
    <ActionForm action={remove} label={t('remove.title')} className="form-part">
      <input type="hidden" name="id" value={topic.id} />
      <p className="prose">{t('remove.text', { count: topic.posts })}</p>
      <FormText name="title" label={t('remove.type', { title: topic.title })} autoComplete="off" />
      <div className="form-end">
        <ButtonLink href={`/groups/${topic.slug}/topics/${topic.id}`}>{t('remove.keep')}</ButtonLink>
        <SubmitButton look="danger">{t('remove.title')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
