import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { sendAgain } from '@/lib/features/members/actions'
import type { MemberRecord } from '@/lib/features/members/queries/get-member'
import { changeSlugs } from './change-slugs'

type Props = { member: Pick<MemberRecord, 'id' | 'can' | 'openProposals'>; own: boolean }

/** What can be done with an account now; for a lead each is a proposal. */
export function MemberChoices({ member: { id, can, openProposals }, own }: Props) {
  const t = useTranslations('members')
  const verbs = [...can.change, ...can.propose]
  if (verbs.length === 0 && !can.inviteAgain) return <p className="text-muted">{t(own ? 'record.ownAccount' : openProposals.length > 0 ? 'proposal.waits' : 'record.nothingToDo')}</p>
  return (
    <>
      {can.propose.length > 0 && <p className="mb-2 text-muted">{t('propose.hint')}</p>}
      {can.inviteAgain && (
        <ActionForm action={sendAgain} className="mb-3" label={t('invite.again')}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton icon="mail">{t('invite.again')}</SubmitButton>
          <p className="hint mt-1">{t('invite.againText')}</p>
        </ActionForm>
      )}
      <div className="actions">
        {verbs.map((verb) => (
          <ButtonLink key={verb} href={`/admin/members/${id}/${changeSlugs[verb]}`} look={verb === 'END' ? 'danger' : 'default'}>
            {t(`change.${verb}.short`)}
          </ButtonLink>
        ))}
      </div>
    </>
  )
}
