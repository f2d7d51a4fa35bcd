import { Secret, TOTP } from 'otpauth'
import { beforeAll, expect, test, vi } from 'vitest'
import { linkCode, type LinkKind } from '@/lib/platform/auth/link-code'
import { newTotpSecret } from '@/lib/platform/auth/totp'
import { givePassword, lives, password, sessionOf, visitFrom } from '@/test/accounts.ts'
import { sql } from '@/test/database.ts'
import { world } from '@/test/world.ts'
import { openLinkOf } from '../queries/links.ts'
import { acceptInvitation, acceptWithPasswordAlone, choosePassword } from './accept-invitation.ts'
import { askForPasswordLink } from './ask-for-password-link.ts'
import { setNewPassword } from './set-new-password.ts'
import { signInWithPassword } from './sign-in-with-password.ts'

// Hashing and waiting is what these are about: on a busy machine the usual deadline is too near.
vi.setConfig({ testTimeout: 90_000 })

const another = 'seven grey herons by the mill'

beforeAll(async () => {
  const { hana, edmund } = await world()
  await givePassword(hana.viewer.id)
  await givePassword(edmund.viewer.id)
})

async function link(kind: LinkKind, memberId: string, life = '1 hour'): Promise<string> {
  const [row] = await sql<{ id: string }>('owner', 'INSERT INTO core.access_link (kind, member_id, expires_at) VALUES ($1, $2, now() + $3::interval) RETURNING id', [kind, memberId, life])
  return linkCode(row?.id ?? '', kind)
}

const firstCode = (nonce: string) => new TOTP({ secret: new Secret({ buffer: newTotpSecret(nonce).buffer }) }).generate()

test('an invited person chooses a password and a second factor and is in: active, listed with the address, the link used', async () => {
  const { beatriz } = await world()
  const code = await link('INVITATION', beatriz.viewer.id, '7 days')
  const step = await choosePassword(code, another)
  expect(await openLinkOf('INVITATION', code)).toMatchObject({ email: 'beatriz@example.org', name: 'Beatriz Salgueiro' })
  const opened = await acceptInvitation(visitFrom('beatriz', { locale: 'es' }), step, firstCode(step.nonce))
  expect(await lives(opened.sessionId)).toBe(true)
  expect(await sql('owner', 'SELECT state, locale, activated_at IS NOT NULL AS activated FROM core.member WHERE id = $1', [beatriz.viewer.id])).toEqual([{ state: 'ACTIVE', locale: 'es', activated: true }])
  expect(await sql('owner', 'SELECT value, shown_to FROM core.contact_reach WHERE contact_id = $1', [beatriz.contactId])).toEqual([{ value: 'beatriz@example.org', shown_to: 'OWN' }])
  expect(await openLinkOf('INVITATION', code)).toBe(null)
  expect(await sql('owner', 'SELECT used_at IS NOT NULL AS used FROM core.access_link WHERE member_id = $1', [beatriz.viewer.id])).toEqual([{ used: true }])
  await expect(acceptInvitation(visitFrom('beatriz'), step, firstCode(step.nonce))).rejects.toMatchObject({ key: 'sign-in.link.gone' })
  expect((await signInWithPassword(visitFrom('beatriz'), { email: 'beatriz@example.org', password: another })).next).toBe('code')
})

test('nothing of an invitation is written before the second factor works, and none is skipped', async () => {
  const { tariq } = await world()
  await sql('owner', `UPDATE core.member SET state = 'INVITED' WHERE id = $1`, [tariq.viewer.id])
  await sql('owner', `INSERT INTO core.credential (member_id, email) VALUES ($1, 'tariq@example.org') ON CONFLICT DO NOTHING`, [tariq.viewer.id])
  const code = await link('INVITATION', tariq.viewer.id)
  const step = await choosePassword(code, another)
  await expect(acceptInvitation(visitFrom('tariq'), step, '000000')).rejects.toMatchObject({ key: 'sign-in.refusedCode' })
  await expect(acceptWithPasswordAlone(visitFrom('tariq'), step)).rejects.toMatchObject({ key: 'sign-in.tooLate' })
  expect(await sql('owner', 'SELECT m.state, k.password_hash FROM core.member m JOIN core.credential k ON k.member_id = m.id WHERE m.id = $1', [tariq.viewer.id])).toEqual([{ state: 'INVITED', password_hash: null }])
})

