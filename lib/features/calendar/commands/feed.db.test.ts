import { beforeEach, describe, expect, test } from 'vitest'
import { typedEvent } from '@/test/typed-event'
import { asOwner, world, type Standing } from '@/test/world'
import { wordsIn } from '@/lib/platform/mail/write'
import { feedReader } from '../queries/feed-reader.ts'
import { getOwnFeed } from '../queries/own-feed.ts'
import { addEvent } from './add-event.ts'
import { makeFeed, renewFeed, revokeFeed } from './own-feed.ts'
import { takeEvent } from './take-event.ts'
import { takeFeed } from './take-feed.ts'

const day = 24 * 60 * 60 * 1000
const on = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10)
const everyone = '00000000-0000-0000-0000-000000000001'
const soon = { startsOn: on(10), endsOn: on(11), 'country-1-code': 'KE' }
const shared = { ...soon, marking: 'GREEN', audience: [everyone] }

const exportsOf = (who: Standing) => asOwner(async (sql) => (await sql.query('SELECT noun, format, rows, marking FROM core.export WHERE member_id = $1 ORDER BY at', [who.memberId])).rows)

/** What the feed of a secret says now, or null where it opens nothing. */
async function told(secret: string): Promise<string | null> {
  const reader = await feedReader(secret)
  const t = await wordsIn('en')
  const taken = reader && (await takeFeed(reader, { t, locale: 'en', publicUrl: 'https://coordination.example.org' }))
  return taken?.text?.replaceAll('\r\n ', '') ?? null
}

beforeEach(async () => {
  await world()
  await asOwner((sql) => sql.query('DELETE FROM core.calendar_feed; DELETE FROM core.export; DELETE FROM core.event'))
})

describe('a feed', () => {
  test('is made once, and opens by its secret alone', async () => {
    const { anders } = await world()
    const secret = await makeFeed(anders.viewer)
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(await feedReader(secret)).toMatchObject({ viewer: anders.viewer, locale: 'en' })
    expect(await getOwnFeed(anders.viewer)).toEqual({ madeAt: expect.any(Date), takenAt: null })
    await expect(makeFeed(anders.viewer)).rejects.toThrow('feed.already')
    for (const other of ['', 'x', `${secret}x`, secret.slice(1), secret.replace(/./, '%'), 'A'.repeat(43)]) expect(await feedReader(other)).toBeNull()
  })

  test('is renewed and ended: what was before opens nothing any more', async () => {
    const { anders, bruno } = await world()
    const first = await makeFeed(anders.viewer)
    const second = await renewFeed(anders.viewer)
    expect([await feedReader(first), (await feedReader(second))?.viewer.id]).toEqual([null, anders.viewer.id])
    await expect(revokeFeed(bruno.viewer)).rejects.toThrow('feed.gone')
    await revokeFeed(anders.viewer)
    expect([await feedReader(second), await getOwnFeed(anders.viewer)]).toEqual([null, null])
    await expect(renewFeed(anders.viewer)).rejects.toThrow('feed.gone')
  })

  test('opens nothing while its member is suspended, and never again after the end', async () => {
    const { anders } = await world()
    const secret = await makeFeed(anders.viewer)
    const become = (state: string) => asOwner((sql) => sql.query('UPDATE core.member SET state = $2 WHERE id = $1', [anders.memberId, state]))
    await become('SUSPENDED')
    expect(await feedReader(secret)).toBeNull()
    await become('ACTIVE')
    expect(await feedReader(secret)).not.toBeNull()
    await become('INVITED')
    await become('ACTIVE')
    expect(await feedReader(secret)).toBeNull()
  })
})

