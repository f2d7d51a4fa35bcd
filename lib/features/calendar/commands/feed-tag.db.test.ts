import { beforeEach, describe, expect, test } from 'vitest'
import { typedEvent } from '@/test/typed-event'
import { asOwner, world } from '@/test/world'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { wordsIn } from '@/lib/platform/mail/write'
import { eventsForFeed, printForFeed } from '../queries/events-for-feed.ts'
import { feedReader, type FeedReader } from '../queries/feed-reader.ts'
import { addEvent } from './add-event.ts'
import { makeFeed } from './own-feed.ts'
import { feedSpan, takeFeed } from './take-feed.ts'

const day = 24 * 60 * 60 * 1000
const on = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10)
const everyone = '00000000-0000-0000-0000-000000000001'
const soon = { startsOn: on(10), endsOn: on(11), 'country-1-code': 'KE', 'theme-0-code': 'youth' }
const shared = { ...soon, marking: 'GREEN', audience: [everyone] }
const times = { ...shared, span: 'TIMES', startsTime: '09:00', endsTime: '10:00', zone: 'Africa/Nairobi' }

const change = (text: string, values: unknown[] = []) => asOwner((sql) => sql.query(text, values))
const desk = async (locale: Locale = 'en', publicUrl = 'https://coordination.example.org') => ({ t: await wordsIn(locale), locale, publicUrl })
const take = async (reader: FeedReader) => {
  const { text, hash } = await takeFeed(reader, await desk())
  return { text, tag: Buffer.from(hash).toString('hex') }
}
/** The tag of what the reader would get now, without reading it: as one who has another is asked, and so is not answered. */
async function tagNow(reader: FeedReader): Promise<string[]> {
  const tags: string[] = []
  await takeFeed(reader, await desk(), (hash) => tags.push(Buffer.from(hash).toString('hex')) > 0)
  return tags
}

async function feedOfAnders(): Promise<FeedReader> {
  const reader = await feedReader(await makeFeed((await world()).anders.viewer))
  if (!reader) throw new Error('no feed')
  return reader
}

beforeEach(async () => {
  await world()
  await change('DELETE FROM core.calendar_feed')
  await change('DELETE FROM core.event')
  await change('DELETE FROM core.busy')
})

