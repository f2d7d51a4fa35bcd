import { beforeAll, describe, expect, test } from 'vitest'
import { world } from '@/test/world'
import { endMember } from '../commands/change-membership.ts'
import { auditFilters } from '../input.ts'
import { listAuditTrail } from './audit-trail.ts'

beforeAll(async () => {
  const { ines, aruzhan } = await world()
  await endMember(ines.viewer, { id: aruzhan.viewer.id, reason: 'Retired', name: aruzhan.name })
})

describe('the audit trail', () => {
  const read = async (who: Parameters<typeof listAuditTrail>[0], address: Record<string, unknown> = {}) => listAuditTrail(who, 'en', auditFilters.parse(address))

  test('tells what changed, by whom, in words', async () => {
    const { ines, aruzhan } = await world()
    const trail = await read(ines.viewer, { noun: 'member', who: 'ines' })
    const [ended] = trail?.rows ?? []
    expect(ended).toMatchObject({ noun: 'member', verb: 'UPDATE', actorId: ines.viewer.id, subject: aruzhan.viewer.id })
    expect(ended?.changes).toEqual(expect.arrayContaining([{ field: 'state', before: 'ACTIVE', after: 'ENDED' }]))
    expect(trail?.labels.get(ines.viewer.id)).toBe('Ines Valderrama')
    expect(trail?.labels.get(aruzhan.viewer.id)).toBe('Aruzhan Seitkalieva')
  })

  test('gives the Secretariat acts of access, a lead what the own organization owns, others nothing', async () => {
    const { ines, hana, yazan } = await world()
    expect((await read(ines.viewer, { noun: 'contact' }))?.rows).toEqual([])
    expect((await read(hana.viewer, { noun: 'contact' }))?.rows.map(({ verb }) => verb)).toContain('INSERT')
    expect((await read(hana.viewer, { who: 'ines' }))?.rows).toEqual([])
    expect(await read(yazan.viewer)).toBeNull()
  })

  test('is limited to days in the reader’s time zone', async () => {
    const { ines } = await world()
    expect((await read(ines.viewer, { until: '2020-01-01' }))?.rows).toEqual([])
    expect((await read(ines.viewer, { from: '2020-01-01' }))?.rows.length).toBe(50)
    expect((await read(ines.viewer, { from: '2020-13-45', actor: 'x', noun: 'DROP TABLE' }))?.rows.length).toBe(50)
  })

  test('is paged forth and back', async () => {
    const { ines } = await world()
    const first = await read(ines.viewer)
    const second = await read(ines.viewer, { at: first?.next })
    const again = await read(ines.viewer, { at: second?.previous })
    expect([second?.from, second?.rows.filter(({ id }) => first?.rows.some((one) => one.id === id))]).toEqual([51, []])
    expect(again?.rows.map(({ id }) => id)).toEqual(first?.rows.map(({ id }) => id))
  })
})
