// Deletes an activity; asks for the title, keeps first.
import { useTranslations } from 'next-intl'
import { remove } from '@/lib/features/activities/actions'
import { ActionForm } from '../ui/action-form'
import { ButtonLink } from '../ui/button'
import { FormText } from '../ui/form-fields'
import { SubmitButton } from '../ui/submit-button'

export function RemoveActivity({ id, title }: { id: string; title: string }) {
  const t = useTranslations('activity.remove')
  return (
    <ActionForm action={remove} label={t('title')} className="form-part">
      <input type="hidden" name="id" value={id} />
      <p className="prose">{t('text')}</p>
      <FormText name="title" label={t('typeTitle', { title })} autoComplete="off" />
      <div className="form-end">
        <ButtonLink href={`/activities/${id}`}>{t('keep')}</ButtonLink>
        <SubmitButton look="danger">{t('action')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
