import type { Column } from '@/lib/platform/sheets/columns'

/**
 * The columns of an export, in an order that never changes: their keys are what imports know them by. New ones come at the end.
 * Codes and names stand in columns of their own, so that a file says the same in every language; several values of a cell are parted by "; ".
 */
export const exportColumns = [
  { key: 'id', kind: 'text', width: 38 },
  { key: 'title', kind: 'text', width: 48 },
  { key: 'title_lang', kind: 'text', width: 8 },
  { key: 'type', kind: 'text', width: 18 },
  { key: 'status', kind: 'text', width: 16 },
  { key: 'lead', kind: 'text', width: 16 },
  { key: 'lead_name', kind: 'text', width: 32 },
  { key: 'partners', kind: 'text', width: 24 },
  { key: 'partner_names', kind: 'text', width: 32 },
  { key: 'scope', kind: 'text', width: 12 },
  { key: 'countries', kind: 'text', width: 14 },
  { key: 'country_names', kind: 'text', width: 28 },
  { key: 'regions', kind: 'text', width: 12 },
  { key: 'region_names', kind: 'text', width: 24 },
  { key: 'group', kind: 'text', width: 20 },
  { key: 'pillar', kind: 'number', width: 8 },
  { key: 'themes', kind: 'text', width: 24 },
  { key: 'theme_names', kind: 'text', width: 32 },
  { key: 'planned_starts_on', kind: 'day', width: 12 },
  { key: 'planned_ends_on', kind: 'day', width: 12 },
  { key: 'actual_starts_on', kind: 'day', width: 12 },
  { key: 'actual_ends_on', kind: 'day', width: 12 },
  { key: 'progress_percent', kind: 'number', width: 10 },
  { key: 'progress_text', kind: 'text', width: 48 },
  { key: 'participants', kind: 'number', width: 12 },
  { key: 'rhythm', kind: 'text', width: 12 },
  { key: 'description', kind: 'text', width: 48 },
  { key: 'updated_on', kind: 'day', width: 12 },
  { key: 'marking', kind: 'text', width: 18 },
] as const satisfies readonly Omit<Column, 'label'>[]
export type ExportKey = (typeof exportColumns)[number]['key']
export type ExportRow = Record<ExportKey, string | number | null>

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]
