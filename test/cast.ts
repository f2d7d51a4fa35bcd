import type { Person } from '../prisma/seed/person.ts'

const blank: Omit<Person, 'organization' | 'name'> = {
  ownName: null,
  ownNameLang: null,
  function: 'Programme Officer',
  functionLang: 'en',
  unit: null,
  place: 'new-york',
  countryCode: 'US',
  timeZone: 'America/New_York',
  languages: ['en'],
  themes: [],
  countries: [],
  seat: null,
  preferredChannel: null,
  reach: [],
  confirmedDaysAgo: 10,
  outOfOffice: null,
  account: null,
}

type Account = NonNullable<Person['account']>
const account = (name: string, role: Account['role'] = 'FOCAL_POINT', state: Account['state'] = 'ACTIVE'): Account => ({
  email: `${name}@example.org`,
  role,
  state,
})
const email = (value: string, audience: Person['reach'][number]['audience'] = 'EVERYONE') => ({ kind: 'EMAIL' as const, value, audience })

/** The people of the tests: each stands for one answer to "who may". */
export const cast = {
  /** The Secretariat, which manages access. */
  ines: { ...blank, organization: 'unoct', name: 'Ines Valderrama', account: account('ines', 'SECRETARIAT'), reach: [email('i.valderrama@example.org')] },
  /** A second member of the Secretariat. */
  oskar: { ...blank, organization: 'unoct', name: 'Oskar Lindqvist', account: account('oskar', 'SECRETARIAT') },
  /** Lead focal point of an entity. */
  adaeze: {
    ...blank,
    organization: 'unodc',
    name: 'Adaeze Ferreira-Holm',
    unit: 'Terrorism Prevention Branch',
    place: 'vienna',
    countryCode: 'AT',
    timeZone: 'Europe/Vienna',
    seat: 'PRIMARY',
    themes: ['border-security'],
    countries: ['KE', 'JO'],
    account: account('adaeze', 'LEAD_FOCAL_POINT'),
    reach: [email('a.ferreira-holm@example.org'), { kind: 'MOBILE', value: '+436641234567', audience: 'ENTITIES' }],
  },
  /** Focal point of the same entity. */
  bruno: { ...blank, organization: 'unodc', name: 'Bruno Almeida', account: account('bruno'), reach: [email('b.almeida@example.org', 'OWN')] },
  /** Focal point of another entity. */
  anders: { ...blank, organization: 'interpol', name: 'Anders Kivimaa', function: 'Criminal Intelligence Officer', account: account('anders') },
  /** Focal point of an entity that is an observer of the Compact. */
  comfort: { ...blank, organization: 'iom', name: 'Comfort Adjei-Lamptey', account: account('comfort') },
  /** Lead focal point of a Member State. */
  hana: {
    ...blank,
    organization: 'jordan',
    name: 'Hana Al-Tarifi',
    ownName: 'هناء الطريفي',
    ownNameLang: 'ar',
    function: 'Head, Border Security Unit',
    unit: 'Ministry of Interior',
    place: 'amman',
    countryCode: 'JO',
    timeZone: 'Asia/Amman',
    languages: ['ar', 'en'],
    themes: ['border-security'],
    countries: ['JO'],
    seat: 'PRIMARY',
    preferredChannel: 'EMAIL',
    account: account('hana', 'LEAD_FOCAL_POINT'),
    reach: [
      email('h.altarifi@example.org'),
      { kind: 'MOBILE', value: '+962790005177', audience: 'ENTITIES' },
      { kind: 'OFFICE', value: '+96265550142', audience: 'OWN' },
      { kind: 'DUTY', value: '+96265550190', audience: 'ON_REQUEST' },
    ],
  },
  /** Focal point of the same State. */
  yazan: { ...blank, organization: 'jordan', name: 'Yazan Al-Khreisat', place: 'amman', countryCode: 'JO', timeZone: 'Asia/Amman', account: account('yazan'), reach: [email('y.alkhreisat@example.org')] },
  /** Listed by Jordan, without an account. */
  samira: { ...blank, organization: 'jordan', name: 'Samira Haddad', place: 'amman', countryCode: 'JO', timeZone: 'Asia/Amman' },
  /** Nominated by Jordan, not yet decided by the Secretariat: hidden from all others. */
  tariq: { ...blank, organization: 'jordan', name: 'Tariq Obeidat', account: account('tariq', 'FOCAL_POINT', 'NOMINATED'), reach: [email('t.obeidat@example.org')] },
  /** Focal point of another State. */
  bakari: { ...blank, organization: 'kenya', name: 'Bakari Ndungwa', place: 'nairobi', countryCode: 'KE', timeZone: 'Africa/Nairobi', countries: ['KE'], account: account('bakari') },
  /** Sits in a group as an observer. */
  aruzhan: { ...blank, organization: 'kazakhstan', name: 'Aruzhan Seitkalieva', ownName: 'Аружан Сейткалиева', ownNameLang: 'ru', account: account('aruzhan') },
  /** Focal point of an observer State. */
  matteo: { ...blank, organization: 'holy-see', name: 'Matteo Brandi', account: account('matteo') },
  /** Suspended: listed, without reach. */
  edmund: { ...blank, organization: 'nigeria', name: 'Edmund Wairimu Oyelaran', account: account('edmund', 'FOCAL_POINT', 'SUSPENDED'), reach: [email('e.oyelaran@example.org')] },
  /** Ended: gone. */
  gaston: { ...blank, organization: 'chad', name: 'Gaston Mahamat-Roy', account: account('gaston', 'FOCAL_POINT', 'ENDED'), reach: [email('g.mahamat-roy@example.org')] },
  /** Invited, and has not answered. */
  beatriz: { ...blank, organization: 'icao', name: 'Beatriz Salgueiro', account: account('beatriz', 'FOCAL_POINT', 'INVITED') },
} satisfies Record<string, Person>

export type Name = keyof typeof cast
