// CLDR keeps the name a zone had first; the IANA database has renamed these since (its file "backward").
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** All zones of the IANA database by their present names, in the order of these. */
export const timeZones: readonly string[] = [...Intl.supportedValuesOf('timeZone').map((zone) => renamed[zone] ?? zone), 'Etc/UTC'].toSorted()

const known = new Set([...timeZones, 'UTC', ...Object.keys(renamed)])

/** Whether a name is a time zone of the IANA database. */
export const isTimeZone = (zone: string): boolean => known.has(zone)

// Intl objects cost far more to make than to use.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clock(timeZone: string): Intl.DateTimeFormat {
  const kept = clocks.get(timeZone)
  if (kept) return kept
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
  const made = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', { ...digits, hourCycle: 'h23', timeZone })
  clocks.set(timeZone, made)
  return made
}

function parts(timeZone: string, at: Date): Record<string, string> {
  return Object.fromEntries(clock(timeZone).formatToParts(at).map(({ type, value }) => [type, value]))
}

/** The calendar day in a zone at an instant: YYYY-MM-DD (RFC 3339, full-date). */
export function dayIn(timeZone: string, at: Date): string {
  const { year, month, day } = parts(timeZone, at)
  return `${year}-${month}-${day}`
}

/** How many minutes a zone is ahead of UTC at an instant; negative west of it. */
export function offsetMinutes(timeZone: string, at: Date): number {
  const { year, month, day, hour, minute, second } = parts(timeZone, at)
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  return Math.round((wall - Math.floor(at.getTime() / 1000) * 1000) / 60_000)
}
