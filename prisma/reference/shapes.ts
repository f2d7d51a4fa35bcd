import { z } from 'zod'

/** The six official languages, each of which every name in these files has. */
export const languages = z.enum(['en', 'fr', 'es', 'ar', 'zh', 'ru']).options

/** OFFICIAL: the body's own name; DESCRIPTIVE: usual words for what has no fixed name; UNOFFICIAL: written here, or unchecked. */
export const certainty = z.enum(['OFFICIAL', 'DESCRIPTIVE', 'UNOFFICIAL'])

const inSix = <T extends z.ZodType>(text: T) =>
  z.strictObject({ en: text, fr: text, es: text, ar: text, zh: text, ru: text })

const text = z.string().trim().min(1)
const note = text.nullable()
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const alpha2 = z.string().regex(/^[A-Z]{2}$/)
const m49 = z.string().regex(/^\d{3}$/)
const words = inSix(text)
const named = inSix(z.strictObject({ name: text, certainty }))
const shortNamed = inSix(z.strictObject({ name: text, shortName: text, certainty }))
/** A year, a month or a day: the sources know some dates no better. */
const looseDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
const timeZone = text
const sample = z.literal(true).optional()
const sourced = { source: text, asOf: text }
const noted = { ...sourced, note: text }

export const organization = z.strictObject({
  slug,
  kind: z.literal('COMPACT_ENTITY'),
  membership: z.enum(['MEMBER', 'OBSERVER']),
  legalType: text,
  unitedNations: z.boolean(),
  seat: z.strictObject({ place: slug, timeZone }),
  mandateEndedOn: z.iso.date().nullable(),
  names: inSix(z.strictObject({ name: text, acronym: text.nullable(), certainty })),
  aliases: z.array(text),
  note,
})

/** `region` and the names of groups are null where the State belongs to none; the capital's name where none is agreed. */
export const state = z.strictObject({
  slug,
  kind: z.enum(['MEMBER_STATE', 'OBSERVER_STATE']),
  alpha2,
  alpha3: z.string().regex(/^[A-Z]{3}$/),
  m49,
  region: m49.nullable(),
  subRegion: m49.nullable(),
  intermediateRegion: m49.nullable(),
  regionalGroup: slug.nullable(),
  ldc: z.boolean(),
  lldc: z.boolean(),
  sids: z.boolean(),
  names: inSix(z.strictObject({ name: text, formalName: text, certainty })),
  aliases: z.array(text),
  capital: z.strictObject({
    name: text.nullable(),
    timeZone,
    latitude: z.number().min(-90).max(90).nullable(),
    longitude: z.number().min(-180).max(180).nullable(),
  }),
  note,
  sample,
})

export const region = z.strictObject({ m49, parent: m49.nullable(), names: words })
export const pillar = z.strictObject({ slug, number: z.int(), roman: text, names: shortNamed })
export const theme = z.strictObject({
  slug,
  pillars: z.array(slug).min(1),
  workingGroups: z.array(slug),
  names: named,
  sourceQuote: text,
})

export const seat = z.strictObject({
  organization: slug,
  role: z.enum(['CHAIR', 'CO_CHAIR', 'VICE_CHAIR', 'MEMBER', 'OBSERVER']),
  from: z.iso.date().nullable(),
  source: text,
  sample,
})

export const workingGroup = z.strictObject({
  slug,
  number: z.int().nullable(),
  kind: z.enum(['WORKING_GROUP', 'COORDINATION_COMMITTEE']),
  pillar: slug.nullable(),
  names: shortNamed,
  purpose: words,
  purposeCertainty: certainty,
  seats: z.array(seat).min(1),
  note,
})

export const regionalGroup = z.strictObject({ slug, names: named })
export const language = z.strictObject({ code: z.string().regex(/^[a-z]{2}$/), official: z.boolean(), names: words })
export const dutyStation = z.strictObject({ slug, country: alpha2, timeZone, names: words, sample })

export const event = z.looseObject({
  slug,
  title: text,
  start: looseDate,
  end: looseDate.nullable(),
  precision: z.enum(['day', 'month', 'year', 'approximate']),
  kind: text,
  place: text.nullable(),
  timeZone: timeZone.nullable(),
  organizers: z.array(text),
  sourceQuote: text.nullable(),
  note,
})

const recurring = z.strictObject({ slug, title: text, rrule: text, sourceQuote: text })
const fact = z.looseObject({ id: text, kind: text, quote: text })
const appeal = z.looseObject({ slug, title: text, launched: looseDate, amountSought: z.int(), entitiesNamed: z.array(slug) })
const fund = z.looseObject({ slug, nameZh: text, quote: text })

/** One shape for each file of this folder, by the file's name. */
export const files = {
  organizations: z.strictObject({ ...sourced, counts: z.record(text, z.int()), organizations: z.array(organization) }),
  states: z.strictObject({ ...sourced, states: z.array(state) }),
  regions: z.strictObject({ ...noted, regions: z.array(region) }),
  pillars: z.strictObject({ ...noted, pillars: z.array(pillar) }),
  themes: z.strictObject({ ...noted, themes: z.array(theme) }),
  'working-groups': z.strictObject({ ...noted, workingGroups: z.array(workingGroup) }),
  'regional-groups': z.strictObject({ ...sourced, regionalGroups: z.array(regionalGroup) }),
  languages: z.strictObject({ ...sourced, languages: z.array(language) }),
  'duty-stations': z.strictObject({ ...sourced, certainty, dutyStations: z.array(dutyStation) }),
  events: z.strictObject({ ...noted, events: z.array(event), recurring: z.array(recurring) }),
  funding: z.looseObject({ ...noted, facts: z.array(fact), appeals: z.array(appeal), fund, relatedFund: fund }),
}

export type Organization = z.infer<typeof organization>
export type State = z.infer<typeof state>
export type WorkingGroup = z.infer<typeof workingGroup>
export type Seat = z.infer<typeof seat>
export type Theme = z.infer<typeof theme>
export type DutyStation = z.infer<typeof dutyStation>
