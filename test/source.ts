import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A file of the project as the architecture sees it. */
export type Source = { path: string; text: string; lines: number; imports: string[] }

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every TypeScript file that git knows or would add, without what is generated. */
export function sources(): Source[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', '*.ts', '*.tsx', '*.mts'], { cwd: root, encoding: 'utf8' })
  return listed
    .split('\n')
    .filter((path) => path && !path.includes('/generated/') && path !== 'next-env.d.ts')
    .flatMap((path) => {
      const text = read(path)
      return text === null ? [] : [{ path, text, lines: text.split('\n').length - 1, imports: importsOf(path, text) }]
    })
}

// A file that was deleted but not yet committed is still listed.
function read(path: string): string | null {
  try {
    return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
  } catch {
    return null
  }
}

/** What a file imports from the project itself, as paths from its root without an ending. */
function importsOf(path: string, text: string): string[] {
  const named = text.matchAll(/(?:^|\n)\s*(?:import|export)[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g)
  return [...named].map(([, from, dynamic, bare]) => resolve(path, from ?? dynamic ?? bare ?? ''))
}

function resolve(path: string, target: string): string {
  const bare = target.replace(/\.(ts|tsx|mts)$/, '')
  if (bare.startsWith('@/')) return bare.slice(2)
  if (!bare.startsWith('.')) return `npm:${bare}`
  return new URL(bare, `file:///${path}`).pathname.slice(1)
}
