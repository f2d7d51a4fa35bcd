import { useTranslations } from 'next-intl'
import type { AuditRow } from '@/lib/features/members/queries/audit-trail'
import { AuditValue } from './audit-value'
import { fieldWord } from './audit-words'

type Props = { row: AuditRow; labels: ReadonlyMap<string, string>; timeZone: string }

const fewEnough = 3

/** Before and after, field by field; of a row that was made or removed what stood in it, folded where it is much. */
export function AuditChanges({ row, labels, timeZone }: Props) {
  const t = useTranslations('admin.audit')
  const { verb } = row
  // Whom it is about stands beside it already.
  const changes = verb === 'UPDATE' ? row.changes : row.changes.filter(({ before, after }) => (after ?? before) !== row.subject)
  if (row.changes.length === 0) return <span className="text-muted">{t('forgotten')}</span>
  const list = (
    <dl>
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="inline text-muted">{t('field', { field: fieldWord(t, field) })} </dt>
          <dd className="inline break-words">
            {verb === 'UPDATE' ? (
              t.rich('fromTo', {
                before: () => <AuditValue value={before} labels={labels} timeZone={timeZone} />,
                after: () => <AuditValue value={after} labels={labels} timeZone={timeZone} />,
              })
            ) : (
              <AuditValue value={after ?? before} labels={labels} timeZone={timeZone} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
  if (verb === 'UPDATE' || changes.length <= fewEnough) return list
  return (
    <details>
      <summary className="text-accent underline">{t('fieldsSet', { count: changes.length })}</summary>
      {list}
    </details>
  )
}
