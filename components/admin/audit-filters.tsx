// The filters of the trail: one GET form, so that a view can be shared, bookmarked and printed.
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/fields/select-field'
import { TextField } from '@/components/ui/fields/text-field'
import type { AuditFilters } from '@/lib/features/members/input'
import { nounsFor } from './audit-words'

/** `whole`: the reader may ask for every kind of record, not for acts of access alone. */
export function AuditFilterForm({ filters, whole }: { filters: AuditFilters; whole: boolean }) {
  const t = useTranslations('admin.audit')
  const options = nounsFor(whole).map((noun) => ({ value: noun, label: t(`nouns.${noun}`) }))
  return (
    <form method="get" action="/admin/audit" role="search" aria-label={t('filters')} className="no-print mb-4">
      {filters.actor && <input type="hidden" name="actor" value={filters.actor} />}
      <div className="field-row">
        <SelectField name="noun" label={t('noun')} options={options} empty={t('anything')} defaultValue={filters.noun ?? ''} />
        <TextField name="who" type="search" label={t('who')} defaultValue={filters.who} />
        <TextField name="from" type="date" label={t('from')} defaultValue={filters.from ?? ''} />
        <TextField name="until" type="date" label={t('until')} defaultValue={filters.until ?? ''} />
        <Button className="self-end">{t('show')}</Button>
      </div>
    </form>
  )
}
