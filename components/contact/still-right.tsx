// One press says that the entry is true today: who and when.
import { useTranslations } from 'next-intl'
import { confirm } from '@/lib/features/directory/actions'
import { ActionForm } from '../ui/action-form'
import { SubmitButton } from '../ui/submit-button'

export function StillRight({ id }: { id: string }) {
  const t = useTranslations('contact.right')
  return (
    <ActionForm action={confirm} label={t('title')} className="mt-2">
      <input type="hidden" name="id" value={id} />
      <SubmitButton icon="check">{t('action')}</SubmitButton>
    </ActionForm>
  )
}