describe('what a feed says', () => {
  test('is what its member sees at that moment, with what is only announced as busy', async () => {
    const { anders, bruno } = await world()
    await addEvent(bruno.viewer, typedEvent(bruno, { ...shared, title: 'Open workshop', kind: 'WORKSHOP' }))
    const hidden = await addEvent(bruno.viewer, typedEvent(bruno, { ...soon, title: 'Hidden mission', busyFor: 'ENTITIES', busyContactId: bruno.contactId }))
    const text = await told(await makeFeed(anders.viewer))
    expect(text).toContain('SUMMARY;LANGUAGE=en:Open workshop')
    expect(text).toContain('SUMMARY:Busy: Mission\\, Kenya')
    expect(text).not.toMatch(new RegExp(`Hidden|${hidden}|${bruno.viewer.name}`))
  })

  test('has of what its marking keeps here a restricted event', async () => {
    const { bruno } = await world()
    const id = await addEvent(bruno.viewer, typedEvent(bruno, { ...soon, title: 'Amber mission', place: 'Mombasa' }))
    const text = await told(await makeFeed(bruno.viewer))
    expect(text).toContain(`URL:https://coordination.example.org/calendar/${id}\r\nDTSTART;VALUE=DATE:`)
    expect(text).toContain('SUMMARY:Restricted event')
    expect(text).not.toMatch(/Amber|Mombasa|Kenya|Mission/)
  })

  test('leaves out what was long ago or is far away', async () => {
    const { bruno } = await world()
    for (const [title, days] of [['Long ago', -60], ['Just over', -20], ['Next year', 380], ['Far away', 420]] as const) {
      await addEvent(bruno.viewer, typedEvent(bruno, { ...shared, title, startsOn: on(days), endsOn: on(days) }))
    }
    const titles = [...((await told(await makeFeed(bruno.viewer))) ?? '').matchAll(/SUMMARY;LANGUAGE=en:(.*)\r/g)].map(([, title]) => title)
    expect(titles).toEqual(['Just over', 'Next year'])
  })

  test('is the same bytes as long as nothing changes that the member sees, and on record once', async () => {
    const { anders, bruno } = await world()
    await addEvent(bruno.viewer, typedEvent(bruno, { ...shared, title: 'Open' }))
    const secret = await makeFeed(anders.viewer)
    const first = await told(secret)
    await addEvent(bruno.viewer, typedEvent(bruno, { ...soon, title: 'Hidden' }))
    expect(await told(secret)).toBe(first)
    expect(await exportsOf(anders)).toEqual([{ noun: 'event', format: 'FEED', rows: 1, marking: 'GREEN' }])
    expect((await getOwnFeed(anders.viewer))?.takenAt).toBeInstanceOf(Date)
    await addEvent(bruno.viewer, typedEvent(bruno, { ...shared, title: 'Another' }))
    expect(await told(secret)).not.toBe(first)
    expect(await exportsOf(anders)).toHaveLength(2)
  })

  test('is on record once a day, unchanged too', async () => {
    const { anders } = await world()
    const secret = await makeFeed(anders.viewer)
    await told(secret)
    await asOwner((sql) => sql.query(`UPDATE core.calendar_feed SET taken_at = now() - interval '25 hours'`))
    await told(secret)
    expect(await exportsOf(anders)).toHaveLength(2)
  })
})

describe('one event as a file', () => {
  test('is on record under its marking', async () => {
    const { bruno } = await world()
    const id = await addEvent(bruno.viewer, typedEvent(bruno, { ...soon, title: 'Amber mission' }))
    expect(await takeEvent(bruno.viewer, 'en', id)).toMatchObject({ title: 'Amber mission' })
    expect(await exportsOf(bruno)).toEqual([{ noun: 'event', format: 'ICALENDAR', rows: 1, marking: 'AMBER' }])
  })

  test('is not there of what is RED or unseen, and then nothing is on record', async () => {
    const { anders, bruno } = await world()
    const hidden = await addEvent(bruno.viewer, typedEvent(bruno, { ...soon, title: 'Hidden' }))
    const red = await addEvent(bruno.viewer, typedEvent(bruno, { ...soon, title: 'Red', marking: 'RED', audience: [bruno.memberId ?? ''] }))
    expect([await takeEvent(anders.viewer, 'en', hidden), await takeEvent(bruno.viewer, 'en', red)]).toEqual([null, null])
    expect([...(await exportsOf(anders)), ...(await exportsOf(bruno))]).toEqual([])
  })
})
