import { expect, test } from 'vitest'
import { sql } from '@/test/database'
import { groupId, world } from '@/test/world'
import { addProject } from '../projects/commands/add-project.ts'
import { typedProject } from '@/test/typed-project'
import { noteVisit } from './commands/note-visit.ts'
import { desk } from './queries/desk.ts'

const longAgo = new Date('2020-01-01T00:00:00Z')
const everyone = '00000000-0000-0000-0000-000000000001'

test('the first visit looks back a week; coming back within half an hour is the same visit, later is another', async () => {
  const { yazan } = await world()
  const first = await noteVisit(yazan.viewer)
  expect(first.first).toBe(true)
  expect(Date.now() - first.since.getTime()).toBeGreaterThan(6 * 86_400_000)
  expect((await noteVisit(yazan.viewer)).first).toBe(true)
  await sql('owner', `UPDATE core.visit SET at = now() - interval '2 hours' WHERE member_id = $1`, [yazan.viewer.id])
  const later = await noteVisit(yazan.viewer)
  expect(Date.now() - later.since.getTime()).toBeGreaterThan(100 * 60_000)
  expect(Date.now() - later.since.getTime()).toBeLessThan(200 * 60_000)
  expect(await noteVisit(yazan.viewer)).toEqual({ since: later.since, first: false })
})

test('an entry that nobody has confirmed for a quarter waits for its holder, and for the lead of the organization', async () => {
  const { bruno, adaeze } = await world()
  expect((await desk(bruno.viewer, 'en', longAgo)).waiting).toEqual([])
  await sql('owner', `UPDATE core.contact SET confirmed_at = now() - interval '100 days' WHERE id = $1`, [bruno.contactId])
  expect((await desk(bruno.viewer, 'en', longAgo)).waiting).toEqual([expect.objectContaining({ kind: 'confirm', href: `/directory/${bruno.contactId}` })])
  expect((await desk(adaeze.viewer, 'en', longAgo)).waiting).toContainEqual({ kind: 'confirmOthers', count: 1, href: '/directory?organization=unodc&confirmed=half&confirmed=older' })
})

test('who asks to join waits for the chairs of that group, and for nobody else', async () => {
  const { bakari, anders, adaeze } = await world()
  await sql('owner', `INSERT INTO core.group_request (group_id, member_id, message, lang) VALUES ($1, $2, 'Please', 'en')`, [groupId('border-management'), bakari.viewer.id])
  const kinds = async (who: typeof bakari) => (await desk(who.viewer, 'en', longAgo)).waiting.filter(({ kind }) => kind === 'request')
  expect(await kinds(anders)).toEqual([])
  expect(await kinds(bakari)).toEqual([])
  await sql('owner', `DELETE FROM core.group_seat WHERE group_id = $1 AND organization_id = $2`, [groupId('border-management'), adaeze.organizationId])
  expect(await kinds(adaeze), 'sits there, and does not chair').toEqual([])
  await sql('owner', `INSERT INTO core.group_seat (group_id, organization_id, role, source) VALUES ($1, $2, 'VICE_CHAIR', 'Test')`, [groupId('border-management'), adaeze.organizationId])
  expect(await kinds(adaeze)).toEqual([expect.objectContaining({ name: 'Bakari Ndungwa', href: '/groups/border-management/people' })])
})

test('what others did since is news to those who see it today; what one did oneself is none', async () => {
  const { adaeze, bruno, bakari } = await world()
  const add = (title: string, audience: string[]) => addProject(adaeze.viewer, typedProject(adaeze, { title, audience }))
  const shown = await add('Shown to all', [everyone])
  await add('Kept at home', [adaeze.organizationId])
  const titles = async (who: typeof bruno) => (await desk(who.viewer, 'en', longAgo)).news.lines.map(({ title }) => title)
  expect(await titles(bakari)).toEqual(['Shown to all'])
  expect(await titles(bruno)).toEqual(expect.arrayContaining(['Shown to all', 'Kept at home']))
  expect(await titles(adaeze)).toEqual([])
  await sql('owner', `UPDATE core.project SET audience_id = authz.same_audience(ARRAY[$2]::uuid[]) WHERE id = $1`, [shown, adaeze.organizationId])
  expect(await titles(bakari), 'narrowed meanwhile').toEqual([])
})
