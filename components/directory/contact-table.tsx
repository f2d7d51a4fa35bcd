import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { ContactRow } from '@/lib/features/directory/queries/list-contacts'
import { directoryHref, orderOf, type DirectoryParams, type Sort } from '@/lib/features/directory/search-params'
import { ContactLine } from './contact-line'

type Props = { rows: readonly ContactRow[]; params: DirectoryParams; now: Date }
type Column = 'name' | 'organization' | 'place' | 'confirmed'

export function ContactTable({ rows, params, now }: Props) {
  const t = useTranslations('directory')
  const sorted = (column: Column) => {
    const order = orderOf(params)
    const back: Sort = `-${column}`
    const to = order === column ? back : column
    return { label: t('columns', { column }), sort: { href: directoryHref(params, { sort: to }), order: orderShown(column, order) } }
  }
  const columns = [
    { label: t('columns', { column: 'pick' }), hidden: true, className: 'pick' },
    sorted('name'),
    sorted('organization'),
    sorted('place'),
    { label: t('columns', { column: 'reach' }) },
    sorted('confirmed'),
  ]
  const labels = { organization: t('columns', { column: 'organization' }), place: t('columns', { column: 'place' }), reach: t('columns', { column: 'reach' }), confirmed: t('columns', { column: 'confirmed' }) }
  return (
    <Table label={t('label')} columns={columns} fold="plain" sticky>
      {rows.map((row) => (
        <ContactLine key={row.id} row={row} now={now} labels={labels} />
      ))}
    </Table>
  )
}

/** What the arrow says: names and places go up from A, confirmations down from today. */
function orderShown(column: Column, order: Sort | 'relevance'): 'ascending' | 'descending' | undefined {
  if (order !== column && order !== `-${column}`) return undefined
  return (order === column) === (column !== 'confirmed') ? 'ascending' : 'descending'
}
