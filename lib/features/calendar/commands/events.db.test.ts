import { describe, expect, test } from 'vitest'
import { everyone } from '@/lib/platform/audience/audience-of'
import { sql } from '@/test/database.ts'
import { typedEvent } from '@/test/typed-event.ts'
import { groupId, world } from '@/test/world.ts'
import { getEvent } from '../queries/get-event.ts'
import { addEvent } from './add-event.ts'
import { removeEvent } from './remove-event.ts'
import { saveEvent } from './save-event.ts'

const weekly = { span: 'TIMES', startsOn: '2031-03-24', endsOn: '', startsTime: '10:00', endsTime: '11:30', zone: 'Europe/Vienna', repeat: 'WEEKLY', repeatCount: '3' }
const placed = { 'country-0-code': 'KE', 'country-1-code': 'UG', 'theme-0-code': 'border-security' }

describe('an event', () => {
  test('is added with its countries, themes and occurrences, and journalled; the same form twice adds one', async () => {
    const { adaeze } = await world()
    const typed = typedEvent(adaeze, { ...weekly, ...placed, title: 'Added', audience: [everyone], marking: 'GREEN', onlineUrl: 'https://example.org/room' })
    const id = await addEvent(adaeze.viewer, typed)
    expect(await addEvent(adaeze.viewer, typed)).toBe(id)
    const event = await getEvent(adaeze.viewer, 'en', id)
    expect(event).toMatchObject({ title: 'Added', rule: 'FREQ=WEEKLY;COUNT=3', zone: 'Europe/Vienna', countries: [{ code: 'KE' }, { code: 'UG' }], times: 3, can: { edit: true } })
    // Ten o'clock on the wall stays ten o'clock when the clocks of Vienna go forward on 30 March 2031.
    expect(event?.next.map(({ startsAt }) => startsAt.toISOString())).toEqual(['2031-03-24T09:00:00.000Z', '2031-03-31T08:00:00.000Z', '2031-04-07T08:00:00.000Z'])
    expect(await sql('owner', `SELECT verb FROM core.journal WHERE row_id = $1`, [id])).toEqual([{ verb: 'event.added' }])
  })

  test('is saved by a colleague: occurrences follow, and news say that it was called off', async () => {
    const { bruno, adaeze } = await world()
    const id = await addEvent(bruno.viewer, typedEvent(bruno, { ...placed, title: 'Saved' }))
    await saveEvent(adaeze.viewer, { id, ...typedEvent(adaeze, { 'country-0-code': 'TZ', title: 'Saved again', state: 'CANCELLED', startsOn: '2031-04-01', endsOn: '2031-04-02' }) })
    const event = await getEvent(bruno.viewer, 'en', id)
    expect(event).toMatchObject({ title: 'Saved again', state: 'CANCELLED', countries: [{ code: 'TZ' }], themes: [], times: 1, version: 2 })
    expect(event?.next[0]).toMatchObject({ startsOn: new Date('2031-04-01'), endsOn: new Date('2031-04-02'), endsAt: new Date('2031-04-03') })
    expect((await sql('owner', `SELECT FROM core.journal WHERE row_id = $1 AND verb = 'event.cancelled'`, [id])).length).toBe(1)
  })

  test('is refused to others, and hidden ones are not there: neither is told from what does not exist', async () => {
    const { bruno, anders } = await world()
    const open = await addEvent(bruno.viewer, typedEvent(bruno, { title: 'Open', audience: [everyone] }))
    await expect(saveEvent(anders.viewer, { id: open, ...typedEvent(anders) })).rejects.toMatchObject({ key: 'event.edit.refused' })
    const hidden = await addEvent(bruno.viewer, typedEvent(bruno, { title: 'Hidden' }))
    for (const id of [hidden, crypto.randomUUID()]) {
      expect(await getEvent(anders.viewer, 'en', id)).toBeNull()
      await expect(saveEvent(anders.viewer, { id, ...typedEvent(anders) })).rejects.toMatchObject({ name: 'Missing' })
      await expect(removeEvent(anders.viewer, { id, title: 'Hidden' })).rejects.toMatchObject({ name: 'Missing' })
    }
    await expect(addEvent(anders.viewer, typedEvent(bruno))).rejects.toMatchObject({ key: 'audience.owner.notYours' })
  })

  test('of a group is written by its chair and seen by those who sit in it', async () => {
    const { adaeze, hana, bruno } = await world()
    const group = groupId('border-management')
    const typed = typedEvent(adaeze, { title: 'Of the group', ownerId: group, audience: [group], groupId: group, kind: 'GROUP_MEETING' })
    await expect(addEvent(hana.viewer, typed)).rejects.toMatchObject({ key: 'audience.owner.notYours' })
    const id = await addEvent(adaeze.viewer, typed)
    expect(await getEvent(hana.viewer, 'en', id)).toMatchObject({ title: 'Of the group', can: { edit: false } })
    expect(await getEvent(bruno.viewer, 'en', id)).toBeNull()
  })

  test('that two edit shows the second what it says now; the same form twice is saved already', async () => {
    const { bruno, adaeze } = await world()
    const id = await addEvent(bruno.viewer, typedEvent(bruno, { ...weekly, title: 'Two editors' }))
    const first = { id, ...typedEvent(bruno, { ...weekly, ...placed, title: 'First' }) }
    await saveEvent(bruno.viewer, first)
    await saveEvent(bruno.viewer, first)
    await expect(saveEvent(adaeze.viewer, { id, ...typedEvent(adaeze, { ...weekly, title: 'Second' }) })).rejects.toMatchObject({
      name: 'Conflict', version: 2, theirs: { title: 'First', 'country-0-code': 'KE', startsTime: '10:00', repeat: 'WEEKLY', repeatCount: '3' },
    })
  })

  test('marked RED is seen by those it names, each look is on record, and it is refused to any wider set', async () => {
    const { adaeze, bruno, anders } = await world()
    const id = await addEvent(adaeze.viewer, typedEvent(adaeze, { title: 'RED', marking: 'RED', audience: [adaeze.viewer.id, anders.viewer.id] }))
    expect((await getEvent(anders.viewer, 'en', id))?.title).toBe('RED')
    expect(await getEvent(bruno.viewer, 'en', id)).toBeNull()
    expect((await sql('owner', `SELECT FROM core.viewing WHERE record_id = $1 AND member_id = $2`, [id, anders.viewer.id])).length).toBe(1)
    await expect(addEvent(adaeze.viewer, typedEvent(adaeze, { title: 'Wider', marking: 'RED' }))).rejects.toMatchObject({ key: 'audience.red' })
  })

  test('is removed by its title: content goes, the act stays', async () => {
    const { bruno } = await world()
    const id = await addEvent(bruno.viewer, typedEvent(bruno, { ...placed, title: 'Goes away' }))
    await expect(removeEvent(bruno.viewer, { id, title: 'Something else' })).rejects.toMatchObject({ fields: { title: 'event.remove.otherTitle' } })
    await removeEvent(bruno.viewer, { id, title: ' goes  away ' })
    expect(await getEvent(bruno.viewer, 'en', id)).toBeNull()
    expect(await sql('owner', `SELECT FROM audit.entry WHERE row_key = $1 AND (before IS NOT NULL OR after IS NOT NULL)`, [id])).toEqual([])
  })
})
