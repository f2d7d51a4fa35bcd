// The link in a column's head that sorts by it; the arrow shows the order in force, aria-sort says it.
import { Icon } from '../icon'

export type Sort = { href: string; order?: 'ascending' | 'descending' | undefined }

export function SortedHead({ label, sort }: { label: string; sort: Sort }) {
  return (
    <a href={sort.href} className="with-icon">
      {label}
      {sort.order && <Icon name={sort.order === 'ascending' ? 'sort-up' : 'sort-down'} className="size-3" />}
    </a>
  )
}
