import { expect, test } from '@playwright/test'
import { ask, parting, signIn, type Answer } from './answers.ts'
import { hidden, plant } from './plant.ts'
import { hiddenActivity, plantActivity } from './plant-activity.ts'
import { feedSecret, plantFeeds, plantHiddenSoon } from './plant-feed.ts'
import { hiddenEvent, plantEvent } from './plant-event.ts'
import { hiddenProject, plantProject } from './plant-project.ts'
import { openCluster, openWorld, withOwner, type World } from './worlds.ts'

// Two worlds, equal but for what is hidden from an outsider in one of them. Every answer must be the same in both.
test.describe.configure({ mode: 'serial' })

const random = '5f0c1f34-6a5b-4f1d-9d3e-0c6f9a1b2c3d'
type Hidden = { contact: string; ended: string; reach: string; seen: string; topic: string; post: string; activity: string; project: string; event: string }
let bare: World, planted: World, cluster: Awaited<ReturnType<typeof openCluster>>, ids: Hidden

test.beforeAll(async () => {
  test.setTimeout(180_000)
  cluster = await openCluster()
  bare = await openWorld(cluster, 'bare', plantFeeds)
  planted = await openWorld(cluster, 'planted', async (owner) => {
    await plant(owner)
    await plantActivity(owner)
    await plantProject(owner)
    await plantEvent(owner)
    await plantHiddenSoon(owner, `${hiddenEvent.title} soon`)
    await plantFeeds(owner)
  })
  ids = await hiddenIds(planted)
})

test.afterAll(async () => {
  await bare?.stop()
  await planted?.stop()
  await cluster?.end()
})

/** Those to whom nothing of it may show: a State's, an entity's, an observer State's focal point, a lead of another organization. */
for (const account of ['focal.jordan', 'focal.unodc', 'focal.holy-see', 'lead.unesco']) {
  test(`${account} gets the same answer in both worlds, on every address`, async ({ browser }) => {
    test.setTimeout(240_000)
    const [here, there] = [await signIn(browser, bare, account), await signIn(browser, planted, account)]
    const different: string[] = []
    for (const address of [...addresses(ids), ...feedAddresses(account)]) {
      const [one, other] = await Promise.all([ask(here.request, address), ask(there.request, address)])
      const where = parting(one, other)
      if (where) different.push(`${address}: ${where}`)
    }
    expect(different).toEqual([])
    await here.close()
    await there.close()
  })

  test(`${account} cannot tell a hidden id from one that nobody has`, async ({ browser }) => {
    const context = await signIn(browser, planted, account)
    for (const of of [ids.contact, ids.ended, ids.topic, ids.post, ids.activity, ids.project, ids.event]) {
      for (const address of [...recordAddresses(of), ...activityAddresses(of), ...projectAddresses(of), ...eventAddresses(of)]) {
        const [real, unused] = [await ask(context.request, address), await ask(context.request, address.replaceAll(of, random))]
        expect(unnamed(real, of), address).toEqual(unnamed(unused, of))
      }
    }
    await context.close()
  })

  test(`no answer to ${account} has a word of what is hidden that was not asked for`, async ({ browser }) => {
    test.setTimeout(120_000)
    const context = await signIn(browser, planted, account)
    for (const address of [...addresses(ids), ...feedAddresses(account)]) {
      const answer = await ask(context.request, address)
      // In a lead's trail stand the words by which the lead's own exports, above, were narrowed.
      const body = address.startsWith('/admin/audit') ? answer.body.replaceAll(hiddenActivity.words[0], '') : answer.body
      const told = ['Quillonwrath', hidden.email, '3997113', '3997114', 'undisclosed@', 'Wharfmaster', ...hiddenActivity.words, ...hiddenProject.words, ...hiddenEvent.words].filter((word) => body.includes(word) && !decodeURIComponent(address).includes(word))
      expect(told, address).toEqual([])
    }
    await context.close()
  })
}

