import { Secret, TOTP } from 'otpauth'
import { beforeAll, expect, test, vi } from 'vitest'
import { newRecoveryCodes } from '@/lib/platform/auth/recovery-codes'
import { newTotpSecret } from '@/lib/platform/auth/totp'
import type { Step } from '@/lib/platform/auth/step-cookie'
import { givePassword, lives, password, sessionOf, viewerOf, visitFrom } from '@/test/accounts.ts'
import { sql } from '@/test/database.ts'
import type { Name } from '@/test/cast.ts'
import { world } from '@/test/world.ts'
import { confirmPassword } from './confirm-password.ts'
import { renewRecoveryCodes, renewSecondFactor } from './renew-second-factor.ts'
import { setUpSecondFactor } from './set-up-second-factor.ts'
import { signInWithAppCode, signInWithRecoveryCode } from './sign-in-with-code.ts'
import { signInWithPassword } from './sign-in-with-password.ts'

// Hashing and waiting is what these are about: on a busy machine the usual deadline is too near.
vi.setConfig({ testTimeout: 90_000 })

beforeAll(async () => {
  const people = await world()
  for (const one of Object.values(people)) if (one.account?.state === 'ACTIVE') await givePassword(one.viewer.id, { sample: false })
})

const minute = 60_000
const codeAt = (nonce: string, ms: number) => new TOTP({ secret: new Secret({ buffer: newTotpSecret(nonce).buffer }) }).generate({ timestamp: ms })
/** Now, a step earlier, a step later: three codes that are right at this moment. */
const rightCodes = (nonce: string) => [-30_000, 0, 30_000].map((shift) => codeAt(nonce, Date.now() + shift))
const visit = (name: Name) => visitFrom(name, { known: `${name} at home` })

async function passwordOf(name: Name) {
  return signInWithPassword(visit(name), { email: `${name}@example.org`, password })
}

/** Signs in for the first time and sets up the second factor; the nonce stands for the telephone. */
async function setUp(name: Name): Promise<{ nonce: string; sessionId: string }> {
  const outcome = await passwordOf(name)
  if (outcome.next !== 'setUp') throw new Error(`${name} has a second factor already`)
  const opened = await setUpSecondFactor(visit(name), outcome.step, codeAt(outcome.step.nonce, Date.now() - 30_000))
  return { nonce: outcome.step.nonce, sessionId: opened.sessionId }
}

async function stepOf(name: Name): Promise<Step<'code'>> {
  const outcome = await passwordOf(name)
  if (outcome.next !== 'code') throw new Error(`${name} is not asked for a code`)
  return outcome.step
}

test('a member sets up the second factor with its first code and is in; the secret is kept sealed, the codes hashed', async () => {
  const { anders } = await world()
  const { nonce, sessionId } = await setUp('anders')
  expect(await lives(sessionId)).toBe(true)
  const [row] = await sql<{ totp_secret: Buffer }>('owner', 'SELECT totp_secret FROM core.credential WHERE member_id = $1', [anders.viewer.id])
  expect(row?.totp_secret.includes(Buffer.from(newTotpSecret(nonce)))).toBe(false)
  const codes = await sql<{ code_hash: string }>('owner', 'SELECT code_hash FROM core.recovery_code WHERE member_id = $1', [anders.viewer.id])
  expect(codes.filter(({ code_hash }) => code_hash.startsWith('$argon2id$')).length).toBe(10)
  const trail = JSON.stringify(await sql('owner', `SELECT before, after FROM audit.entry WHERE noun IN ('credential', 'recovery_code')`))
  expect(trail).not.toMatch(/totp_secret|code_hash|password_hash|argon2/)
})

test('a wrong first code sets nothing up', async () => {
  const outcome = await passwordOf('comfort')
  const step = outcome.next === 'setUp' ? outcome.step : null
  await expect(setUpSecondFactor(visit('comfort'), step, codeAt(step?.nonce ?? '', Date.now() - 10 * minute))).rejects.toMatchObject({ key: 'sign-in.refusedCode', fields: { code: 'sign-in.code.refused' } })
  expect((await passwordOf('comfort')).next).toBe('setUp')
})

test('the code of the app opens a session; a code that was used, or is older than one that was, opens nothing', async () => {
  const { nonce } = await setUp('bakari')
  const [earlier = '', present = '', later = ''] = rightCodes(nonce)
  await expect(signInWithAppCode(visit('bakari'), await stepOf('bakari'), earlier)).rejects.toMatchObject({ key: 'sign-in.refusedCode' })
  const opened = await signInWithAppCode(visit('bakari'), await stepOf('bakari'), later)
  expect(await lives(opened.sessionId)).toBe(true)
  await expect(signInWithAppCode(visit('bakari'), await stepOf('bakari'), later)).rejects.toMatchObject({ key: 'sign-in.refusedCode' })
  await expect(signInWithAppCode(visit('bakari'), await stepOf('bakari'), present)).rejects.toMatchObject({ key: 'sign-in.refusedCode' })
})

