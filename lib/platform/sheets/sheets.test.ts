import { readSheet } from 'read-excel-file/node'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Column, SheetRow } from './columns.ts'
import { csvOf } from './csv.ts'
import { workbookOf } from './workbook.ts'

const columns: readonly Column[] = [
  { key: 'title', label: 'Titre', kind: 'text' },
  { key: 'percent', label: 'Pour cent', kind: 'number' },
  { key: 'starts_on', label: 'Début', kind: 'day' },
]
const stamp = { marking: 'TLP:AMBER+STRICT', facts: [['Taken by', 'Amina & <Co>'], ['Taken at', '28 Nov 2026, 10:00 GMT']] as const }
const words = { name: 'Activities', about: 'About', rightToLeft: false }

async function* pagesOf(...pages: SheetRow[][]) {
  yield* pages
}
async function whole(written: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const bits: Uint8Array[] = []
  for await (const bit of written) bits.push(bit)
  return Buffer.concat(bits)
}
const csv = async (...rows: SheetRow[]) => (await whole(csvOf(columns, pagesOf(rows), stamp))).toString('utf8')
const book = (rows: SheetRow[], rightToLeft = false) => whole(workbookOf(columns, pagesOf(rows), { stamp, words: { ...words, rightToLeft } }))
const parts = async (rows: SheetRow[], rightToLeft = false) => Object.fromEntries(Object.entries(unzipSync(await book(rows, rightToLeft))).map(([name, bytes]) => [name, strFromU8(bytes)]))

const running = ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|\' /C calc\'!A0']

describe('a text that a spreadsheet would run', () => {
  test.each(running)('%j comes with an apostrophe in CSV', async (text) => {
    expect(await csv([text, null, null])).toMatch(/\n"?'/)
  })
  test.each(running)('%j is a text in a workbook, and stays one when somebody edits it', async (text) => {
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = await parts([[text, null, null]])
    expect(sheet).toContain('<c r="A3" t="inlineStr" s="3">')
    expect(sheet).not.toContain('<f>')
  })
  test('in a column of days it is one too', async () => {
    expect((await parts([['a', null, '=TODAY()']]))['xl/worksheets/sheet1.xml']).toContain('<c r="C3" t="inlineStr" s="3">')
  })
})

test('numbers stay numbers, less than nothing too', async () => {
  expect(await csv(['a', -5, '2026-11-28'])).toBe('\ufefftitle,percent,starts_on,file_marking\r\na,-5,2026-11-28,TLP:AMBER+STRICT\r\n')
  expect((await parts([['a', -5, null]]))['xl/worksheets/sheet1.xml']).toContain('<c r="B3"><v>-5</v></c>')
})

test('CSV quotes what RFC 4180 says, and every row says the marking', async () => {
  expect(await csv(['a "b", c\nd', null, null], ['e', 1, null])).toBe('\ufefftitle,percent,starts_on,file_marking\r\n"a ""b"", c\nd",,,TLP:AMBER+STRICT\r\ne,1,,TLP:AMBER+STRICT\r\n')
})

test('a table without rows is its head alone', async () => {
  expect(await csv()).toBe('\ufefftitle,percent,starts_on,file_marking\r\n')
  expect(await readSheet(await book([]))).toEqual([['title', 'percent', 'starts_on'], ['Titre', 'Pour cent', 'Début']])
})

test('a workbook is read back as it was written: keys, headings, texts, numbers, days', async () => {
  const written: SheetRow[] = [['<b> & "q" العربية 中文 _x0041_', 40, '2026-11-28'], ['two\nlines', null, '1850-01-01'], ['=1+1', 0, null]]
  const [keys, heads, first, second, third] = await readSheet(await book(written))
  expect([keys, heads]).toEqual([['title', 'percent', 'starts_on'], ['Titre', 'Pour cent', 'Début']])
  expect(first?.slice(1)).toEqual([40, new Date('2026-11-28T00:00:00Z')])
  expect(String(first?.[0])).toContain('<b> & "q" العربية 中文')
  expect([second, third]).toEqual([['two\nlines', null, '1850-01-01'], ['=1+1', 0, null]])
})

test('the second sheet and each printed page say the marking, the reader and the time', async () => {
  expect(await readSheet(await book([]), 'About')).toEqual([['TLP', 'TLP:AMBER+STRICT'], ['Taken by', 'Amina & <Co>'], ['Taken at', '28 Nov 2026, 10:00 GMT']])
  const { 'xl/worksheets/sheet1.xml': sheet = '' } = await parts([])
  expect(sheet).toContain('<oddHeader>&amp;R&amp;"-,Bold"TLP:AMBER+STRICT</oddHeader>')
  expect(sheet).toContain('<oddFooter>&amp;LAmina &amp;&amp; &lt;Co&gt; · 28 Nov 2026, 10:00 GMT')
})

test('in Arabic the sheets run from right to left', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/worksheets/sheet2.xml': about = '' } = await parts([], true)
  for (const one of [sheet, about]) expect(one).toContain('rightToLeft="1"')
  expect((await parts([]))['xl/worksheets/sheet1.xml']).not.toContain('rightToLeft')
})

test('what no file of XML may hold is left out', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '' } = await parts([['a\u0000b\u000bc\ud800d\uffff', null, null]])
  expect(sheet).toContain('>abcd<')
})

test('rows are asked for page by page, and leave before the next are read', async () => {
  let read = 0
  async function* endless() {
    for (;;) {
      read += 1
      yield Array.from({ length: 500 }, (_, at): SheetRow => [`${at} ${Math.random()}`, at, null])
    }
  }
  const written = workbookOf(columns, endless(), { stamp, words })
  await written.next()
  expect(read).toBeLessThan(20)
  await written.return(undefined)
})

test('more than twenty-six columns are named as spreadsheets name them', async () => {
  const wide = Array.from({ length: 30 }, (_, at): Column => ({ key: `k${at}`, label: `K${at}`, kind: 'text' }))
  const rows = await readSheet(await whole(workbookOf(wide, pagesOf([]), { stamp, words })))
  expect(rows[0]?.length).toBe(30)
})
