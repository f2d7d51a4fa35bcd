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
              <Head key={column.key} scope="col" head={column} />
            ))}
            <th scope="col">{total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <Head scope="row" head={row} />
              {columns.map((column) => (
                <td key={column.key}>
                  <Figure cell={cells.get(matrixKey(row.key, column.key))} said={`${row.label}, ${column.label}`} />
                </td>
              ))}
              <Sum>{totals.rows.get(row.key) ?? '0'}</Sum>
            </tr>
          ))}
          <tr>
            <th scope="row">{total}</th>
            {columns.map((column) => (
              <Sum key={column.key}>{totals.columns.get(column.key) ?? '0'}</Sum>
            ))}
            <Sum>{totals.all}</Sum>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function Head({ scope, head }: { scope: 'row' | 'col'; head: MatrixHead }) {
  return <th scope={scope}>{head.href ? <a href={head.href}>{head.label}</a> : head.label}</th>
}

/** The link says where it leads: "14" alone would be read fifty times over. */
function Figure({ cell, said }: { cell: MatrixCell | undefined; said: string }) {
  if (!cell || cell.shade === 0) return <span className="heat-0">{cell?.text ?? '0'}</span>
  const className = `heat-${cell.shade}`
  if (!cell.href) return <span className={className}>{cell.text}</span>
  return (
    <a className={className} href={cell.href} aria-label={`${said}: ${cell.text}`}>
      {cell.text}
    </a>
  )
}

function Sum({ children }: { children: ReactNode }) {
  return (
    <td>
      <span className="sum">{children}</span>
    </td>
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