test('of two who send the same code at the same moment one comes in', async () => {
  const { nonce } = await setUp('comfort')
  const step = await stepOf('comfort')
  const code = codeAt(nonce, Date.now())
  const both = await Promise.allSettled([1, 2].map((browser) => signInWithAppCode(visitFrom('comfort', { known: `browser ${browser}` }), step, code)))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a recovery code opens once, however it is typed, and for one of two who send it at the same moment', async () => {
  const { nonce } = await setUp('hana')
  const [code = '', other = ''] = newRecoveryCodes(nonce)
  const opened = await signInWithRecoveryCode(visit('hana'), await stepOf('hana'), ` ${code.toLowerCase().replace('-', ' ')} `)
  expect(await lives(opened.sessionId)).toBe(true)
  const step = await stepOf('hana')
  await expect(signInWithRecoveryCode(visit('hana'), step, code)).rejects.toMatchObject({ fields: { recoveryCode: 'sign-in.recovery.refused' } })
  const both = await Promise.allSettled([1, 2].map((browser) => signInWithRecoveryCode(visitFrom('hana', { known: `browser ${browser}` }), step, other)))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('without the step of a right password no code opens anything, nor after the password was changed', async () => {
  const { yazan } = await world()
  const { nonce } = await setUp('yazan')
  const step = await stepOf('yazan')
  await expect(signInWithAppCode(visit('yazan'), null, codeAt(nonce, Date.now()))).rejects.toMatchObject({ key: 'sign-in.tooLate' })
  await sql('owner', `UPDATE core.credential SET password_hash = password_hash || ' ' WHERE member_id = $1`, [yazan.viewer.id])
  await expect(signInWithAppCode(visit('yazan'), step, codeAt(nonce, Date.now()))).rejects.toMatchObject({ key: 'sign-in.tooLate' })
})

test('a member who was suspended between password and code does not come in', async () => {
  const { matteo } = await world()
  const { nonce } = await setUp('matteo')
  const step = await stepOf('matteo')
  await sql('owner', `UPDATE core.member SET state = 'SUSPENDED' WHERE id = $1`, [matteo.viewer.id])
  await expect(signInWithAppCode(visit('matteo'), step, codeAt(nonce, Date.now()))).rejects.toMatchObject({ key: 'sign-in.refused' })
})

test('guesses at codes are slowed: soon only one in a minute is looked at, and a recovery code has a queue of its own', async () => {
  const { nonce } = await setUp('aruzhan')
  const step = await stepOf('aruzhan')
  const from = visit('aruzhan')
  const guesses = await Promise.allSettled(Array.from({ length: 12 }, (_, at) => signInWithAppCode(from, step, `00000${at % 10}`)))
  const keys = guesses.map((one) => one.status === 'rejected' && one.reason.key)
  expect(keys.filter((key) => key === 'sign-in.later').length).toBeGreaterThan(4)
  const opened = await signInWithRecoveryCode(from, step, newRecoveryCodes(nonce)[3] ?? '')
  expect(await lives(opened.sessionId)).toBe(true)
})

test('a new second factor takes the place of the old one, ends the other sessions and tells the member by mail', async () => {
  const { bruno } = await world()
  const { nonce, sessionId } = await setUp('bruno')
  const elsewhere = await sessionOf(bruno.viewer.id)
  const confirmed = await confirmPassword(await viewerOf({ sessionId }), visit('bruno'), password)
  const opened = await renewSecondFactor(await viewerOf(confirmed.opened), visit('bruno'), confirmed.step, codeAt(confirmed.step.nonce, Date.now() - 30_000))
  expect([await lives(sessionId), await lives(elsewhere), await lives(confirmed.opened.sessionId), await lives(opened.sessionId)]).toEqual([false, false, false, true])
  await expect(signInWithAppCode(visit('bruno'), await stepOf('bruno'), codeAt(nonce, Date.now()))).rejects.toMatchObject({ key: 'sign-in.refusedCode' })
  expect(await lives((await signInWithAppCode(visit('bruno'), await stepOf('bruno'), codeAt(confirmed.step.nonce, Date.now()))).sessionId)).toBe(true)
  expect(await sql('owner', `SELECT kind, state FROM core.message WHERE to_contact_id = $1`, [bruno.contactId])).toEqual([{ kind: 'SECOND_FACTOR_CHANGED', state: 'WAITING' }])
})

test('new recovery codes take the place of the old ones, after the password was typed again', async () => {
  const { nonce, sessionId } = await setUp('oskar')
  const first = await viewerOf({ sessionId })
  await expect(renewRecoveryCodes(first, null)).rejects.toMatchObject({ key: 'settings.confirm.tooLate' })
  const { opened, step } = await confirmPassword(first, visit('oskar'), password)
  await renewRecoveryCodes(await viewerOf(opened), step)
  await expect(signInWithRecoveryCode(visit('oskar'), await stepOf('oskar'), newRecoveryCodes(nonce)[0] ?? '')).rejects.toMatchObject({ key: 'sign-in.refusedCode' })
  expect(await lives((await signInWithRecoveryCode(visit('oskar'), await stepOf('oskar'), newRecoveryCodes(step.nonce)[0] ?? '')).sessionId)).toBe(true)
})
