import { createHash } from 'node:crypto'
import common from './common-passwords.json'

export const shortestPassword = 12
export const longestPassword = 128

const printBytes = 6
const prints = new Set((Buffer.from(common.prints, 'base64').toString('hex').match(new RegExp(`.{${2 * printBytes}}`, 'g')) ?? []))

// Words that a guesser tries here first (ASVS 6.1.2); docs/asvs.md lists them too. They count for nothing, they are not forbidden.
const words = ['coordination', 'platform', 'counter', 'terrorism', 'compact', 'focal', 'point', 'secretariat', 'united', 'nations', 'unoct', 'gctcp', 'mission', 'embassy', 'ministry', 'password', 'passwort', 'motdepasse', 'contrasena', 'welcome', 'letmein', 'changeme', 'admin', 'qwerty', 'azerty']
const leastOwnLetters = 6

/** Who chooses the password: it may not be built on what everybody knows of the person. */
export type Chooser = { email: string; name: string }

/** Why a password is not accepted, as a message key, or null. Any characters will do; only guessable ones will not. */
export function passwordProblem(password: string, { email, name }: Chooser): string | null {
  const typed = password.normalize('NFC')
  const letters = [...typed]
  if (letters.length < shortestPassword) return 'sign-in.newPassword.short'
  if (letters.length > longestPassword) return 'sign-in.newPassword.long'
  const plain = typed.toLowerCase()
  if (ownWords(email, name).some((word) => plain.includes(word))) return 'sign-in.newPassword.own'
  return isCommon(plain) || isPattern([...plain]) || isThin(plain) ? 'sign-in.newPassword.common' : null
}

/** The parts of name and address that are long enough to mean the person. */
function ownWords(email: string, name: string): string[] {
  return [...(email.split('@')[0] ?? '').split(/[^\p{L}\p{N}]+/u), ...name.split(/[^\p{L}]+/u)].map((word) => word.normalize('NFC').toLowerCase()).filter((word) => [...word].length >= 4)
}

const isCommon = (plain: string) => prints.has(createHash('sha256').update(plain).digest('hex').slice(0, 2 * printBytes))

/** Few different letters, one piece repeated, or mostly a walk through the alphabet: "121212…", "abcdefgh…". */
function isPattern(letters: readonly string[]): boolean {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0)
  const walked = codes.slice(1).filter((code, at) => Math.abs(code - (codes[at] ?? 0)) <= 1).length
  const text = letters.join('')
  return new Set(letters).size < 5 || walked > (letters.length - 1) * 0.7 || /^(.{1,8})\1+$/u.test(text)
}

/** Well-known words with a year and an exclamation mark: what is left without them is too little. */
function isThin(plain: string): boolean {
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), plain)
  return rest !== plain && [...rest.replace(/[\d\s\p{P}\p{S}]/gu, '')].length < leastOwnLetters
}
