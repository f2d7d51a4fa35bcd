import { describe, expect, test } from 'vitest'
import { everyone } from '@/lib/platform/audience/audience-of'
import { typedEvent } from '@/test/typed-event.ts'
import { world, type Standing } from '@/test/world.ts'
import { addEvent } from '../commands/add-event.ts'
import { calendarParams, facets } from '../search-params.ts'
import { eventKinds, eventStates } from '../words.ts'
import { eventFacets } from './event-facets.ts'
import { getMonth } from './get-month.ts'
import { listEvents } from './list-events.ts'
import { nextOnCalendar } from './next-on-calendar.ts'
import { searchEvents } from './search-events.ts'

const list = (who: Standing, asked: Record<string, unknown>) => listEvents(who.viewer, 'en', calendarParams.parse(asked))
const titles = (rows: readonly { busy: boolean; title?: string }[]) => rows.map((row) => row.title ?? 'busy')
const add = (who: Standing, title: string, form: Record<string, string | string[]>) => addEvent(who.viewer, typedEvent(who, { title, audience: [everyone], marking: 'GREEN', ...form }))

describe('the agenda', () => {
  test('begins with what is under way on its day, by the clock of the reader and whole days by the calendar', async () => {
    const { bruno, hana } = await world()
    const day = { 'country-0-code': 'LA' }
    await add(bruno, 'Over the day before', { ...day, startsOn: '2033-05-09', endsOn: '2033-05-09' })
    await add(bruno, 'Under way', { ...day, startsOn: '2033-05-08', endsOn: '2033-05-10' })
    await add(bruno, 'Under way for months', { ...day, startsOn: '2033-02-01', endsOn: '2033-06-01' })
    await add(bruno, 'Late in New York', { ...day, span: 'TIMES', startsOn: '2033-05-09', startsTime: '22:00', endsOn: '2033-05-09', endsTime: '23:00', zone: 'America/New_York' })
    const rows = async (who: Standing) => titles((await list(who, { country: 'LA', from: '2033-05-10' })).rows).toSorted()
    // In Amman it is five in the morning of the tenth when it is ten in the evening of the ninth in New York.
    expect(await rows(hana)).toEqual(['Late in New York', 'Under way', 'Under way for months'])
    expect(await rows(bruno)).toEqual(['Under way', 'Under way for months'])
  })

  test('is cut by keyset both ways, each occurrence once, and counted from its day', async () => {
    const { bruno, anders } = await world()
    await add(bruno, 'Daily', { 'country-0-code': 'BT', startsOn: '2033-01-01', endsOn: '', repeat: 'DAILY', repeatCount: '120' })
    const first = await list(anders, { country: 'BT', from: '2033-01-11' })
    expect(first).toMatchObject({ total: { count: 110, more: false } })
    const second = await list(anders, { country: 'BT', from: '2033-01-11', at: first.next ?? '' })
    const third = await list(anders, { country: 'BT', from: '2033-01-11', at: second.next ?? '' })
    expect([first, second, third].map(({ rows }) => rows.length)).toEqual([50, 50, 10])
    expect(third.next).toBeNull()
    const back = await list(anders, { country: 'BT', from: '2033-01-11', at: second.previous ?? '' })
    expect(back.rows.map(({ firstDay }) => firstDay)).toEqual(first.rows.map(({ firstDay }) => firstDay))
    expect((await list(anders, { q: 'Daily', busy: 'no', from: '2033-01-11', at: first.next ?? '' })).rows[0]?.firstDay).toBe(second.rows[0]?.firstDay)
    const before = await list(anders, { country: 'BT', from: '2033-01-11', busy: 'no', at: first.previous ?? '' })
    expect(before.rows.map(({ firstDay }) => firstDay)).toEqual(Array.from({ length: 10 }, (_, at) => `2033-01-${String(at + 1).padStart(2, '0')}`))
  })

  test('is filtered by each facet, whose counts are what the list would show; a place that was made up opens the list', async () => {
    const { bruno, anders } = await world()
    await add(bruno, 'Filtered', { 'country-0-code': 'MV', 'theme-0-code': 'youth', kind: 'WORKSHOP', state: 'TENTATIVE', startsOn: '2033-07-04', endsOn: '' })
    for (const facet of ['kind', 'state', 'organizer', 'theme', 'region', 'country']) {
      const choices = Object.values(await eventFacets(anders.viewer, 'en', calendarParams.parse({ q: 'Filtered', from: '2033-07-01', open: facet }))).flat()
      expect(choices.length, facet).toBeGreaterThan(0)
      for (const { value, count } of choices) expect((await list(anders, { q: 'Filtered', from: '2033-07-01', [facet]: value })).total.count, `${facet} ${value}`).toBe(count)
    }
    expect(titles((await list(anders, { country: 'MV', from: '2033-07-01', at: 'bm9uc2Vuc2U' })).rows)).toEqual(['Filtered'])
    expect((await list(anders, { country: 'MV', from: '2033-07-01', kind: 'MISSION' })).rows).toEqual([])
  })

  test('counts in its facets what is only announced, as the list shows it', async () => {
    const { bruno, anders } = await world()
    await addEvent(bruno.viewer, typedEvent(bruno, { title: 'Unseen', 'country-0-code': 'WS', 'theme-0-code': 'youth', kind: 'MISSION', busyFor: 'ENTITIES', busyContactId: bruno.contactId, startsOn: '2034-02-06', endsOn: '2034-02-08' }))
    const asked = { country: ['WS'], from: '2034-02-01' }
    expect((await list(anders, asked)).rows.map(({ busy }) => busy)).toEqual([true])
    for (const [facet, value] of [['kind', 'MISSION'], ['theme', 'youth'], ['region', '009'], ['country', 'WS']] as const) {
      const choices = Object.values(await eventFacets(anders.viewer, 'en', calendarParams.parse({ ...asked, open: facet }))).flat()
      expect(choices.filter((one) => one.value === value).map(({ count }) => count), facet).toEqual([1])
    }
  })
})

