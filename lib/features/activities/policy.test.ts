import { expect, test } from 'vitest'
import { abilities, canWithdraw } from './policy.ts'

const viewer = { id: 'hana', organizationId: 'unodc' }

test('an organization edits its own, a chair what the group owns, nobody else', () => {
  const edits = (ownerId: string, chairs: string[] = []) => abilities(viewer, { ownerId }, chairs)
  expect(edits('unodc')).toEqual({ edit: true, remove: true, update: true })
  expect(edits('border', ['border'])).toEqual({ edit: true, remove: true, update: true })
  expect(edits('border', ['pcve'])).toEqual({ edit: false, remove: false, update: false })
  expect(edits('jordan')).toEqual({ edit: false, remove: false, update: false })
})

test('an update is withdrawn once, by its author or by whoever edits the activity', () => {
  const withdraws = (edits: boolean, authorId: string, withdrawnAt: Date | null = null) => canWithdraw(viewer, edits, { authorId, withdrawnAt })
  expect([withdraws(false, 'hana'), withdraws(true, 'bruno'), withdraws(false, 'bruno'), withdraws(true, 'hana', new Date(0))]).toEqual([true, true, false, false])
})
