import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { wouldRun, type Cell, type Column, type SheetPages, type SheetRow, type Stamp } from './columns.ts'
import { looks, sheetEnd, sheetStart, workbookParts } from './workbook-parts.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `name` and `about`: what the two sheets are called. */
export type WorkbookWords = { name: string; about: string; rightToLeft: boolean }

/**
 * A table as a workbook (ECMA-376), written page by page, so that fifty thousand rows need no more memory than one page. The first row
 * holds the stable keys of the columns and is hidden, the second their headings. All texts are typed as texts: a spreadsheet runs none.
 * A second sheet, and the head and foot of each printed page, say what may be done with it, who took it and when.
 */
export async function* workbookOf(columns: readonly Column[], pages: SheetPages, { stamp, words }: { stamp: Stamp; words: WorkbookWords }): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = []
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault
    out.push(chunk)
  })
  const names = [words.name, words.about].map((name) => escaped(name.replace(/[[\]*?:/\\]/g, ' ').slice(0, 31)))
  for (const [name, content] of Object.entries(workbookParts(names))) part(zip, name)(content, true)
  const foot = escaped(stamp.facts.map(([, value]) => value).join(' · ').slice(0, 200))
  const end = sheetEnd(escaped(stamp.marking), foot)
  const sheet = part(zip, 'xl/worksheets/sheet1.xml')
  sheet(sheetStart({ rightToLeft: words.rightToLeft, widths: columns.map(({ width, kind }) => width ?? (kind === 'text' ? 24 : 12)), frozen: 2 }), false)
  sheet(rowOf(1, columns.map(({ key }) => text(key)), ' hidden="1"') + rowOf(2, columns.map(({ label }) => text(label, looks.heading))), false)
  let at = 3
  for await (const rows of pages) {
    sheet(rows.map((row, offset) => rowOf(at + offset, cells(columns, row))).join(''), false)
    at += rows.length
    yield* out.splice(0)
  }
  sheet(end, true)
  part(zip, 'xl/worksheets/sheet2.xml')(aboutSheet(stamp, words.rightToLeft) + end, true)
  zip.end()
  yield* out
}

/** A file of the package, to be written bit by bit. */
function part(zip: Zip, name: string): (content: string, last: boolean) => void {
  const file = name.startsWith('xl/worksheets/') ? new ZipDeflate(name, { level: 3 }) : new ZipPassThrough(name)
  // Not the clock's: the same rows make the same file.
  file.mtime = new Date(1980, 0, 1)
  zip.add(file)
  const encoder = new TextEncoder()
  return (content, last) => file.push(encoder.encode(content), last)
}

const aboutSheet = ({ marking, facts }: Stamp, rightToLeft: boolean) =>
  sheetStart({ rightToLeft, widths: [28, 70], frozen: 0 }) +
  [['TLP', marking] as const, ...facts].map(([name, value], at) => rowOf(at + 1, [text(name, looks.heading), text(value)])).join('')

/** Each cell names its place: some readers know it by nothing else. */
const rowOf = (number: number, row: readonly string[], more = '') => `<row r="${number}"${more}>${row.map((written, at) => written.replace('<c', `<c r="${letters(at)}${number}"`)).join('')}</row>`

/** A column as spreadsheets name it: A to Z, then AA. */
const letters = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26))

const cells = (columns: readonly Column[], row: SheetRow) => columns.map(({ kind }, at) => cell(kind, row[at] ?? null))

function cell(kind: Column['kind'], value: Cell): string {
  if (value === null || value === '') return '<c/>'
  if (typeof value === 'number') return `<c><v>${value}</v></c>`
  const serial = kind === 'day' ? serialOf(value) : null
  return serial === null ? text(value, wouldRun(value) ? looks.asTyped : looks.plain) : `<c s="${looks.day}"><v>${serial}</v></c>`
}

const text = (value: string, look: number = looks.plain) => `<c t="inlineStr"${look === looks.plain ? '' : ` s="${look}"`}><is><t xml:space="preserve">${escaped(value.slice(0, longest))}</t></is></c>`

/** The most characters of a cell. */
const longest = 32_767

/** A day as workbooks count them, from 1900; null for one before March of that year, where their count is wrong. */
function serialOf(day: string): number | null {
  const serial = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
  return serial > 60 ? serial : null
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// Most texts have none of these, and a sheet has a million cells.
const special = /[&<>"_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/

/** A text fit to stand in XML 1.0, and in a cell, where "_x0041_" would be read as "A" (ECMA-376, ST_Xstring). */
const escaped = (value: string) => (special.test(value) ? withoutSpecial(value) : value)

const withoutSpecial = (value: string) =>
  value
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '')
    .replaceAll('\r', '_x000D_')
