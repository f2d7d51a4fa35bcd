// The log of an activity: what was said of it, by whom and when; a form to say more, and to withdraw.
import { useLocale, useTranslations } from 'next-intl'
import { update, withdraw } from '@/lib/features/activities/actions'
import type { ActivityUpdateRow } from '@/lib/features/activities/queries/activity-updates'
import { activityStatuses } from '@/lib/features/activities/words'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { languageNames, locales } from '@/lib/platform/i18n/locale'
import { ActionForm } from '../ui/action-form'
import { History } from '../ui/facts-list'
import { FormArea, FormSelect, FormText } from '../ui/form-fields'
import { Section } from '../ui/section'
import { SubmitButton } from '../ui/submit-button'
import { Written } from '../ui/text'
import { usePercent } from './activity-words'

type Props = { id: string; updates: readonly ActivityUpdateRow[]; canAdd: boolean; timeZone: string }

export function ActivityLog({ id, updates, canAdd, timeZone }: Props) {
  const t = useTranslations('activity.updates')
  const locale = useLocale()
  return (
    <Section id="updates" title={t('title')}>
      {canAdd && <AddUpdate id={id} />}
      {updates.length === 0 && <p className="text-muted">{t('none')}</p>}
      <History entries={updates.map((one) => ({ key: one.id, at: one.at.toISOString(), when: formatDateTime(locale, one.at, timeZone), what: <Update update={one} /> }))} />
    </Section>
  )
}

function Update({ update: { id, author, organization, body, lang, withdrawnAt, can, ...set } }: { update: ActivityUpdateRow }) {
  const t = useTranslations('activity.updates')
  return (
    <>
      {withdrawnAt ? (
        <span className="block text-muted">{t('withdrawn')}</span>
      ) : (
        <span className="block whitespace-pre-line">
          <Written lang={lang}>{body}</Written>
        </span>
      )}
      <Sets {...set} />
      <span className="inline-list text-muted">
        {author && <Written>{author}</Written>} <span>{organization}</span>
      </span>
      {can.withdraw && (
        <details className="no-print text-sm">
          <summary>{t('withdraw')}</summary>
          <ActionForm action={withdraw} id={`withdraw-${id}`} label={t('withdraw')}>
            <input type="hidden" name="id" value={id} />
            <p className="prose">{t('withdrawText')}</p>
            <SubmitButton look="danger">{t('withdrawAction')}</SubmitButton>
          </ActionForm>
        </details>
      )}
    </>
  )
}

/** What an update set, in words. */
function Sets({ status, progressPercent }: Pick<ActivityUpdateRow, 'status' | 'progressPercent'>) {
  const t = useTranslations('activity')
  const percent = usePercent()
  if (status === null && progressPercent === null) return null
  return (
    <span className="inline-list text-muted">
      {status && <span>{t('statuses', { status })}</span>}
      {progressPercent !== null && <span className="num">{percent(progressPercent)}</span>}
    </span>
  )
}

const languages = locales.map((locale) => ({ value: locale, label: languageNames[locale] }))

function AddUpdate({ id }: { id: string }) {
  const t = useTranslations('activity')
  const optional = t('edit.optional')
  return (
    <ActionForm action={update} id="add-update" label={t('updates.add')} className="no-print mb-6">
      <input type="hidden" name="id" value={id} />
      <FormArea name="body" label={t('updates.body')} hint={t('updates.hint')} rows={3} />
      <div className="field-row">
        <FormSelect name="lang" label={t('fields', { field: 'lang' })} options={languages} defaultValue={useLocale()} />
        <FormSelect name="status" label={t('updates.status')} options={activityStatuses.map((status) => ({ value: status, label: t('statuses', { status }) }))} empty={t('updates.keep')} />
        <FormText name="progressPercent" label={t('updates.percent')} optional={optional} dir="ltr" inputMode="numeric" short />
      </div>
      <div className="mt-3">
        <SubmitButton>{t('updates.save')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
