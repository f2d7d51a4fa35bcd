import { describe, expect, test } from 'vitest'
import { everyone } from '@/lib/platform/audience/audience-of'
import { asMember, sql } from '@/test/database.ts'
import { typedEvent } from '@/test/typed-event.ts'
import { world, type Standing } from '@/test/world.ts'
import { listEvents } from '../queries/list-events.ts'
import { collisionsWith } from '../queries/collisions.ts'
import { calendarParams } from '../search-params.ts'
import { addEvent } from './add-event.ts'
import { removeEvent } from './remove-event.ts'
import { saveEvent } from './save-event.ts'

const announced = (who: Standing, more: Record<string, string | string[]> = {}) =>
  typedEvent(who, { title: 'Quiet mission', 'country-0-code': 'KG', 'theme-0-code': 'border-security', busyFor: 'ENTITIES', busyContactId: who.contactId, startsOn: '2031-06-02', endsOn: '2031-06-04', ...more })

const busyIn = (who: Standing, country: string) => asMember(who.viewer.id, async (client) => (await client.query(`SELECT id, country, starts_on::text, ends_on::text, kind, theme, contact_id FROM core.busy WHERE country = $1 ORDER BY starts_on`, [country])).rows)

describe('what is announced as busy', () => {
  test('has country, days, kind, theme and whom to ask, a row for each country and occurrence, under ids of its own', async () => {
    const { bruno, anders, hana } = await world()
    const id = await addEvent(bruno.viewer, announced(bruno, { 'country-1-code': 'TJ', repeat: 'WEEKLY', repeatCount: '2' }))
    const rows = [...(await busyIn(anders, 'KG')), ...(await busyIn(anders, 'TJ'))]
    expect(rows.map(({ id: _own, ...row }) => row)).toEqual(
      ['KG', 'TJ'].flatMap((country) => [['2031-06-02', '2031-06-04'], ['2031-06-09', '2031-06-11']].map(([starts_on, ends_on]) => ({ country, starts_on, ends_on, kind: 'MISSION', theme: 'border-security', contact_id: bruno.contactId }))),
    )
    expect(rows.map((row) => row.id)).not.toContain(id)
    // A State is no Compact entity, and was not told.
    expect(await busyIn(hana, 'KG')).toEqual([])
    await removeEvent(bruno.viewer, { id, title: 'Quiet mission' })
    expect(await sql('owner', `SELECT FROM core.busy WHERE country IN ('KG', 'TJ')`)).toEqual([])
  })

  test('tells nothing of its event: neither its audience nor what joins them can be read, in any way', async () => {
    const { bruno, anders } = await world()
    const id = await addEvent(bruno.viewer, announced(bruno, { 'country-0-code': 'AM', title: 'Untold' }))
    for (const asked of ['SELECT audience_id FROM core.busy', 'SELECT * FROM core.busy', `INSERT INTO core.busy (country, starts_on, ends_on, kind) VALUES ('AM', '2031-01-01', '2031-01-01', 'MISSION')`, 'DELETE FROM core.busy', 'SELECT core.write_busy(gen_random_uuid())']) {
      await expect(asMember(anders.viewer.id, (client) => client.query(asked)), asked).rejects.toMatchObject({ code: '42501' })
    }
    const seen = await asMember(anders.viewer.id, async (client) => [
      (await client.query('SELECT FROM core.event_busy WHERE event_id = $1', [id])).rows,
      (await client.query('SELECT FROM core.event_country WHERE event_id = $1', [id])).rows,
      (await client.query(`SELECT authz.announce_busy($1) AS done`, [id])).rows,
      (await client.query(`SELECT FROM authz.record_history('event', $1)`, [id])).rows,
    ])
    expect(seen).toEqual([[], [], [{ done: false }], []])
    expect(await sql('owner', `SELECT FROM audit.entry WHERE noun IN ('busy', 'event_busy')`)).toEqual([])
  })

  test('stands in the calendar of those who may not see the event, and not beside it for those who do', async () => {
    const { bruno, anders, adaeze } = await world()
    await addEvent(bruno.viewer, announced(bruno, { 'country-0-code': 'AZ', title: 'Beside' }))
    const rows = async (who: Standing) => (await listEvents(who.viewer, 'en', calendarParams.parse({ country: 'AZ', from: '2031-01-01' }))).rows
    expect((await rows(anders)).map((row) => [row.busy, row.countries, row.kind])).toEqual([[true, ['Azerbaijan'], 'MISSION']])
    expect(JSON.stringify(await rows(anders))).not.toMatch(/Beside|UNODC/)
    expect((await rows(adaeze)).map((row) => row.busy)).toEqual([false])
    const near = await collisionsWith(anders.viewer, 'en', { countries: ['AZ'], days: [{ startsOn: '2031-06-10', endsOn: '2031-06-11' }], not: null })
    expect(near.shown).toMatchObject([{ id: null, title: null, organizer: null, country: 'Azerbaijan', sameDays: false }])
    expect((await collisionsWith(anders.viewer, 'en', { countries: ['AZ'], days: [{ startsOn: '2031-06-19', endsOn: '2031-06-20' }], not: null })).shown).toEqual([])
  })

  test('goes when the event is cancelled or becomes RED, and the database announces nothing RED whoever writes', async () => {
    const { bruno } = await world()
    const left = () => sql('owner', `SELECT FROM core.busy WHERE country = 'GE'`)
    const typed = announced(bruno, { 'country-0-code': 'GE', title: 'Changes' })
    const id = await addEvent(bruno.viewer, typed)
    expect(await left()).toHaveLength(1)
    await saveEvent(bruno.viewer, { id, ...announced(bruno, { 'country-0-code': 'GE', title: 'Changes', state: 'CANCELLED' }) })
    expect(await left()).toHaveLength(0)
    await saveEvent(bruno.viewer, { id, ...announced(bruno, { 'country-0-code': 'GE', title: 'Changes', version: '2' }) })
    expect(await left()).toHaveLength(1)
    await saveEvent(bruno.viewer, { id, ...typedEvent(bruno, { 'country-0-code': 'GE', title: 'Changes', version: '3', marking: 'RED', audience: [bruno.viewer.id] }) })
    expect(await left()).toHaveLength(0)
    await expect(sql('owner', `UPDATE core.event SET busy_for = 'EVERYONE' WHERE id = $1`, [id])).rejects.toMatchObject({ code: '23514' })
    await expect(async () => announced(bruno, { marking: 'RED', audience: [bruno.viewer.id] })).rejects.toMatchObject({ issues: [{ message: 'event.busy.red' }] })
  })

  test('keeps its rows where nothing of them changed, so that nobody sees from new ids that an event was saved', async () => {
    const { bruno, anders } = await world()
    const id = await addEvent(bruno.viewer, announced(bruno, { 'country-0-code': 'KZ', title: 'Steady' }))
    const before = await busyIn(anders, 'KZ')
    await saveEvent(bruno.viewer, { id, ...announced(bruno, { 'country-0-code': 'KZ', title: 'Steadier', audience: [everyone, bruno.organizationId] }) })
    expect(await busyIn(anders, 'KZ')).toEqual(before)
  })
})