describe('the tag of a feed', () => {
  test('is that of the text which it stands for, and stays as long as nothing changes', async () => {
    const { bruno } = await world()
    await addEvent(bruno.viewer, typedEvent(bruno, { ...times, title: 'Weekly', repeat: 'WEEKLY', repeatCount: '5' }))
    await addEvent(bruno.viewer, typedEvent(bruno, { ...times, title: 'Restricted', marking: 'AMBER' }))
    await addEvent(bruno.viewer, typedEvent(bruno, { ...soon, title: 'Hidden', busyFor: 'ENTITIES', busyContactId: bruno.contactId }))
    const reader = await feedOfAnders()
    const first = await take(reader)
    expect(await tagNow(reader)).toEqual([first.tag])
    expect(await take(reader)).toEqual(first)
    expect(await takeFeed(reader, await desk(), () => true)).toMatchObject({ text: null })
    expect((await takeFeed(reader, await desk(), () => false)).text).toBe(first.text)
  })

  test('of a calendar that is empty too', async () => {
    const reader = await feedOfAnders()
    expect(await tagNow(reader)).toEqual([(await take(reader)).tag])
  })

  // Each as it is in the database, whether or not a version counts it.
  const changes: Record<string, string> = {
    'a title': `UPDATE core.event SET title = 'Changed'`,
    'a description': `UPDATE core.event SET description = 'Changed'`,
    'a version alone': 'UPDATE core.event SET version = version + 1',
    'a state': `UPDATE core.event SET state = 'CANCELLED'`,
    'a marking that leaves less': `UPDATE core.event SET marking = 'AMBER'`,
    'a country that is added': `INSERT INTO core.event_country (event_id, owner_id, audience_id, marking, country) SELECT id, owner_id, audience_id, marking, 'UG' FROM core.event`,
    'a theme that is gone': 'DELETE FROM core.event_theme',
    'the name of its country': `UPDATE core.country_name SET name = name || ', changed' WHERE alpha2 = 'KE'`,
    'the name of its theme': `UPDATE core.theme_name SET name = name || ', changed' WHERE slug = 'youth'`,
    'the name of its organizer': `UPDATE core.organization_name SET name = name || ', changed'`,
    'an occurrence of a rule': `DELETE FROM core.event_occurrence WHERE starts_at = (SELECT max(starts_at) FROM core.event_occurrence)`,
    'an event that is gone': 'DELETE FROM core.event',
    'an event that the reader sees no longer': `UPDATE core.event SET audience_id = authz.same_audience(ARRAY[owner_id])`,
    'something announced as busy': `INSERT INTO core.busy (audience_id, country, starts_on, ends_on, kind) SELECT authz.same_audience(ARRAY['${everyone}'::uuid]), 'KE', current_date, current_date, 'VISIT'`,
    'an occurrence that is added': `INSERT INTO core.event_occurrence (event_id, owner_id, audience_id, marking, starts_at, ends_at, starts_on, ends_on) SELECT id, owner_id, audience_id, marking, starts_at + interval '1 hour', ends_at, starts_on, ends_on FROM (SELECT e.id, e.owner_id, e.audience_id, e.marking, o.starts_at, o.ends_at, o.starts_on, o.ends_on FROM core.event e JOIN core.event_occurrence o ON o.event_id = e.id LIMIT 1) x`,
  }
  test.each(Object.entries(changes))('changes with %s', async (_, text) => {
    const { bruno } = await world()
    await addEvent(bruno.viewer, typedEvent(bruno, { ...times, title: 'Weekly', repeat: 'WEEKLY', repeatCount: '5' }))
    const reader = await feedOfAnders()
    const before = await take(reader)
    await change(text)
    const [tag] = await tagNow(reader)
    expect(tag).not.toBe(before.tag)
    expect((await take(reader)).tag).toBe(tag)
  })

  test('changes with the language, the address of the platform, and the feed', async () => {
    const reader = await feedOfAnders()
    const hash = async (one: FeedReader, at = desk()) => Buffer.from((await takeFeed(one, await at)).hash).toString('hex')
    const other = { ...reader, feedId: '00000000-0000-4000-8000-000000000000' }
    const tags = [await hash(reader), await hash({ ...reader, locale: 'fr' }), await hash(reader, desk('fr')), await hash(reader, desk('en', 'https://other.example.org')), await hash(other)]
    expect(new Set(tags).size).toBe(tags.length)
  })
})

test('a feed holds the first events of its span, each once, however often one of them comes', async () => {
  const { anders, bruno } = await world()
  for (const [title, days] of [['Daily', 3], ['Second', 5], ['Third', 40], ['Fourth', 50]] as const) {
    await addEvent(bruno.viewer, typedEvent(bruno, { ...shared, title, startsOn: on(days), endsOn: on(days), ...(title === 'Daily' && { endsOn: '', repeat: 'DAILY', repeatCount: '30' }) }))
  }
  await addEvent(bruno.viewer, typedEvent(bruno, { ...shared, title: 'Long', startsOn: on(-60), endsOn: on(20) }))
  const asked = (most: number) => ({ from: new Date(Date.now() - feedSpan.back), until: new Date(Date.now() + feedSpan.ahead), most })
  for (const [most, titles] of [[2, ['Long', 'Daily']], [4, ['Long', 'Daily', 'Second', 'Third']], [10, ['Long', 'Daily', 'Second', 'Third', 'Fourth']]] as const) {
    const read = await asViewer(anders.viewer, () => eventsForFeed(anders.viewer, 'en', asked(most)))
    expect(read.events.map(({ title }) => title)).toEqual(titles)
    expect(await printForFeed(anders.viewer, 'en', asked(most))).toMatchObject({ rows: titles.length, print: read.print })
  }
})
