/** What a column holds: texts, numbers, or calendar days (`YYYY-MM-DD`). `key` is stable and never translated; imports know columns by it. */
export type Column = { key: string; label: string; kind: 'text' | 'number' | 'day'; width?: number }
export type Cell = string | number | null
export type SheetRow = readonly Cell[]

/** What may be done with a sheet, who took it and when; all in the reader's language but the marking, which is the standard's own text. */
export type Stamp = { marking: string; facts: readonly (readonly [string, string])[] }

/** What comes page by page, so that no sheet is in memory whole. */
export type SheetPages = AsyncIterable<readonly SheetRow[]>

// Characters by which a spreadsheet takes a text for something to run (OWASP, "CSV Injection"), also in their full-width forms.
const runs = /^[=+\-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u

/** Whether a spreadsheet would run this text, were it typed into a cell. */
export const wouldRun = (text: string): boolean => runs.test(text)
