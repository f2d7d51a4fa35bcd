import type { Agent } from 'node:http'
import type { Connections } from '../../bin/database/urls.ts'
import type { Page } from '../pages.ts'
import type { Scene } from '../scene.ts'
import type { Sample } from '../quantile.ts'
import type { Noun } from './fill-search.ts'

/**
 * A page, and which bar it has: records are held to less than lists, a matrix to milliseconds too; a `floor` has none, it shows what
 * being signed in and the frame take by themselves. `status`: what it is answered with.
 */
export type PartPage = Page & { kind: 'list' | 'record' | 'matrix' | 'other' | 'floor'; status?: number; headers?: Record<string, string>; crowded?: boolean }

/** Where a part is measured: its database, and its web process as the viewer sees it. */
export type Place = { connections: Connections; scene: Scene; origin: string; cookie: string; agent: Agent }

/** Something that is done again and again; `bar` in milliseconds of server time, null where none is set. */
export type Act = { name: string; bar: number | null; perform(place: Place): Promise<Sample> }

/** One noun under measurement. */
export type Part = {
  name: string
  /** The table without which there is nothing to measure. */
  table: string
  nouns: readonly Noun[]
  /** What its database holds, in words. */
  holds: string
  fill(connections: Connections, scene: Scene): Promise<void>
  /** The same world with ten times as many rows, where that is measured. */
  grow?: (connections: Connections) => Promise<void>
  pages(place: Place): Promise<PartPage[]>
  acts: readonly Act[]
}
