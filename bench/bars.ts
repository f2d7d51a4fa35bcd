import type { Results } from './results.ts'

/** What the product promises of itself, and whether this run kept it. */
export type Bar = { what: string; limit: string; figure: string; met: boolean }

export const kilobyte = 1000
export const ms = (value: number) => `${value.toFixed(1)} ms`
const grown = ['list', 'filtered list', 'search with a typo', 'contact'] as const

function medianOf({ one }: Results, name: string): number {
  return one.get(name)?.median ?? Number.NaN
}

export const atMost = (what: string, limit: number, figure: number, unit: (value: number) => string): Bar => ({
  what,
  limit: `≤ ${unit(limit)}`,
  figure: unit(figure),
  met: figure <= limit,
})

export const times = (value: number) => `${value.toFixed(2)} ×`
export const kilobytes = (value: number) => `${(value / kilobyte).toFixed(1)} KB`

/** All of them, with what was measured. Medians are those at one connection. */
export function bars(results: Results): Bar[] {
  const bare = medianOf(results, 'bare page')
  return [
    ...results.sizes.map((size) => atMost(`list, ${size} contacts, against the bare page`, 2, medianOf(results, `list, ${size}`) / bare, times)),
    ...results.sizes.map((size) => {
      const raw = results.queries.find(({ page }) => page === `search with a typo, ${size}`)?.ms ?? Number.NaN
      return atMost(`search with a typo, ${size} contacts: 3 × its queries and the bare page`, 3 * raw + bare, medianOf(results, `search with a typo, ${size}`), ms)
    }),
    ...grown.map((page) => {
      const [small = 0, large = 0] = results.sizes.map((size) => medianOf(results, `${page}, ${size}`))
      return atMost(`${page}, ten times the contacts`, 1.3, large / small, times)
    }),
    ...results.facets.map(({ panel, ms: took }) => atMost(`facet "${panel}" at the database, ${results.sizes.at(-1)} contacts`, 50, took, ms)),
    atMost('web process after the run', 500, results.megabytes, (value) => `${value.toFixed(0)} MB`),
    atMost('HTML and CSS of the list, compressed', 40 * kilobyte, results.weights.list.html + results.weights.list.css, kilobytes),
    ...results.pairs.map(({ name, ratio }) => atMost(`told apart by time: ${name}`, 1.1, ratio, times)),
  ]
}
