import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { asMember, sql } from '@/test/database'
import { world } from '@/test/world'

beforeAll(async () => {
  await world()
})

describe('whatever is typed', () => {
  test('finding never raises, and answers with no more than it was asked for', async () => {
    const { bakari } = await world()
    const asIs = ['', ' ', `o'brien \\ & | ! :*`, '<->', '((', "'''", '%_%', '\u202e', '‏', '😀', 'a'.repeat(5000), '一'.repeat(500), '@', '@@.@', '+', '....', '1-2-3-4-5-6', 'ı', 'ß', '\ud7ff']
    await asMember(bakari.viewer.id, async (client) => {
      const most = async (q: string) => (await client.query('SELECT * FROM authz.find_contacts($1, 7)', [q])).rowCount ?? 0
      for (const q of asIs) expect(await most(q), JSON.stringify(q)).toBeLessThanOrEqual(7)
      const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: fc.constantFrom(..."'\\&|!:*()<> -.@+0aж文ع".split('')), maxLength: 40 }))
      await fc.assert(fc.asyncProperty(text.map((q) => q.replaceAll('\0', '')), async (q) => (await most(q)) <= 7), { numRuns: 150 })
      expect((await client.query('SELECT * FROM authz.find_contacts(NULL, NULL)')).rowCount).toBe(0)
      expect((await client.query(`SELECT * FROM authz.find_contacts('a', 1000000)`)).rowCount).toBeLessThanOrEqual(1001)
      expect((await client.query(`SELECT * FROM authz.find_contacts('a', -1)`)).rowCount).toBe(0)
    })
  })
  test('a text is found by each of its words', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcéñøßğжйёعبةىأ文陈0'.split('')), minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 5 }), async (words) => {
        const [{ missed = -1 } = {}] = await sql<{ missed: number }>(
          'owner',
          `SELECT count(*)::int AS missed FROM unnest($1::text[]) w WHERE NOT search.words(array_to_string($1::text[], ' ')) @@ coalesce((SELECT string_agg(search.asks(t, '', ''), ' & ') FROM unnest(search.typed_words(w)) t), '')::tsquery`,
          [words],
        )
        return missed === 0
      }),
      { numRuns: 150 },
    )
  })
  test('nobody may ask who is not an active member', async () => {
    const { edmund, gaston } = await world()
    for (const { viewer } of [edmund, gaston]) await asMember(viewer.id, async (client) => expect((await client.query(`SELECT * FROM authz.find_contacts('hana')`)).rowCount).toBe(0))
    await expect(sql('system', `SELECT * FROM authz.find_contacts('hana')`)).rejects.toMatchObject({ code: '42501' })
    for (const table of ['contact', 'reach', 'term']) await expect(sql('web', `SELECT * FROM search.${table}`)).rejects.toMatchObject({ code: '42501' })
  })
})
