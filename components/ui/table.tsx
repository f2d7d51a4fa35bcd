// A real table. <Table label="Contacts" columns={[…]} fold="plain" sticky><Row>…</Row></Table>
// columns: { label, sort?: { href, order? }, end?, className?, hidden? }; `order` is set on the sorted one; `hidden` keeps
// the word for screen readers only. fold: how a row reads on a phone: 'labels' (label and value), 'plain' (values that
// explain themselves), 'ends' (first and last fact on one line). Cells: <RowHead>, <Cell label="…" className="fit tight end">,
// <Pick name value label>, <RowLink href> (covers the row), <span className="second"> for the second line.
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { SortedHead, type Sort } from './list/table-sort'

export type Column = { label: string; sort?: Sort; end?: boolean; hidden?: boolean; className?: string }
type Fold = 'labels' | 'plain' | 'ends'
type Props = { label: string; columns: readonly Column[]; fold?: Fold; sticky?: boolean; className?: string; foot?: ReactNode; children: ReactNode }

// Explicit roles: a folded table is `display: block`, which takes the built-in ones away.
export function Table({ label, columns, fold, sticky, className, foot, children }: Props) {
  return (
    <table role="table" aria-label={label} className={classNames('table', sticky && 'table-sticky', fold && 'fold', fold && `fold-${fold}`, className)}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Head key={column.label} {...column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
      {foot && <tfoot role="rowgroup">{foot}</tfoot>}
    </table>
  )
}

function Head({ label, sort, end, hidden, className }: Column) {
  return (
    <th role="columnheader" scope="col" className={classNames(end && 'end', className) || undefined} aria-sort={sort?.order}>
      {sort ? <SortedHead label={label} sort={sort} /> : hidden ? <span className="sr-only">{label}</span> : label}
    </th>
  )
}

export function Row(props: ComponentProps<'tr'>) {
  return <tr role="row" {...props} />
}

export function RowHead(props: ComponentProps<'th'>) {
  return <th role="rowheader" scope="row" {...props} />
}

export function Cell({ label, ...props }: ComponentProps<'td'> & { label?: string }) {
  return <td role="cell" data-label={label} {...props} />
}

export function Pick({ label, ...props }: ComponentProps<'input'> & { label: string }) {
  return (
    <td role="cell" className="pick">
      <input type="checkbox" aria-label={label} {...props} />
    </td>
  )
}

export function RowLink(props: ComponentProps<'a'>) {
  return <a className="row-link" dir="auto" {...props} />
}
