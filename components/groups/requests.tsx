// Who asks to sit in a group, each with the answer's form.
import { useLocale, useTranslations } from 'next-intl'
import { answer } from '@/lib/features/groups/actions'
import type { Asking } from '@/lib/features/groups/queries/group-people'
import { formatDate } from '@/lib/platform/i18n/format'
import { ActionForm } from '../ui/action-form'
import { FormSelect, FormText } from '../ui/form-fields'
import { Section } from '../ui/section'
import { SubmitButton } from '../ui/submit-button'
import { Written } from '../ui/text'

export function Requests({ asking, timeZone }: { asking: readonly Asking[]; timeZone: string }) {
  const t = useTranslations('group.request')
  return (
    <Section id="requests" title={t('title')} count={asking.length}>
      <ul className="rules">
        {asking.map((one) => (
          <Request key={one.id} one={one} timeZone={timeZone} />
        ))}
      </ul>
    </Section>
  )
}

function Request({ one, timeZone }: { one: Asking; timeZone: string }) {
  const t = useTranslations('group.request')
  const people = useTranslations('group.people')
  const locale = useLocale()
  return (
    <li>
      <a href={`/directory/${one.contactId}`}><b><Written>{one.name}</Written></b></a>{' '}
      <span className="text-muted">{one.organization} · {formatDate(locale, one.askedAt, timeZone)}</span>
      <p className="prose whitespace-pre-line" lang={one.lang} dir="auto">{one.message}</p>
      <ActionForm action={answer} id={`answer-${one.id}`} label={t('answer', { name: one.name })} className="form-part mt-2">
        <input type="hidden" name="id" value={one.id} />
        <FormSelect id={`role-${one.id}`} name="role" label={people('as')} defaultValue="MEMBER" options={[{ value: 'MEMBER', label: people('member') }, { value: 'OBSERVER', label: people('observer') }]} />
        <FormText id={`reason-${one.id}`} name="reason" label={t('reason')} hint={t('reasonHint')} autoComplete="off" />
        <div className="form-end">
          <SubmitButton name="decision" value="ACCEPTED">{t('accept')}</SubmitButton>
          <SubmitButton name="decision" value="DECLINED" look="danger">{t('decline')}</SubmitButton>
        </div>
      </ActionForm>
    </li>
  )
}
