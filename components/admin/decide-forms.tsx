import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { FormArea } from '@/components/ui/form-fields'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { approve, decline } from '@/lib/features/members/actions'
import type { ProposalVerb } from '@/lib/features/members/codes'

type Props = { id: string; verb: ProposalVerb }

export function ApproveForm({ id, verb }: Props) {
  const t = useTranslations('admin.proposals')
  return (
    <Section id="approve" title={t('approve')}>
      <ActionForm action={approve} label={t('approve')}>
        <p className="prose">{t(`approveText.${verb}`)}</p>
        <input type="hidden" name="id" value={id} />
        <div className="actions mt-3">
          <SubmitButton look="primary">{t('approve')}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  )
}

export function DeclineForm({ id, verb }: Props) {
  const t = useTranslations('admin.proposals')
  const fields = useTranslations('members.fields')
  return (
    <Section id="decline" title={t('decline')}>
      <ActionForm action={decline} label={t('decline')}>
        <p className="prose">{t(verb === 'NOMINATE' ? 'declineNomination' : 'declineText')}</p>
        <input type="hidden" name="id" value={id} />
        <FormArea name="reason" label={fields('reason')} hint={fields('declineHint')} rows={3} maxLength={1000} />
        <div className="actions mt-3">
          <SubmitButton look="danger">{t('decline')}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  )
}
