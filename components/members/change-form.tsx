import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { FormArea, FormText, FormVersion } from '@/components/ui/form-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { end, reinstate, setRole, startOver, suspend } from '@/lib/features/members/actions'
import type { ChangeVerb } from '@/lib/features/members/codes'
import type { MemberRecord } from '@/lib/features/members/queries/get-member'
import { roles } from '@/lib/platform/auth/viewer'
import { RoleField } from './role-fields'

const actions = { SUSPEND: suspend, REINSTATE: reinstate, END: end, CHANGE_ROLE: setRole, START_OVER: startOver } as const
type Props = { verb: ChangeVerb; member: Pick<MemberRecord, 'id' | 'name' | 'role' | 'version'> }

/** The Secretariat changes a membership at once. */
export function ChangeForm({ verb, member }: Props) {
  const t = useTranslations('members')
  return (
    <ActionForm action={actions[verb]} label={t(`change.${verb}.short`)} className="form-part">
      <p className="prose">{t(`change.${verb}.text`)}</p>
      <input type="hidden" name="id" value={member.id} />
      {verb === 'CHANGE_ROLE' && <RoleField roles={roles} chosen={member.role} />}
      {verb === 'CHANGE_ROLE' && <FormVersion version={member.version} />}
      {(verb === 'SUSPEND' || verb === 'END') && <ReasonField />}
      {verb === 'END' && <FormText name="name" label={t.rich('fields.typeName', { name: member.name, b: (name) => <bdi>{name}</bdi> })} autoComplete="off" />}
      <div className="form-end">
        <SubmitButton look={verb === 'END' || verb === 'SUSPEND' ? 'danger' : 'primary'}>{t(`change.${verb}.submit`)}</SubmitButton>
        <ButtonLink href={`/admin/members/${member.id}`} look="quiet">
          {t('cancel')}
        </ButtonLink>
      </div>
    </ActionForm>
  )
}

export function ReasonField() {
  const t = useTranslations('members.fields')
  return <FormArea name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={1000} />
}
