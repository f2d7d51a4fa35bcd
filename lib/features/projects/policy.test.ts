import { expect, test } from 'vitest'
import { abilities } from './policy.ts'

const viewer = { organizationId: 'unodc' }

test('an organization edits its own, a chair what the group owns, nobody else', () => {
  const edits = (ownerId: string, chairs: string[] = []) => abilities(viewer, { ownerId }, chairs)
  expect(edits('unodc')).toEqual({ edit: true, remove: true })
  expect(edits('border', ['border'])).toEqual({ edit: true, remove: true })
  expect(edits('border', ['pcve'])).toEqual({ edit: false, remove: false })
  expect(edits('jordan')).toEqual({ edit: false, remove: false })
})
