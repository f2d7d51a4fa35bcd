// <AudienceFields choices={…} />: the part of every form that shares something: who owns it, who sees it (with the sentence that
// counts them), what may leave. Its form's action carries `audienceAside`. Works without script: a button counts and adds.
import { useTranslations } from 'next-intl'
import { tellReach } from '@/lib/features/audience/actions'
import type { AudienceChoices } from '@/lib/features/audience/queries/audience-choices'
import type { Recipient } from '@/lib/features/audience/queries/named'
import { leavesKey, markings } from '@/lib/features/audience/markings'
import { FormChoices, FormSelect, FormText } from '../ui/form-fields'
import { MarkingLabel } from '../ui/marking/marking-label'
import { AudienceOthers, AudienceSays } from './audience-live'

export function AudienceFields({ choices }: { choices: AudienceChoices }) {
  const t = useTranslations('audience')
  const { owners, offered, others, chosen, reach } = choices
  const called = ({ kind, name }: Recipient) => name ?? t('recipients', { kind })
  const option = (one: Recipient) => ({ value: one.id, label: called(one), ...(one.name && { hint: t('kinds', { kind: one.kind }) }) })
  const says = t('reach', { people: reach.people, organizations: reach.organizations, hidden: reach.uncounted.length > 0 ? 'some' : 'none', groups: reach.uncountedNames.join(', ') })
  return (
    <>
      {owners.length > 1 ? (
        <FormSelect name="ownerId" label={t('owner.label')} hint={t('owner.hint')} defaultValue={chosen.ownerId} options={owners.map((one) => ({ value: one.id, label: called(one) }))} />
      ) : (
        <input type="hidden" name="ownerId" value={chosen.ownerId} />
      )}
      <AudienceSays tell={tellReach} says={says} button={t('recount')}>
        <FormChoices kind="checkbox" name="audience" legend={t('who.label')} hint={t('who.hint')} chosen={chosen.recipients} options={offered.map(option)} />
        <AudienceOthers known={[...offered, ...others].map((one) => ({ value: one.id, label: called(one) }))} offered={offered.map(({ id }) => id)} chosen={chosen.recipients} legend={t('further')} />
        <FormText name="audienceAdd" label={t('add.label')} hint={t('add.hint')} optional={t('optional')} autoComplete="off" />
      </AudienceSays>
      <FormChoices
        kind="radio"
        name="marking"
        legend={t('marking.label')}
        chosen={[chosen.marking]}
        options={markings.map((marking) => ({ value: marking, label: <MarkingLabel marking={marking} />, hint: t('leaves', { marking: leavesKey(marking) }) }))}
      />
    </>
  )
}
