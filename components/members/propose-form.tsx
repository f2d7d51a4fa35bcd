import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { propose } from '@/lib/features/members/actions'
import type { ChangeVerb } from '@/lib/features/members/codes'
import type { MemberRecord } from '@/lib/features/members/queries/get-member'
import { ReasonField } from './change-form'
import { RoleField } from './role-fields'

type Props = { verb: ChangeVerb; member: Pick<MemberRecord, 'id' | 'role'> }

/** A lead asks the Secretariat to change a membership. */
export function ProposeForm({ verb, member }: Props) {
  const t = useTranslations('members')
  return (
    <ActionForm action={propose} label={t(`change.${verb}.short`)} className="form-part">
      <p className="prose">{t('propose.text')}</p>
      <p className="prose mt-2">{t(`change.${verb}.text`)}</p>
      <input type="hidden" name="id" value={member.id} />
      <input type="hidden" name="verb" value={verb} />
      {verb === 'CHANGE_ROLE' && <RoleField roles={['FOCAL_POINT', 'LEAD_FOCAL_POINT']} chosen={member.role} />}
      <ReasonField />
      <div className="form-end">
        <SubmitButton look="primary">{t('propose.submit')}</SubmitButton>
        <ButtonLink href={`/admin/members/${member.id}`} look="quiet">
          {t('cancel')}
        </ButtonLink>
      </div>
    </ActionForm>
  )
}
