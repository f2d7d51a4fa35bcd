/** Why a message was not sent yet, or never will be. One word: texts and addresses of mail servers stay out of the database. */
const faults = [
  'AWAY', // the mail server did not answer
  'SECURITY', // no secure connection to it
  'SIGN_IN', // it did not accept our name and password
  'LATER', // it asked to come again later
  'REFUSED', // it does not take this mail
  'RECIPIENT', // it does not know the recipient
  'ADDRESS', // the reader has no e-mail address, or one that cannot be
  'OTHER', // a fault of our own
  'READER', // the reader may no longer get it
  'LINK', // the link in it was used or is over
  'GONE', // what it tells of is no longer there
] as const
export type Fault = (typeof faults)[number]

/** A message that must not be sent any more; `reason` says why. */
export class Dropped extends Error {
  override readonly name = 'Dropped'
  constructor(readonly reason: 'READER' | 'LINK' | 'GONE') {
    super(reason)
  }
}

/** @throws Dropped always; `link ?? drop('LINK')` reads as a sentence. */
export function drop(reason: Dropped['reason']): never {
  throw new Dropped(reason)
}

/** What nodemailer says of a refused mail, as far as it is looked at. */
type Refusal = { code?: unknown; command?: unknown; responseCode?: unknown }

const byCode: Readonly<Record<string, Fault>> = {
  ECONNECTION: 'AWAY',
  ETIMEDOUT: 'AWAY',
  ESOCKET: 'AWAY',
  EDNS: 'AWAY',
  EPROTOCOL: 'AWAY',
  ETLS: 'SECURITY',
  EREQUIRETLS: 'SECURITY',
  EAUTH: 'SIGN_IN',
  ENOAUTH: 'SIGN_IN',
}

/**
 * The kind of a fault in sending, and whether trying again may help. A refusal for good (5yz, RFC 5321 §4.2.1) of the
 * recipient or of the mail itself ends it; one of the sender or of our sign-in is the operator's to mend, so it is tried again.
 */
export function faultOf(error: unknown): { fault: Fault; final: boolean } {
  const { code, command, responseCode } = typeof error === 'object' && error !== null ? (error as Refusal) : {}
  const known = typeof code === 'string' ? byCode[code] : undefined
  if (known) return { fault: known, final: false }
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return { fault: 'OTHER', final: false }
  if (typeof responseCode !== 'number') return { fault: 'ADDRESS', final: true }
  if (responseCode < 500) return { fault: 'LATER', final: false }
  return command === 'RCPT TO' ? { fault: 'RECIPIENT', final: true } : { fault: 'REFUSED', final: command === 'DATA' }
}
