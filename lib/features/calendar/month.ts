/** Something that lasts from one day to another (YYYY-MM-DD), both included. */
export type Lasting = { firstDay: string; lastDay: string }
/** A cell of a lane: `span` days wide; with an entry, and whether that came from the week before or goes on into the next. */
export type Cell<T> = { key: string; span: number; entry: T | null; cameFrom: boolean; goesOn: boolean }
export type Week<T> = { days: string[]; lanes: Cell<T>[][]; more: number[] }

const dayLength = 86_400_000
const time = (day: string) => Date.parse(`${day}T00:00:00Z`)
export const addDays = (day: string, count: number): string => new Date(time(day) + count * dayLength).toISOString().slice(0, 10)

/** The first day of the week of a day. @param lead how many days before Monday a week begins */
export function weekStart(day: string, lead: number): string {
  const sinceMonday = (new Date(time(day)).getUTCDay() + 6) % 7
  return addDays(day, -((sinceMonday + lead) % 7))
}

/**
 * Weeks of a calendar as rows of a table: each entry lies in the first lane that is free, the earliest and longest on top, at most
 * `most` lanes; what finds none is counted on each of its days.
 */
export function weeksOf<T extends Lasting>(entries: readonly T[], first: string, count: number, most: number): Week<T>[] {
  const inOrder = entries.toSorted((a, b) => (a.firstDay === b.firstDay ? time(b.lastDay) - time(a.lastDay) : time(a.firstDay) - time(b.firstDay)))
  return Array.from({ length: count }, (_, at) => weekOf(inOrder, addDays(first, at * 7), most))
}

/** The entries that lie in lanes, each once. */
export const inLanes = <T>(weeks: readonly Week<T>[]): T[] => [...new Set(weeks.flatMap(({ lanes }) => lanes.flat()).flatMap(({ entry }) => entry ?? []))]

/** The same weeks with something else in the place of each entry; null leaves its place empty. */
export const replaced = <T, U>(weeks: readonly Week<T>[], other: (entry: T) => U | null): Week<U>[] =>
  weeks.map((week) => ({ ...week, lanes: week.lanes.map((lane) => lane.map((cell) => ({ ...cell, entry: cell.entry === null ? null : other(cell.entry) }))) }))

function weekOf<T extends Lasting>(entries: readonly T[], first: string, most: number): Week<T> {
  const days = Array.from({ length: 7 }, (_, at) => addDays(first, at))
  const last = addDays(first, 6)
  const taken: (T | null)[][] = []
  const more = days.map(() => 0)
  for (const entry of entries.filter(({ firstDay, lastDay }) => firstDay <= last && lastDay >= first)) {
    const on = days.map((day) => entry.firstDay <= day && day <= entry.lastDay)
    const free = taken.find((lane) => lane.every((other, at) => other === null || !on[at]))
    if (!free && taken.length >= most) on.forEach((is, at) => is && (more[at] = (more[at] ?? 0) + 1))
    else if (free) on.forEach((is, at) => is && (free[at] = entry))
    else taken.push(on.map((is) => (is ? entry : null)))
  }
  return { days, lanes: taken.map((lane) => cellsOf(lane, days)), more }
}

function cellsOf<T extends Lasting>(lane: readonly (T | null)[], days: readonly string[]): Cell<T>[] {
  const cells: Cell<T>[] = []
  lane.forEach((entry, at) => {
    const before = cells.at(-1)
    const day = days[at] ?? ''
    if (entry !== null && before?.entry === entry) before.span += 1
    else cells.push({ key: day, span: 1, entry, cameFrom: entry !== null && entry.firstDay < day, goesOn: entry !== null && entry.lastDay > (days.at(-1) ?? '') })
  })
  return cells
}
