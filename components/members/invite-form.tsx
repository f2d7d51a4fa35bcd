import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { FormSelect } from '@/components/ui/form-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { invite } from '@/lib/features/members/actions'
import type { OrganizationChoice } from '@/lib/features/members/queries/organization-choices'
import { roles } from '@/lib/platform/auth/viewer'
import { AddressFields, PersonFields, type LanguageChoice } from './person-fields'
import { RoleField, SeatField } from './role-fields'

type Props = { organizations: readonly OrganizationChoice[]; languages: readonly LanguageChoice[] }

export function InviteForm({ organizations, languages }: Props) {
  const t = useTranslations('members')
  const options = organizations.map(({ id, kind, name }) => ({ value: id, label: name, group: t(`kinds.${kind}`) }))
  return (
    <ActionForm action={invite} label={t('invite.title')} className="form-part">
      <fieldset>
        <legend className="text-md">{t('fields.person')}</legend>
        <FormSelect name="organizationId" label={t('fields.organization')} options={options} empty={t('fields.chooseOrganization')} />
        <PersonFields languages={languages} />
      </fieldset>
      <fieldset className="mt-6">
        <legend className="text-md">{t('fields.account')}</legend>
        <AddressFields />
        <RoleField roles={roles} chosen="FOCAL_POINT" />
        <SeatField />
      </fieldset>
      <div className="form-end">
        <SubmitButton look="primary">{t('invite.submit')}</SubmitButton>
        <ButtonLink href="/admin" look="quiet">
          {t('cancel')}
        </ButtonLink>
      </div>
    </ActionForm>
  )
}
