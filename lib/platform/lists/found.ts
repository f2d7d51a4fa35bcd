/** A record that a search over everything found: `lang` of what people wrote, `detail` what tells it from others of its name. */
export type Found = { id: string; title: string; lang: string | null; href: string; detail: string; at: Date | null }

/** What one noun has to say to a typed line, nearest first, and whether there is more in its own list. */
export type FoundRows = { rows: Found[]; more: boolean }

/** Cuts what was read with one row more than is shown. */
export const foundRows = (read: readonly Found[], most: number): FoundRows => ({ rows: read.slice(0, most), more: read.length > most })