test('of two who use one link at the same moment one does', async () => {
  const { hana } = await world()
  const code = await link('PASSWORD', hana.viewer.id)
  const both = await Promise.allSettled(['first lamp on the pier', 'second lamp on the pier'].map((one) => setNewPassword(code, one)))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { key: 'sign-in.link.gone' } })
})

test('a new password by link ends every session, uses up the other links, is mailed about, and is the one that counts', async () => {
  const { hana } = await world()
  const [code, other] = [await link('PASSWORD', hana.viewer.id), await link('PASSWORD', hana.viewer.id)]
  const session = await sessionOf(hana.viewer.id)
  expect(await setNewPassword(code, another)).toEqual({ email: 'hana@example.org' })
  expect(await lives(session)).toBe(false)
  expect(await openLinkOf('PASSWORD', other)).toBe(null)
  expect(await sql('owner', `SELECT FROM core.message WHERE kind = 'PASSWORD_CHANGED' AND to_contact_id = $1`, [hana.contactId])).not.toEqual([])
  await expect(signInWithPassword(visitFrom('hana'), { email: 'hana@example.org', password })).rejects.toMatchObject({ key: 'sign-in.refused' })
  expect((await signInWithPassword(visitFrom('hana'), { email: 'hana@example.org', password: another })).next).toBe('session')
})

test('a link that is over, forged, of another kind, or of somebody who may not come in opens nothing, and all alike', async () => {
  const { hana, edmund, gaston } = await world()
  const codes = [
    await link('PASSWORD', hana.viewer.id, '-1 second'),
    await link('PASSWORD', edmund.viewer.id),
    await link('PASSWORD', gaston.viewer.id),
    await link('INVITATION', hana.viewer.id),
    linkCode('5f0c7a4e-5b0e-4b52-9d5c-1e2f3a4b5c6d', 'PASSWORD'),
    `${(await link('PASSWORD', hana.viewer.id)).slice(0, -4)}AAAA`,
    'nonsense',
  ]
  for (const code of codes) {
    expect(await openLinkOf('PASSWORD', code)).toBe(null)
    await expect(setNewPassword(code, another)).rejects.toMatchObject({ name: 'Refused', key: 'sign-in.link.gone', fields: {} })
  }
})

test('a password that is easy to guess is not set, and the link stays good', async () => {
  const { hana } = await world()
  const code = await link('PASSWORD', hana.viewer.id)
  await expect(setNewPassword(code, 'password1234')).rejects.toMatchObject({ fields: { newPassword: 'sign-in.newPassword.common' } })
  await expect(setNewPassword(code, 'i am hana of amman')).rejects.toMatchObject({ fields: { newPassword: 'sign-in.newPassword.own' } })
  expect(await openLinkOf('PASSWORD', code)).not.toBe(null)
})

test('whoever asks for a link is answered alike, not before the work for a member would be done; mail goes to active members alone', async () => {
  const { hana } = await world()
  const waiting = async () => (await sql('owner', `SELECT to_contact_id FROM core.message WHERE kind = 'PASSWORD_LINK'`)).map((row) => row['to_contact_id'])
  const emails = ['hana@example.org', 'nobody@example.org', 'edmund@example.org', 'gaston@example.org']
  const times = await Promise.all(
    emails.map(async (email) => {
      const started = performance.now()
      expect(await askForPasswordLink(visitFrom(email), email)).toBe(undefined)
      return performance.now() - started
    }),
  )
  expect(await waiting()).toEqual([hana.contactId])
  expect(Math.min(...times)).toBeGreaterThan(295)
})

test('one person is not buried in links', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => askForPasswordLink(visitFrom('somewhere'), 'hana@example.org')))
  expect(asked.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(10)
})
