import type { Person } from '../prisma/seed/person.ts'
import { functions, scripts, units } from './names.ts'

/** What people are given to: slugs and codes that the database knows. */
export type Lists = {
  organizations: readonly string[]
  themes: readonly string[]
  countries: readonly string[]
  languages: readonly string[]
  places: readonly { slug: string; country: string; timeZone: string }[]
}

/** The same person for the same number, in every run. Every other one has an account, one of fifty of these a lead's. */
export function invent(number: number, lists: Lists): Person {
  const dice = diceOf(number)
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(dice() * list.length)]
    if (one === undefined) throw new Error('an empty list')
    return one
  }
  const some = <T>(list: readonly T[], most: number, one = pick<T>): T[] => [...new Set(Array.from({ length: Math.floor(dice() * (most + 1)) }, () => one(list)))]
  // A few countries are covered by many, most by few; two dice multiplied are seldom high.
  const early = <T>(list: readonly T[]): T => pick([list[Math.floor(dice() * dice() * list.length)] ?? pick(list)])
  const script = scriptFor(dice() * 100)
  const [[given, ownGiven], [family, ownFamily]] = [pick(script.given), pick(script.family)]
  const [title, titleLanguage] = pick(functions)
  const place = pick(lists.places)
  const email = `${given}.${family}${number}@example.org`.normalize('NFKD').replace(/[^\w.@-]/g, '').toLowerCase()
  return {
    organization: pick(lists.organizations),
    name: script.language === 'zh' ? `${family} ${given}` : `${given} ${family}`,
    ownName: script.language && dice() < 0.8 ? (script.language === 'zh' ? `${ownFamily}${ownGiven}` : `${ownGiven} ${ownFamily}`) : null,
    ownNameLang: script.language,
    function: title,
    functionLang: titleLanguage,
    unit: dice() < 0.8 ? pick(units) : null,
    place: place.slug,
    countryCode: place.country,
    timeZone: place.timeZone,
    languages: [...new Set(['en', ...some(lists.languages, 2)])],
    themes: some(lists.themes, 4),
    countries: some(lists.countries, 5, early),
    seat: null,
    preferredChannel: null,
    reach: reachOf(email, number, dice),
    confirmedDaysAgo: dice() < 0.05 ? null : Math.floor(dice() * dice() * 320),
    outOfOffice: dice() < 0.03 ? { fromDays: -2, untilDays: 5, standIn: null } : null,
    account: number % 2 === 0 ? { email, role: number % 100 === 0 ? 'LEAD_FOCAL_POINT' : 'FOCAL_POINT', state: stateFor(dice() * 100) } : null,
  }
}

function scriptFor(percent: number) {
  let left = percent
  const found = scripts.find(({ share }) => (left -= share) < 0) ?? scripts[0]
  if (!found) throw new Error('no scripts')
  return found
}

function stateFor(percent: number): 'ACTIVE' | 'SUSPENDED' | 'NOMINATED' | 'ENDED' {
  if (percent < 94) return 'ACTIVE'
  return percent < 96 ? 'SUSPENDED' : percent < 98 ? 'NOMINATED' : 'ENDED'
}

/** Most e-mails for everyone, telephones for the entities, the rest narrower. */
function reachOf(email: string, number: number, dice: () => number): Person['reach'] {
  const digits = String(number).padStart(7, '0')
  const wide = dice()
  return [
    { kind: 'EMAIL', value: email, audience: wide < 0.75 ? 'EVERYONE' : wide < 0.85 ? 'ENTITIES' : wide < 0.95 ? 'OWN' : 'ON_REQUEST' },
    ...(dice() < 0.6 ? [{ kind: 'OFFICE' as const, value: `+9626${digits}`, audience: dice() < 0.5 ? ('EVERYONE' as const) : ('ENTITIES' as const) }] : []),
    ...(dice() < 0.25 ? [{ kind: 'MOBILE' as const, value: `+9627${digits}`, audience: 'OWN' as const }] : []),
  ]
}

/** mulberry32: small, and the same on every machine. */
function diceOf(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
