import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountPace, addressPace, codePace, nextTurn, patience, type Count, type Pace } from './pace.ts'

const start = new Date('2026-11-22T09:00:00Z')
const fresh: Count = { failures: 0, nextAt: start, lastAt: start }

/** Guesses sent at the given seconds: when each is answered, in seconds; null when it is refused. */
function answers(pace: Pace, sentAt: readonly number[]): (number | null)[] {
  let count = fresh
  return sentAt.map((second) => {
    const turn = nextTurn(count, new Date(start.getTime() + second * 1000), pace)
    if (turn) count = turn
    return turn && second + turn.waitMs / 1000
  })
}

const atOnce = (many: number) => Array.from({ length: many }, () => 0)

test('guesses sent at once are answered one after the other, and those that would wait too long not at all', () => {
  expect(answers(accountPace, atOnce(9))).toEqual([0, 0.1, 0.2, 0.3, 0.8, 1.8, 3.8, null, null])
})

test('a person who mistypes every few seconds never waits', () => {
  expect(answers(accountPace, [0, 5, 10, 15, 20, 25, 30, 35])).toEqual([0, 5, 10, 15, 20, 25, 30, 35])
})

test('after a storm of guesses the next one is answered within seconds: slowed, never locked', () => {
  const storm = answers(accountPace, Array.from({ length: 3000 }, (_, at) => at / 10))
  const last = storm.findLast((one) => one !== null) ?? 0
  expect(last).toBeGreaterThan(295)
  // One guess in four seconds, once the first few are spent.
  expect(storm.filter((one) => one !== null).length).toBeLessThan(85)
})

test('a mission behind one address is free again minutes after somebody there was not', () => {
  const storm = Array.from({ length: 600 }, (_, at) => at / 10)
  const colleagues = Array.from({ length: 20 }, () => 60 + 180)
  expect(answers(addressPace, [...storm, ...colleagues]).slice(600)).toEqual(colleagues)
})

test('codes of six digits are guessed no more than once a minute', () => {
  const aDay = Array.from({ length: 24 * 60 * 4 }, (_, at) => at * 15)
  expect(answers(codePace, aDay).filter((one) => one !== null).length).toBeLessThan(1460)
})

describe.each([['account', accountPace], ['address', addressPace], ['code', codePace]] as const)('whatever comes to the queue of an %s', (_, pace) => {
  test('nobody waits longer than said, turns never overtake, and a pause of a day forgives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 60 }), (gaps) => {
        const sent = gaps.reduce<number[]>((all, gap) => [...all, (all.at(-1) ?? 0) + gap / 1000], [])
        const answered = answers(pace, sent)
        const turns = answered.filter((one) => one !== null)
        expect(answered.every((one, at) => one === null || one - (sent[at] ?? 0) <= patience)).toBe(true)
        expect(turns.every((one, at) => at === 0 || one >= (turns[at - 1] ?? 0))).toBe(true)
        const later = (sent.at(-1) ?? 0) + 86_400
        expect(answers(pace, [...sent, later]).at(-1)).toBe(later)
      }),
    )
  })
})