test('a month shows the weeks of the day, from the weekday of the language', async () => {
  const { bruno, hana } = await world()
  await add(bruno, 'In the month', { 'country-0-code': 'BN', startsOn: '2033-08-10', endsOn: '2033-08-17' })
  const month = await getMonth(hana.viewer, 'ar', calendarParams.parse({ country: 'BN', from: '2033-08-10' }))
  expect([month.first, month.last, month.count]).toEqual(['2033-08-07', '2033-09-10', 1])
  expect(month.weeks.map(({ lanes }) => lanes.flat().filter(({ entry }) => entry).map(({ span }) => span))).toEqual([[4], [4], [], [], []])
})

test('a crowded day shows what finds a lane, counts the rest, and bears the marking of all', async () => {
  const { bruno, hana } = await world()
  const days = { 'country-0-code': 'TL', startsOn: '2033-08-10', endsOn: '2033-08-11' }
  for (const title of ['One', 'Two', 'Three']) await add(bruno, title, days)
  await add(bruno, 'Every day', { ...days, startsOn: '2033-08-09', endsOn: '', repeat: 'DAILY', repeatCount: '3' })
  await add(bruno, 'Without a lane', { ...days, endsOn: '', marking: 'AMBER' })
  await addEvent(bruno.viewer, typedEvent(bruno, { title: 'Unseen', ...days, endsOn: '2033-08-12', busyFor: 'EVERYONE', busyContactId: bruno.contactId }))
  const month = await getMonth(hana.viewer, 'en', calendarParams.parse({ country: 'TL', from: '2033-08-10' }))
  expect(month).toMatchObject({ count: 8, full: false, marking: 'AMBER' })
  const [week] = month.weeks
  expect(week?.more).toEqual([0, 0, 2, 1, 0, 0, 0])
  const shown = week?.lanes.flat().flatMap(({ entry, span }) => (entry ? [`${entry.busy ? 'busy' : entry.title} ${entry.firstDay} ${span} ${entry.countries.join()}`] : [])) ?? []
  expect(shown.toSorted()).toEqual([
    'Every day 2033-08-09 1 Timor-Leste', 'One 2033-08-10 2 Timor-Leste', 'Three 2033-08-10 2 Timor-Leste', 'Two 2033-08-10 2 Timor-Leste', 'busy 2033-08-10 3 Timor-Leste',
  ])
})

