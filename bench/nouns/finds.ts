import { replay } from '../replay.ts'
import type { Noun } from './fill-search.ts'
import type { Place } from './part.ts'
import { codeWords } from './words.ts'

/** What one typed line takes at the database, by the function alone, as the web role. */
export type Find = { noun: Noun; q: string; ms: number }

const code = codeWords[40] ?? ''
/** Two letters in the middle in the wrong order. */
export const misspelt = (word: string) => word.slice(0, 4) + (word[5] ?? '') + (word[4] ?? '') + word.slice(6)

/** From what many rows say to what one of thousands says, and what none says so. */
export const lines = ['workshop', 'border security', 'victims of terrorism kenya', 'الأدلة الرقمية', '反恐', code, misspelt(code)] as const

/** Each line among each noun, as the page that searches everything asks: the nearest few. */
export async function findsOf({ connections, scene }: Place, nouns: readonly Noun[]): Promise<Find[]> {
  const found: Find[] = []
  for (const noun of nouns) {
    for (const q of lines) {
      const statements = [{ role: '', text: 'SELECT f.id FROM authz.find_records($1, $2, 7) f', parameters: [noun, q] }]
      const [ms = Number.NaN] = await replay(connections, { viewer: scene.viewer.id, statements, times: 30 })
      found.push({ noun, q, ms })
    }
  }
  return found
}
