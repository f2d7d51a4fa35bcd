// Takes a contact without an account off the directory; asks for the name, keeps first.
import { useTranslations } from 'next-intl'
import { end } from '@/lib/features/directory/actions'
import { ActionForm } from '../ui/action-form'
import { ButtonLink } from '../ui/button'
import { FormText } from '../ui/form-fields'
import { SubmitButton } from '../ui/submit-button'

export function EndContact({ id, name }: { id: string; name: string }) {
  const t = useTranslations('contact.end')
  return (
    <ActionForm action={end} label={t('title')} className="form-part">
      <input type="hidden" name="id" value={id} />
      <p className="prose">{t('text')}</p>
      <FormText name="name" label={t('typeName', { name })} autoComplete="off" />
      <div className="form-end">
        <ButtonLink href={`/directory/${id}`}>{t('keep')}</ButtonLink>
        <SubmitButton look="danger">{t('action')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