test('what nothing narrows is the same as what is narrowed to all that there is', async () => {
  const { bruno, anders, hana } = await world()
  await add(bruno, 'Comes and goes', { 'country-0-code': 'WS', 'country-1-code': 'TO', 'theme-0-code': 'youth', startsOn: '2035-03-05', endsOn: '', repeat: 'DAILY', repeatCount: '70' })
  await add(bruno, 'Over two months', { 'country-0-code': 'WS', startsOn: '2035-02-01', endsOn: '2035-04-01' })
  await add(bruno, 'At night', { 'country-0-code': 'WS', span: 'TIMES', startsOn: '2035-03-04', startsTime: '22:00', endsOn: '2035-03-04', endsTime: '23:00', zone: 'America/New_York' })
  await addEvent(bruno.viewer, typedEvent(bruno, { title: 'Unseen', startsOn: '2035-03-06', endsOn: '' }))
  for (const who of [bruno, anders, hana]) {
    const asked = [{ from: '2035-03-05', busy: 'no' }, { from: '2035-03-05', busy: 'no', state: [...eventStates], kind: [...eventKinds] }].map((one) => calendarParams.parse(one))
    const lists: unknown[] = []
    const months: unknown[] = []
    for (const params of asked) {
      const first = await listEvents(who.viewer, 'en', params)
      lists.push([first, await listEvents(who.viewer, 'en', { ...params, at: first.next ?? '' }), await listEvents(who.viewer, 'en', { ...params, at: first.previous ?? '' })])
      months.push(await getMonth(who.viewer, 'en', params))
    }
    expect(lists[0]).toEqual(lists[1])
    expect(months[0]).toEqual(months[1])
    for (const open of facets) {
      const [all, narrowed] = [await eventFacets(who.viewer, 'en', { ...calendarParams.parse(asked[0]), open }), await eventFacets(who.viewer, 'en', { ...calendarParams.parse(asked[1]), open })]
      expect(all, open).toEqual(narrowed)
    }
    // In two countries of one region it is once in that region.
    const { region } = await eventFacets(who.viewer, 'en', calendarParams.parse({ ...asked[0], open: 'region' }))
    expect(region?.find(({ value }) => value === '009')?.count).toBe(71)
    // Thirty-five days and what lasts over them; Bruno sees what is unseen, and in Amman, where the other two are not, the night is a day.
    expect(months[0]).toMatchObject({ count: who === anders ? 36 : 37 })
  }
})

test('search finds an event by its title with a slip, its place and its organizer, and nothing that is hidden', async () => {
  const { bruno, anders } = await world()
  await add(bruno, 'Gendarmerie symposium', { place: 'Ouagadougou' })
  await addEvent(bruno.viewer, typedEvent(bruno, { title: 'Gendarmerie retreat' }))
  for (const q of ['gendarmery symposium', 'Ouagadougou']) expect((await searchEvents(anders.viewer, 'en', q, 5)).rows.map(({ title }) => title), q).toEqual(['Gendarmerie symposium'])
})

test('what is next concerns the reader: the own organization holds it, or it is in the own State', async () => {
  const { bruno, bakari, anders } = await world()
  await add(bruno, 'Ours to hold', { 'country-0-code': 'FI', startsOn: '2027-01-04', endsOn: '' })
  await add(bruno, 'In Kenya', { 'country-0-code': 'KE', startsOn: '2027-01-05', endsOn: '' })
  await add(bruno, 'Called off in Kenya', { 'country-0-code': 'KE', startsOn: '2027-01-06', endsOn: '', state: 'CANCELLED' })
  const next = async (who: Standing) => titles(await nextOnCalendar(who.viewer, 'en', 50))
  expect(await next(bakari)).toContain('In Kenya')
  expect(await next(bakari)).not.toContain('Called off in Kenya')
  expect(await next(bakari)).not.toContain('Ours to hold')
  expect(await next(bruno)).toEqual(expect.arrayContaining(['Ours to hold', 'In Kenya']))
  expect(await next(anders)).toEqual([])
})
