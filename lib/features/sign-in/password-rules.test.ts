import { expect, test } from 'vitest'
import { passwordProblem } from './password-rules.ts'

const hana = { email: 'h.altarifi@example.org', name: 'Hana Al-Tarifi' }
const problem = (password: string) => passwordProblem(password, hana)?.split('.').at(-1) ?? 'accepted'

test.each([
  ['correct horse battery staple', 'accepted'],
  ['кони любят яблоки', 'accepted'],
  ['مفتاح الباب الأزرق', 'accepted'],
  ['青い鳥が空を飛んで行く日に歌う', 'accepted'],
  ['k7#pV2!qzR9m', 'accepted'],
  ['k7#pV2!qzR9', 'short'],
  ['🔒🔑🗝️🚪', 'short'],
  [Array.from({ length: 64 }, (_, at) => `word${at}`).join(' ').slice(0, 128), 'accepted'],
  [Array.from({ length: 64 }, (_, at) => `word${at}`).join(' ').slice(0, 129), 'long'],
  ['password1234', 'common'],
  ['Qwerty123456', 'common'],
  ['Password123!', 'common'],
  ['Welcome2026!!', 'common'],
  ['UNOCT-platform-2026', 'common'],
  ['aaaaaaaaaaaa', 'common'],
  ['121212121212', 'common'],
  ['abcdefghijklmn', 'common'],
  ['zxcvbnzxcvbn', 'common'],
  ['my name is Tarifi', 'own'],
  ['h.altarifi-2026-x', 'own'],
])('%s is %s', (password, verdict) => {
  expect(problem(password)).toBe(verdict)
})

test('the letters are counted as people see them, whatever the keyboard made of them', () => {
  expect(problem('é'.normalize('NFD').repeat(6))).toBe('short')
})
