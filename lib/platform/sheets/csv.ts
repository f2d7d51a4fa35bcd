import { stringify } from 'csv-stringify/sync'
import type { Cell, Column, SheetPages, Stamp } from './columns.ts'

/** The last column of every row says the strictest marking of the file: a line above the rows would break whoever reads them. */
export const stampKey = 'file_marking'

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, by which spreadsheets know it, CR LF at each end of line, one head of stable
 * keys. A text that a spreadsheet would run comes with an apostrophe before it; numbers stay numbers; days are ISO 8601.
 */
export async function* csvOf(columns: readonly Column[], pages: SheetPages, { marking }: Pick<Stamp, 'marking'>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(`\ufeff${lines([[...columns.map(({ key }) => key), stampKey]])}`)
  for await (const rows of pages) if (rows.length > 0) yield encoder.encode(lines(rows.map((row) => [...row, marking])))
}

const lines = (rows: readonly (readonly Cell[])[]) => stringify(rows.map((row) => [...row]), { record_delimiter: '\r\n', escape_formulas: true })
