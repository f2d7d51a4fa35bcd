import { expect, test } from 'vitest'
import { isUnchanged, tagOf } from './entity-tag.ts'

const tag = tagOf(new Uint8Array([1, 2, 253]))

test('a tag is strong, and in quotes', () => {
  expect(tag).toBe('"AQL9"')
})

test.each([`${tag}`, `W/${tag}`, `"other", ${tag}`, '*'])('who has %s has it', (sent) => {
  expect(isUnchanged(sent, tag)).toBe(true)
})

test.each([null, '', '"other"', 'AQL9'])('who has %s has it not', (sent) => {
  expect(isUnchanged(sent, tag)).toBe(false)
})
