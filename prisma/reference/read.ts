import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { files } from './shapes.ts'

type Name = keyof typeof files
type Content<N extends Name> = z.infer<(typeof files)[N]>

async function read<N extends Name>(name: N): Promise<Content<N>> {
  const text = await readFile(new URL(`./${name}.json`, import.meta.url), 'utf8')
  // One shape a name: TypeScript does not follow the index through a generic.
  return files[name].parse(JSON.parse(text)) as Content<N>
}

/** Every reference file, checked against its shape. */
export async function readReference() {
  const [entities, states, regions, pillars, themes, groups, languages, stations, dated] = await Promise.all([
    read('organizations'),
    read('states'),
    read('regions'),
    read('pillars'),
    read('themes'),
    read('working-groups'),
    read('languages'),
    read('duty-stations'),
    read('events'),
  ])
  return { ...entities, ...states, ...regions, ...pillars, ...themes, ...groups, ...languages, ...stations, events: dated.events }
}

export type Reference = Awaited<ReturnType<typeof readReference>>
