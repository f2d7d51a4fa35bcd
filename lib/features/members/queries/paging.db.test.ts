import { expect, test } from 'vitest'
import { addPeople } from '@/prisma/seed/people'
import { cast } from '@/test/cast'
import { asOwner, world } from '@/test/world'
import { memberFilters } from '../input.ts'
import { listMembers } from './list-members.ts'

test.each(['name', 'organization', 'newest'])('the list ordered by %s is read forth and back, each member once', async (sort) => {
  const { ines } = await world()
  // Some share a name, so that the order needs more than it.
  const crowd = Array.from({ length: 60 }, (_, n) => ({ ...cast.bakari, seat: null, name: `Émile Nº ${n % 20}`, account: { ...cast.bakari.account, email: `${sort}${n}@example.org` } }))
  await asOwner((client) => addPeople(client, crowd, null))
  const read = async (at: string | null) => {
    const list = await listMembers(ines.viewer, 'en', memberFilters.parse({ sort, ...(at && { at }) }))
    if (!list) throw new Error('the console is for the Secretariat')
    return list
  }
  const pages = [await read(null)]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await read(next))
  const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id))
  expect([new Set(ids).size, ids.length]).toEqual([pages[0]?.total, pages[0]?.total])
  expect(ids.length).toBeGreaterThan(60)
  for (let back = pages.pop(); back?.previous; back = pages.pop()) expect((await read(back.previous)).rows).toEqual(pages.at(-1)?.rows)
})
