import { expect, test } from 'vitest'
import { sources } from './source.ts'

test('whatever word a redirect says is done, a page knows', () => {
  const all = sources()
  const said = all.filter(({ path }) => path.startsWith('lib/features/')).flatMap(({ text }) => [...text.matchAll(/[?&]done=([a-zA-Z]+)/g)].map(([, word]) => word ?? ''))
  const shown = all.filter(({ path }) => /^(app|components)\//.test(path)).map(({ text }) => text).join('\n')
  expect(said.length).toBeGreaterThan(20)
  expect([...new Set(said)].filter((word) => !shown.includes(`'${word}'`))).toEqual([])
})