test('the own organization sees its nomination, so that the hidden is really there', async ({ browser }) => {
  const context = await signIn(browser, planted, 'focal.kenya')
  expect((await ask(context.request, `/directory/${ids.contact}`)).body).toContain('Quillonwrath')
  expect((await ask(context.request, `/directory/${ids.seen}`)).body).toContain('undisclosed@hidden.example.org')
  await context.close()
})

const unnamed = (answer: Answer, id: string) => ({ ...answer, body: answer.body.replaceAll(id, 'id').replaceAll(random, 'id') })

const recordAddresses = (id: string) => [`/directory/${id}`, `/directory/${id}/edit`, `/directory/${id}/contact.vcf`, `/directory/${id}/introduction?reach=${random}`, `/directory/contacts.vcf?pick=${id}`, `/admin/members/${id}`, ...topicAddresses(id)]
const topicAddresses = (id: string) => ['', '/print', '/edit', '/remove', `/posts/${id}/history`, `/posts/${id}/edit`].map((part) => `/groups/coordination-committee/topics/${id}${part}`).concat(`/audience/topic/${id}`)

const activityAddresses = (id: string) => [`/activities/${id}`, `/activities/${id}/edit`, `/activities/${id}/remove`, `/audience/activity/${id}`]

/** The activities, narrowed to where the hidden one would be, and searched by its words. */
function activityViews(): string[] {
  const narrowed = ['country=KE', 'theme=border-security', 'year=2031', 'region=014', 'pillar=2', 'organization=kenya', 'status=IMPLEMENTATION', 'type=EXERCISE', 'group=border-management', 'sort=-starts']
  const panels = ['status', 'type', 'organization', 'country', 'region', 'theme', 'group', 'year'].map((panel) => `open=${panel}`)
  const sides = ['organization', 'region', 'country', 'theme', 'pillar', 'status', 'year']
  const matrices = sides.map((side, at) => `/activities/matrix?rows=${side}&columns=${sides[at + 1] ?? 'organization'}`)
  const views = ['mine', 'board', 'matrix', 'export?format=xlsx', 'export?format=csv'].flatMap((view) => [`/activities/${view}`, ...['country=KE', 'year=2031', `q=${hiddenActivity.words[0]}`].map((query) => `/activities/${view}${view.includes('?') ? '&' : '?'}${query}`)])
  return ['/activities', '/activities/print', '/activities/new', ...views, ...matrices, ...[...narrowed, ...panels].map((query) => `/activities?${query}`), ...hiddenActivity.words.flatMap((word) => [`/activities?q=${word}`, `/search?q=${word}`])]
}

const projectAddresses = (id: string) => [`/projects/${id}`, `/projects/${id}/edit`, `/projects/${id}/remove`, `/projects/${id}/activities`, `/audience/project/${id}`]

const feedAddresses = (account: string) => ['/calendar/feed', `/feeds/calendar/${feedSecret(account)}`, `/feeds/calendar/${random}`]

const eventAddresses = (id: string) => ['', '/edit', '/remove', '/event.ics'].map((part) => `/calendar/${id}${part}`).concat(`/audience/event/${id}`)

/** Both views of the calendar on the days of the hidden event, narrowed to where it would be, and searched by its words. */
function calendarViews(): string[] {
  const when = `from=${hiddenEvent.day}`
  const narrowed = ['country=KE', 'theme=border-security', 'region=014', 'organizer=kenya', 'kind=MISSION', 'state=CONFIRMED', 'busy=no'].flatMap((filter) => [`/calendar?${when}&${filter}`, `/calendar/month?${when}&${filter}`])
  const panels = ['kind', 'state', 'organizer', 'group', 'theme', 'region', 'country'].map((facet) => `/calendar?${when}&open=${facet}`)
  return ['/calendar', `/calendar?${when}`, `/calendar/month?${when}`, `/calendar/print?${when}`, '/calendar/new', ...narrowed, ...panels, ...hiddenEvent.words.flatMap((word) => [`/calendar?q=${word}&${when}`, `/search?q=${word}`])]
}

