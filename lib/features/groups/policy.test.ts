import { expect, test } from 'vitest'
import { canAdmit, canAsk, canDecide, canEditPost, canEditTopic, canPost, canSteer, canWithdraw } from './policy.ts'
import { topicParams, topicsHref } from './search-params.ts'

const me = { id: 'me', contactId: 'c', organizationId: 'o', organizationKind: 'COMPACT_ENTITY', role: 'FOCAL_POINT', name: 'Me', timeZone: 'UTC', sessionId: null } as const
const outside = { sits: false, chairs: false }
const sits = { sits: true, chairs: false }
const chairs = { sits: true, chairs: true }
const open = { createdById: 'me', closedAt: null }
const mine = { createdById: 'me', withdrawnAt: null }
const theirs = { ...mine, createdById: 'you' }

test('who sits writes in what is open; nobody in what is closed', () => {
  expect([canPost(outside, open), canPost(sits, open), canPost(chairs, { closedAt: new Date() })]).toEqual([false, true, false])
})

test('authors edit the own, as long as they sit; chairs steer, withdraw and decide, but edit nobody’s words', () => {
  expect([canEditPost(me, sits, open, mine), canEditPost(me, outside, open, mine), canEditPost(me, chairs, open, theirs)]).toEqual([true, false, false])
  expect([canWithdraw(me, sits, mine), canWithdraw(me, sits, theirs), canWithdraw(me, chairs, theirs), canWithdraw(me, outside, mine)]).toEqual([true, false, true, false])
  expect([canDecide(sits, mine), canDecide(chairs, mine), canDecide(chairs, { withdrawnAt: new Date() })]).toEqual([false, true, false])
  expect([canSteer(sits), canSteer(chairs), canEditTopic(me, sits, open), canEditTopic(me, sits, { ...open, createdById: 'you' })]).toEqual([false, true, true, false])
})

test('chairs admit, and the Secretariat; one asks once, from outside', () => {
  expect([canAdmit(me, sits), canAdmit(me, chairs), canAdmit({ role: 'SECRETARIAT' }, outside)]).toEqual([false, true, true])
  expect([canAsk(outside, false), canAsk(outside, true), canAsk(sits, false)]).toEqual([true, false, false])
})

test('the address of a list holds its whole state, and leaves out what is not understood', () => {
  const params = topicParams.parse({ q: ' visas ', state: ['unread', 'nonsense'], organization: 'unodc', sort: 'title', open: 'x', at: 'y' })
  expect(topicsHref('/t', params)).toBe('/t?q=visas&state=unread&organization=unodc&sort=title')
  expect(topicsHref('/t', topicParams.parse({ q: { a: 1 }, sort: '--' }))).toBe('/t')
})
