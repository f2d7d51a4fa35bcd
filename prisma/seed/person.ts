import { z } from 'zod'

/** What an invented person brings into the world; dates are days from the day of loading, so that the world never ages. */
export const person = z.object({
  organization: z.string(),
  name: z.string(),
  ownName: z.string().nullable(),
  ownNameLang: z.string().nullable(),
  function: z.string(),
  functionLang: z.string(),
  unit: z.string().nullable(),
  place: z.string(),
  countryCode: z.string(),
  timeZone: z.string(),
  languages: z.array(z.string()),
  themes: z.array(z.string()),
  countries: z.array(z.string()),
  seat: z.enum(['PRIMARY', 'ALTERNATE']).nullable(),
  preferredChannel: z.enum(['EMAIL', 'OFFICE', 'MOBILE', 'DUTY']).nullable(),
  reach: z.array(
    z.object({
      kind: z.enum(['EMAIL', 'OFFICE', 'MOBILE', 'DUTY']),
      value: z.string(),
      audience: z.enum(['EVERYONE', 'ENTITIES', 'OWN', 'ON_REQUEST']),
    }),
  ),
  confirmedDaysAgo: z.number().nullable(),
  outOfOffice: z.object({ fromDays: z.number(), untilDays: z.number(), standIn: z.string().nullable() }).nullable(),
  account: z
    .object({
      email: z.email(),
      role: z.enum(['FOCAL_POINT', 'LEAD_FOCAL_POINT', 'SECRETARIAT']),
      state: z.enum(['NOMINATED', 'INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED']),
    })
    .nullable(),
})
export type Person = z.infer<typeof person>

/** Somebody who sits in a group, by the address one signs in with. */
export const groupPlace = z.object({ group: z.string(), email: z.email(), role: z.enum(['MEMBER', 'OBSERVER']) })
export type GroupPlace = z.infer<typeof groupPlace>
