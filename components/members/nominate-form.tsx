import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { FormArea } from '@/components/ui/form-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { nominate } from '@/lib/features/members/actions'
import { AddressFields, PersonFields, type LanguageChoice } from './person-fields'
import { RoleField, SeatField } from './role-fields'

export function NominateForm({ languages }: { languages: readonly LanguageChoice[] }) {
  const t = useTranslations('members')
  const optional = useTranslations('ui')('optional')
  return (
    <ActionForm action={nominate} label={t('nominate.title')} className="form-part">
      <fieldset>
        <legend className="text-md">{t('fields.person')}</legend>
        <PersonFields languages={languages} />
      </fieldset>
      <fieldset className="mt-6">
        <legend className="text-md">{t('fields.account')}</legend>
        <AddressFields />
        <RoleField roles={['FOCAL_POINT', 'LEAD_FOCAL_POINT']} chosen="FOCAL_POINT" />
        <SeatField />
        <FormArea name="reason" label={t('fields.reason')} hint={t('fields.nominationHint')} optional={optional} maxLength={1000} />
      </fieldset>
      <div className="form-end">
        <SubmitButton look="primary">{t('nominate.submit')}</SubmitButton>
        <ButtonLink href="/admin" look="quiet">
          {t('cancel')}
        </ButtonLink>
      </div>
    </ActionForm>
  )
}
