import { z } from 'zod'
import { ask, connection } from './ask.ts'
import type { Target } from './load.ts'
import type { Scene } from './scene.ts'

/** A page of the product under measurement. */
export type Page = { name: string; path: string }

/** Nobody is called that: two letters of a family name that many have stand in the wrong order. */
const typo = 'turdiobyev'

/** What a member looks at; the facets are those that the list itself offers to open. */
export async function pagesOf({ origin, cookie, scene }: { origin: string; cookie: string; scene: Scene }): Promise<Page[]> {
  const agent = connection(1)
  const { body } = await ask(agent, `${origin}/directory`, { headers: { cookie } }).finally(() => agent.destroy())
  const buttons = body.toString().match(/<button[^>]* name="open"[^>]*>/g) ?? []
  const panels = buttons.map((button) => / value="([^"]+)"/.exec(button)?.[1])
  return [
    { name: 'list', path: '/directory' },
    { name: 'filtered list', path: `/directory?${new URLSearchParams(scene.filter)}` },
    { name: 'search', path: '/directory?q=mohamed' },
    { name: 'search with a typo', path: `/directory?q=${typo}` },
    { name: 'contact', path: `/directory/${scene.seen}` },
    ...z.array(z.string()).min(1).parse(panels).map((panel) => ({ name: `facet ${panel}`, path: `/directory?open=${panel}` })),
  ]
}

/** One world as it is asked: its size, its web process, its viewer's session. */
export type Served = { size: number; origin: string; cookie: string }

export const targetsOf = (pages: readonly Page[], { size, origin, cookie }: Served): Target[] =>
  pages.map(({ name, path }) => ({ name: `${name}, ${size}`, url: origin + path, headers: { cookie } }))