/** Every view of the projects, narrowed to where the hidden one would be, and searched by its words. */
function projectViews(): string[] {
  const views = ['/projects', '/projects/print', '/projects/matrix', '/projects/matrix?by=organization-region', '/projects/matrix?by=pillar-year', '/projects/map', '/projects/map?as=table', '/projects/balance', '/projects/matrix?show=SPENT-KES', '/projects/new']
  const narrowed = ['country=KE', 'theme=border-security', 'year=2031', 'region=014', 'pillar=2', 'organization=kenya', 'status=IMPLEMENTATION'].flatMap((filter) => [`/projects?${filter}`, `/projects/matrix?${filter}`])
  const panels = ['status', 'organization', 'theme', 'region', 'country', 'year'].map((panel) => `/projects?open=${panel}`)
  return [...views, ...narrowed, ...panels, ...hiddenProject.words.flatMap((word) => [`/projects?q=${word}`, `/search?q=${word}`])]
}

function addresses({ contact, ended, reach, seen, topic, post, activity, project, event }: Hidden): string[] {
  const searches = hidden.words.flatMap((word) => [`/search?q=${encodeURIComponent(word)}`, `/directory?q=${encodeURIComponent(word)}`, `/groups?q=${encodeURIComponent(word)}`, `/groups/coordination-committee/topics?q=${encodeURIComponent(word)}`, `/organizations?q=${encodeURIComponent(word)}`])
  const facets = ['organization', 'kind', 'country', 'region', 'theme', 'group', 'language', 'role', 'confirmed'].map((facet) => `/directory?open=${facet}`)
  const sorts = ['name', 'organization', 'place', 'confirmed'].map((sort) => `/directory?sort=${sort}`)
  const lists = ['/', '/directory', '/directory?organization=kenya', '/directory?country=KE&open=theme', '/directory?theme=border-security', '/directory/contacts.vcf?organization=kenya', '/directory/print?organization=kenya']
  const others = ['/organizations', '/organizations/kenya', '/organizations?open=kind', '/admin', '/admin/audit', '/admin/outbox', `/directory/${seen}`, `/directory/${seen}/contact.vcf`, `/directory/${seen}/introduction?reach=${reach}`]
  const groups = ['', '/topics', '/topics?open=state', '/topics?open=organization', '/topics?state=decided', '/topics?sort=title', '/decisions', '/people'].map((part) => `/groups/coordination-committee${part}`)
  return ['/groups', ...groups, ...recordAddresses(topic), ...recordAddresses(post), ...searches, ...facets, ...sorts, ...lists, ...others, ...recordAddresses(contact), ...recordAddresses(ended), ...activityViews(), ...activityAddresses(activity), ...projectViews(), ...projectAddresses(project), ...calendarViews(), ...eventAddresses(event)]
}

function hiddenIds(world: World): Promise<Hidden> {
  return withOwner(world.connections, async (owner) => {
    const one = async (text: string) => String((await owner.query<{ id: string }>(text)).rows[0]?.id)
    return {
      activity: await one(`SELECT id FROM core.activity WHERE title = '${hiddenActivity.title}'`),
      project: await one(`SELECT id FROM core.project WHERE title = '${hiddenProject.title}'`),
      event: await one(`SELECT id FROM core.event WHERE title = '${hiddenEvent.title}'`),
      contact: await one(`SELECT id FROM core.contact WHERE name = '${hidden.name}'`),
      ended: await one(`SELECT id FROM core.contact WHERE name = '${hidden.name} Elder'`),
      reach: await one(`SELECT id FROM core.contact_reach WHERE value = 'undisclosed@hidden.example.org'`),
      topic: await one(`SELECT id FROM core.topic WHERE title = '${hidden.name} in a topic'`),
      post: await one(`SELECT p.id FROM core.post p JOIN core.topic t ON t.id = p.topic_id WHERE t.title = '${hidden.name} in a topic'`),
      seen: await one(`SELECT contact_id AS id FROM core.contact_reach WHERE value = 'undisclosed@hidden.example.org'`),
    }
  })
}
