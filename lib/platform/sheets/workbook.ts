import type { Blob } from 'node:buffer'
import { PassThrough, type Stream } from 'node:stream'
import writeExcelFile, { type Feature, type Row, type Sheet } from 'write-excel-file/node'
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent } from 'write-excel-file/utility'
import { wouldRun, type Cell, type Column, type SheetPages, type SheetRow, type Stamp } from './columns.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What the library may take for a file. */
type Content = Stream | Buffer | Blob

/** `name` and `about`: what the two sheets are called. */
export type WorkbookWords = { name: string; about: string; rightToLeft: boolean }

/**
 * A table as a workbook (ECMA-376). The first row holds the stable keys of the columns and is hidden, the second their headings. All
 * texts are typed as texts: a spreadsheet runs none. A second sheet, and the head and foot of each printed page, say what may be done
 * with it, who took it and when. The rows come page by page; the packed file leaves bit by bit once the last is there, because a
 * workbook cannot be packed before: who calls bounds the rows.
 */
export async function* workbookOf(columns: readonly Column[], pages: SheetPages, { stamp, words }: { stamp: Stamp; words: WorkbookWords }): AsyncGenerator<Uint8Array> {
  const rows: Row[] = [columns.map(({ key }) => text(key)), columns.map(({ label }) => heading(label))]
  for await (const page of pages) rows.push(...page.map((row) => cells(columns, row)))
  const about: Row[] = [['TLP', stamp.marking] as const, ...stamp.facts].map(([name, value]) => [heading(name), text(value)])
  const [name, second] = [words.name, words.about].map((typed) => typed.replace(/[[\]*?:/\\]/g, ' ').slice(0, 31))
  const paper = { rightToLeft: words.rightToLeft, orientation: 'landscape' as const }
  const sheets: Sheet<Content>[] = [
    { data: rows, sheet: name ?? '', columns: columns.map(({ width, kind }) => ({ width: width ?? (kind === 'text' ? 24 : 12) })), stickyRowsCount: 2, ...paper },
    { data: about, sheet: second ?? '', columns: [{ width: 28 }, { width: 70 }], ...paper },
  ]
  const out = new PassThrough()
  const written = writeExcelFile(sheets, { features: [keysHidden, stamped(stamp)] }).toStream(out)
  written.catch((fault: Error) => out.destroy(fault))
  for await (const chunk of out) yield chunk
}

/** The most characters of a cell. */
const longest = 32_767
// What XML 1.0 has no place for.
const noXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu

/** As a text, and of the format "text" where a spreadsheet would run it once somebody edits the cell. */
const text = (typed: string) => {
  const value = typed.replace(noXml, '').slice(0, longest)
  return { value, type: String, ...(wouldRun(value) && { format: '@' }) }
}
const heading = (value: string) => ({ ...text(value), fontWeight: 'bold' as const })

const cells = (columns: readonly Column[], row: SheetRow): Row => columns.map(({ kind }, at) => cell(kind, row[at] ?? null))

function cell(kind: Column['kind'], value: Cell): Row[number] {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  return kind === 'day' && isCounted(value) ? { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' } : text(value)
}

/** Whether workbooks count this day right: they count from 1900, and wrongly before March of that year. */
const isCounted = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day) && day >= '1900-03-01' && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))

/** The first row of the first sheet is for programs. */
const keysHidden: Feature<Content> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) => (tag === 'row' && index === 0 && sheetIndex === 0 ? { ...attributes, hidden: 1 } : attributes),
      },
    },
  },
}

/** On paper the marking stands on top of each page, and who took it when at its foot. */
function stamped({ marking, facts }: Stamp): Feature<Content> {
  // "&" begins a command in a head or foot; doubled it is itself.
  const plain = (typed: string) => sanitizeTextContent(typed.replaceAll('&', '&&'))
  const foot = facts.map(([, value]) => value).join(' · ').slice(0, 200)
  const markup = `<headerFooter><oddHeader>&amp;R&amp;"-,Bold"${plain(marking)}</oddHeader><oddFooter>&amp;L${plain(foot)}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? []
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: (xml) => insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet') } } } }
}
