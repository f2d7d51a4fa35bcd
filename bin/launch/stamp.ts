import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../database/place.ts'

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(join(checkout, path))) return
  if (statSync(join(checkout, path)).isFile()) yield path
  else for (const name of readdirSync(join(checkout, path)).sort()) yield* filesUnder(`${path}/${name}`)
}

/** A hash over files and whole folders of the checkout, names and contents, less those that `leave` names. */
export function hashOf(paths: string[], leave: (path: string) => boolean = () => false): string {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of filesUnder(path)) if (!leave(file)) hash.update(`${file}\0`).update(readFileSync(join(checkout, file))).update('\0')
  return hash.digest('hex')
}

/**
 * Makes something from sources where it is not `there` or was made from others; returns whether it did. The stamp goes first and
 * comes last, so that a making that was killed is done again.
 */
export async function whenStale(made: { stamp: string; hash: string; there: string }, work: () => Promise<void>): Promise<boolean> {
  const stamp = join(checkout, made.stamp)
  if (existsSync(join(checkout, made.there)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === made.hash) return false
  rmSync(stamp, { force: true })
  await work()
  writeFileSync(stamp, made.hash)
  return true
}
