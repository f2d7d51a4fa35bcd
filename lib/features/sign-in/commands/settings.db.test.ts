import { beforeAll, expect, test } from 'vitest'
import { givePassword, lives, password, sessionOf, viewerOf, visitFrom } from '@/test/accounts.ts'
import { sql } from '@/test/database.ts'
import { world } from '@/test/world.ts'
import { getOwnAccount } from '../queries/own-account.ts'
import { changePassword } from './change-password.ts'
import { confirmPassword } from './confirm-password.ts'
import { endOtherSessions, endOwnSession, signOut } from './end-sessions.ts'
import { prefer } from './prefer.ts'
import { signInWithPassword } from './sign-in-with-password.ts'

const another = 'seven grey herons by the mill'
const visit = visitFrom('home')

beforeAll(async () => {
  const { hana, yazan, bakari } = await world()
  for (const one of [hana, yazan, bakari]) await givePassword(one.viewer.id)
})

const here = async (memberId: string) => viewerOf({ sessionId: await sessionOf(memberId) })
const grownOld = (sessionId: string | null) => sql('owner', `UPDATE core.session SET started_at = now() - interval '1 day' WHERE id = $1`, [sessionId])

test('signing out ends this session and no other', async () => {
  const { hana } = await world()
  const [one, other] = [await here(hana.viewer.id), await here(hana.viewer.id)]
  await signOut(one)
  expect([await lives(one.sessionId ?? ''), await lives(other.sessionId ?? '')]).toEqual([false, true])
})

test('the settings list the own live sessions, this one first, and nobody else’s', async () => {
  const { yazan, bakari } = await world()
  await sessionOf(bakari.viewer.id)
  const [viewer, ended, idle] = [await here(yazan.viewer.id), await here(yazan.viewer.id), await sessionOf(yazan.viewer.id)]
  const elsewhere = await sessionOf(yazan.viewer.id)
  await signOut(ended)
  await sql('owner', `UPDATE core.session SET seen_at = now() - interval '9 hours' WHERE id = $1`, [idle])
  const { sessions, email, totpConfirmedAt } = await getOwnAccount(viewer)
  expect(sessions.map(({ id }) => id)).toEqual([viewer.sessionId, elsewhere])
  expect([email, totpConfirmedAt]).toEqual(['yazan@example.org', null])
})

test('a member who has just signed in ends another session, or all others', async () => {
  const { hana } = await world()
  const viewer = await here(hana.viewer.id)
  const [one, two, three] = [await sessionOf(hana.viewer.id), await sessionOf(hana.viewer.id), await sessionOf(hana.viewer.id)]
  expect(await endOwnSession(viewer, null, one)).toBe(true)
  expect(await Promise.all([one, two, three].map(lives))).toEqual([false, true, true])
  expect(await endOtherSessions(viewer, null)).toBe(true)
  expect(await Promise.all([two, three, viewer.sessionId ?? ''].map(lives))).toEqual([false, false, true])
})

test('later the password has to be typed first, in this session', async () => {
  const { hana } = await world()
  const [viewer, other] = [await here(hana.viewer.id), await sessionOf(hana.viewer.id)]
  await grownOld(viewer.sessionId)
  expect(await endOwnSession(viewer, null, other)).toBe(false)
  expect(await endOtherSessions(viewer, { sessionId: other, nonce: 'n'.repeat(24) })).toBe(false)
  expect(await lives(other)).toBe(true)
  const { opened, step } = await confirmPassword(viewer, visit, password)
  expect(await lives(viewer.sessionId ?? '')).toBe(false)
  expect(await endOwnSession(await viewerOf(opened), step, other)).toBe(true)
  expect(await lives(other)).toBe(false)
})

test('nobody ends the session of somebody else', async () => {
  const { hana, bakari } = await world()
  const theirs = await sessionOf(bakari.viewer.id)
  await expect(endOwnSession(await here(hana.viewer.id), null, theirs)).rejects.toMatchObject({ code: 'P2025' })
  expect(await lives(theirs)).toBe(true)
})

test('a changed password ends every session at the next request; this browser gets a new one, the member a mail', async () => {
  const { bakari } = await world()
  const [viewer, other] = [await here(bakari.viewer.id), await sessionOf(bakari.viewer.id)]
  const opened = await changePassword(viewer, visit, { password, newPassword: another })
  expect([await lives(viewer.sessionId ?? ''), await lives(other), await lives(opened.sessionId)]).toEqual([false, false, true])
  await expect(signInWithPassword(visit, { email: 'bakari@example.org', password })).rejects.toMatchObject({ key: 'sign-in.refused' })
  expect(await sql('owner', `SELECT kind FROM core.message WHERE to_contact_id = $1`, [bakari.contactId])).toEqual([{ kind: 'PASSWORD_CHANGED' }])
})

test('the password is not changed without the present one, nor to one that is easy to guess', async () => {
  const { yazan } = await world()
  const viewer = await here(yazan.viewer.id)
  await expect(changePassword(viewer, visit, { password: 'not this', newPassword: another })).rejects.toMatchObject({ fields: { password: 'sign-in.password.wrong' } })
  await expect(changePassword(viewer, visit, { password, newPassword: 'yazan likes tea' })).rejects.toMatchObject({ fields: { newPassword: 'sign-in.newPassword.own' } })
  expect(await lives(viewer.sessionId ?? '')).toBe(true)
})

test('language and time zone are kept with the account, each without the other', async () => {
  const { yazan } = await world()
  const viewer = await here(yazan.viewer.id)
  await prefer(viewer, { locale: 'ar', timeZone: 'Asia/Amman' })
  await prefer(viewer, { locale: null, timeZone: 'Africa/Nairobi' })
  expect(await sql('owner', 'SELECT locale, time_zone FROM core.member WHERE id = $1', [viewer.id])).toEqual([{ locale: 'ar', time_zone: 'Africa/Nairobi' }])
  expect((await viewerOf({ sessionId: viewer.sessionId ?? '' })).timeZone).toBe('Africa/Nairobi')
})
