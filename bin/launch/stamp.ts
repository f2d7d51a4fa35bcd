import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
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

/** Does `work` only where the stamp in `file` is not `hash`, and stamps it afterwards; returns whether it was done. */
export async function whenStale(file: string, hash: string, work: () => Promise<void>): Promise<boolean> {
  const path = join(checkout, file)
  if (existsSync(path) && readFileSync(path, 'utf8') === hash) return false
  await work()
  writeFileSync(path, hash)
  return true
}
