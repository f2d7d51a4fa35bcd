import { expect, test } from 'vitest'
import { entities, everyone } from '@/lib/platform/audience/audience-of'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { groupId, world } from '@/test/world'
import { audienceChoices } from './queries/audience-choices.ts'
import { audienceTold } from './queries/audience-told.ts'
import { findRecipients } from './queries/find-recipients.ts'
import { reachOf } from './queries/reach-of.ts'
import { shared } from './sharing.ts'

test('a record for the own organization, two named States and a group stands where it was put, and tells whom it reaches', async () => {
  const { hana, bakari, aruzhan } = await world()
  const audience = [hana.organizationId, bakari.organizationId, groupId('border-management')]
  const told = await asViewer(hana.viewer, async (tx) => {
    const standing = await shared(tx, hana.viewer, { ownerId: hana.organizationId, audience, marking: 'AMBER' })
    return audienceTold(tx, 'en', standing)
  })
  expect(told.recipients.map(({ kind }) => kind)).toEqual(['GROUP', 'ORGANIZATION', 'ORGANIZATION'])
  expect(told.people).toBeGreaterThanOrEqual(4)
  expect(told.uncounted).toEqual([])
  expect(aruzhan.viewer.organizationId).not.toBe(hana.organizationId)
})

test('RED admits named members only, and whoever writes it is one of them unasked', async () => {
  const { hana, bakari } = await world()
  const red = (audience: string[]) => asViewer(hana.viewer, (tx) => shared(tx, hana.viewer, { ownerId: hana.organizationId, audience, marking: 'RED' }))
  await expect(red([hana.organizationId])).rejects.toMatchObject({ key: 'audience.red' })
  await expect(red([hana.viewer.id, everyone])).rejects.toMatchObject({ key: 'audience.red' })
  const both = await red([hana.viewer.id, bakari.viewer.id])
  expect(both).toMatchObject({ marking: 'RED' })
  expect(await red([bakari.viewer.id])).toEqual(both)
})

test('nobody writes for another organization, nor for a group without its chair', async () => {
  const { hana, adaeze, bakari } = await world()
  const own = (ownerId: string) => asViewer(hana.viewer, (tx) => shared(tx, hana.viewer, { ownerId, audience: [hana.organizationId], marking: 'GREEN' }))
  await expect(own(bakari.organizationId)).rejects.toMatchObject({ key: 'audience.owner.notYours' })
  await expect(own(groupId('border-management'))).rejects.toMatchObject({ key: 'audience.owner.notYours' })
  expect(adaeze.viewer.role).toBe('LEAD_FOCAL_POINT')
})

test('everyone is counted once; the people of a group that hides them are named by the group alone', async () => {
  const { hana, anders } = await world()
  const hidden = groupId('human-rights-victims')
  const set = { ownerId: hana.organizationId, recipients: [hidden], marking: 'AMBER' }
  const outside = await asViewer(hana.viewer, (tx) => reachOf(tx, set))
  const inside = await asViewer(anders.viewer, (tx) => reachOf(tx, set))
  expect(outside.uncounted).toEqual([hidden])
  expect(inside).toMatchObject({ uncounted: [], people: outside.people + 1 })
  const all = await asViewer(hana.viewer, (tx) => reachOf(tx, { ...set, recipients: [everyone, entities, hana.organizationId] }))
  const every = await asViewer(hana.viewer, (tx) => reachOf(tx, { ...set, recipients: [everyone] }))
  expect(all.people).toBe(every.people)
})

test('a form opens with the own organization and offers groups, entities and all', async () => {
  const { hana } = await world()
  const choices = await audienceChoices(hana.viewer, 'fr')
  expect(choices.chosen).toEqual({ ownerId: hana.organizationId, recipients: [hana.organizationId], marking: 'AMBER' })
  expect(choices.offered.map(({ kind }) => kind)).toEqual(['ORGANIZATION', 'GROUP', 'ENTITIES', 'EVERYONE'])
  expect(choices.owners.map(({ id }) => id)).toEqual([hana.organizationId])
})

test('recipients are found by a part of their name; a nomination of others is not', async () => {
  const { bakari, adaeze } = await world()
  const found = (typed: string) => asViewer(bakari.viewer, (tx) => findRecipients(tx, 'en', typed))
  expect((await found('Kazakhstan')).map(({ kind }) => kind)).toContain('ORGANIZATION')
  expect((await found('Hana Tarifi')).map(({ name }) => name)).toContain('Hana Al-Tarifi')
  expect((await found('border man')).map(({ kind }) => kind)).toContain('GROUP')
  expect(await found('Tariq Obeidat')).toEqual([])
  expect(adaeze.viewer.id).toBeTruthy()
})
