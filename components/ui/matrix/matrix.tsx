// <Matrix label="Projects by theme and region" corner="Theme" rows={[{ key, label }]} columns={[…]} cells={cells} totals={…} total="Total" />
// Who × what: each cell a figure on a shade, a link to its list; zero is an outlined 0; totals in bold. `cells` by
// "row column" (matrixKey): what is not in it is zero. Shades repeat what the figures say: classesOf(values) cuts them in five.
// <MatrixKey label="Projects" classes={classes} written={…}>how it is counted</MatrixKey> goes beneath.
import type { ReactNode } from 'react'

export type Shade = 0 | 1 | 2 | 3 | 4 | 5
export type MatrixCell = { text: string; shade: Shade; href?: string | undefined }
export type MatrixHead = { key: string; label: string; href?: string | undefined }
export const matrixKey = (row: string, column: string): string => `${row} ${column}`

type Totals = { rows: ReadonlyMap<string, string>; columns: ReadonlyMap<string, string>; all: string }
type Props = { label: string; corner: string; rows: readonly MatrixHead[]; columns: readonly MatrixHead[]; cells: ReadonlyMap<string, MatrixCell>; totals: Totals; total: string }

export function Matrix({ label, corner, rows, columns, cells, totals, total }: Props) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={label}>
      <table className="matrix">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">{named(column)}</th>
            ))}
            <th scope="col">{total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{named(row)}</th>
              {columns.map((column) => (
                <td key={column.key}>{figure(cells.get(matrixKey(row.key, column.key)), row, column)}</td>
              ))}
              <td>{sum(totals.rows.get(row.key))}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{total}</th>
            {columns.map((column) => (
              <td key={column.key}>{sum(totals.columns.get(column.key))}</td>
            ))}
            <td>{sum(totals.all)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

// A matrix has some thousands of cells: what follows are functions and not components, each of which would be drawn by itself.

const named = ({ label, href }: MatrixHead): ReactNode => (href ? <a href={href}>{label}</a> : label)
const sum = (text = '0'): ReactNode => <span className="sum">{text}</span>
const zero = <span className="heat-0">0</span>

/** The link says where it leads: "14" alone would be read fifty times over. */
function figure(cell: MatrixCell | undefined, row: MatrixHead, column: MatrixHead): ReactNode {
  if (!cell) return zero
  if (cell.shade === 0 || !cell.href) return <span className={`heat-${cell.shade}`}>{cell.text}</span>
  return (
    <a className={`heat-${cell.shade}`} href={cell.href} aria-label={`${row.label}, ${column.label}: ${cell.text}`}>
      {cell.text}
    </a>
  )
}

type Key = { label: string; bounds: readonly (readonly [string, string])[]; children: ReactNode }

/** The five classes with their figures, and a sentence on how things are counted. */
export function MatrixKey({ label, bounds, children }: Key) {
  return (
    <p className="legend">
      {bounds.length > 0 && (
        <span>
          {label}{' '}
          <span className="heat-key">
            {bounds.map(([from, to], at) => (
              <i key={from} className={`heat-${at + 1 + (5 - bounds.length)}`}>
                <bdi>{from === to ? from : `${from}–${to}`}</bdi>
              </i>
            ))}
          </span>
        </span>
      )}
      <span>{children}</span>
    </p>
  )
}
