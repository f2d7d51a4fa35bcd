import 'server-only'
import { setTimeout as after } from 'node:timers/promises'
import { asSystem } from '@/lib/platform/db/as-system'
import type { Tx } from '@/lib/platform/db/client'
import { placeOf } from './client-address'
import { gate } from './gate'
import { hmac } from './key'
import { accountPace, addressPace, codePace, nextTurn, type Count, type Pace } from './pace'

// A link asked for is mail to somebody: as rare as codes.
const paces = { password: accountPace, code: codePace, recovery: accountPace, link: codePace }

/** Who guesses what: `subject` is the e-mail address or the member, `known` a browser that it has signed in with before. */
export type Guesser = { what: keyof typeof paces; subject: string; address: string; known: string | null }

// A flood of guesses queues for the same rows. Here rather than in the connections, which every request needs.
const claims = gate(2, 200)

type Queue = { key: string; pace: Pace }

/**
 * Waits for the guesser's turn. The queues stand in PostgreSQL, so that all processes count together and guesses
 * sent at once are answered one after the other.
 * @returns false when too many wait already: this guess must not be answered
 */
export async function takeTurn(guesser: Guesser): Promise<boolean> {
  const waitMs = await claims(() => claim(guesser))
  if (waitMs) await after(waitMs)
  return waitMs !== null
}

/** The wait until the guesser's turn, in ms; null when too many wait already. */
function claim(guesser: Guesser): Promise<number | null> {
  return asSystem('sign-in', async (tx) => {
    let longest = 0
    // The address first: whoever is refused for it must not fill the queue of an account.
    for (const queue of queuesOf(guesser)) {
      const turn = nextTurn(...(await held(tx, queue)))
      if (!turn) return null
      await tx.guess.update({ where: { key: queue.key }, data: { failures: turn.failures, nextAt: turn.nextAt, lastAt: turn.lastAt }, select: { key: true } })
      longest = Math.max(longest, turn.waitMs)
    }
    return longest
  })
}

/** A right guess: the account starts afresh, the address is given back this one guess. In the order in which turns are taken. */
export async function forgiveGuess(tx: Tx, guesser: Guesser): Promise<void> {
  const account = subjectQueue(guesser).key
  for (const { key } of queuesOf(guesser)) {
    await tx.$executeRaw`
      UPDATE core.guess SET next_at = least(next_at, now()), failures = CASE WHEN key = ${account} THEN 0 ELSE greatest(failures - 1, 0) END
       WHERE key = ${key}`
  }
}

function queuesOf(guesser: Guesser): Queue[] {
  // A browser that signed in before has a queue of its own: guessing elsewhere does not keep its owner out.
  if (guesser.known) return [subjectQueue(guesser)]
  const place = hmac('guess', placeOf(guesser.address)).toString('base64url')
  return [{ key: `address ${place}`, pace: addressPace }, subjectQueue(guesser)]
}

function subjectQueue({ what, subject, known }: Guesser): Queue {
  const who = known ? `browser ${known}` : subject
  return { key: `${what} ${hmac('guess', who).toString('base64url')}`, pace: paces[what] }
}

/** The count of a key, made if need be and locked until the transaction ends, by the database's clock. */
async function held(tx: Tx, { key, pace }: Queue): Promise<[Count, Date, Pace]> {
  const [row] = await tx.$queryRaw<(Count & { now: Date })[]>`
    INSERT INTO core.guess (key, failures, next_at, last_at) VALUES (${key}, 0, now(), now())
    ON CONFLICT (key) DO UPDATE SET key = excluded.key
    RETURNING failures, next_at AS "nextAt", last_at AS "lastAt", clock_timestamp() AS now`
  if (!row) throw new Error('an upsert returns its row')
  return [row, row.now, pace]
}
