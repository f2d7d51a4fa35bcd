/** A change as the database tells it to this reader (authz.contact_history, authz.record_history). */
export type Told = {
  entryId: string
  at: Date
  actorId: string | null
  noun: string
  verb: string
  about: string | null
  field: string | null
  was: string | null
  became: string | null
}

/** What one person did in one go; `rows` newest first. */
export type Go<Row extends Told = Told> = { newest: Row; rows: Row[] }

// A person's saving takes a moment, loading a whole world some minutes.
const within = (actorId: string | null) => (actorId === null ? 600_000 : 2000)

/** Single changes as the acts behind them, newest first: one saving writes many rows, and is one line to a reader. */
export function inOneGo<Row extends Told>(told: readonly Row[]): Go<Row>[] {
  const acts: Go<Row>[] = []
  for (const row of told.toSorted((a, b) => b.at.getTime() - a.at.getTime())) {
    const open = acts.at(-1)
    if (open && open.newest.actorId === row.actorId && open.newest.at.getTime() - row.at.getTime() <= within(row.actorId)) open.rows.push(row)
    else acts.push({ newest: row, rows: [row] })
  }
  return acts
}
