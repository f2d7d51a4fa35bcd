import type { Audiences } from './audiences.ts'
import type { Placed, Rows } from './people.ts'

const day = 24 * 3600 * 1000
const daysAgo = (days: number) => new Date(Date.now() - days * day).toISOString()
const dayFromNow = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10)

const standings: Partial<Record<string, string>> = { SUSPENDED: 'SUSPENDED', ENDED: 'ENDED' }
const standingOf = (one: Placed) => standings[one.account?.state ?? ''] ?? 'LISTED'

/** The audiences an entry uses are its organization's to go on using, as if they had been formed on the form. */
export const audienceUses = (one: Placed, audiences: Audiences) =>
  [audiences.everyone, audiences.entities, audiences.own(one.organizationId)].map((audience) => ({ organization_id: one.organizationId, audience_id: audience }))

/** A nomination that waits for the Secretariat is seen by its own organization alone. */
const audienceOf = (one: Placed, audiences: Audiences) =>
  one.account?.state === 'NOMINATED' ? audiences.own(one.organizationId) : audiences.everyone

export function contactRow(one: Placed, audiences: Audiences, sample: boolean) {
  const confirmed = one.confirmedDaysAgo === null ? null : daysAgo(one.confirmedDaysAgo)
  return {
    id: one.contactId,
    organization_id: one.organizationId,
    owner_id: one.organizationId,
    audience_id: audienceOf(one, audiences),
    standing: standingOf(one),
    marking: 'GREEN',
    name: one.name,
    own_name: one.ownName,
    own_name_lang: one.ownNameLang,
    function: one.function,
    function_lang: one.functionLang,
    unit: one.unit,
    duty_station: one.place,
    country_code: one.countryCode,
    time_zone: one.timeZone,
    seat: standingOf(one) === 'ENDED' ? null : one.seat,
    preferred_channel: one.preferredChannel,
    out_from_on: one.outOfOffice ? dayFromNow(one.outOfOffice.fromDays) : null,
    out_until_on: one.outOfOffice ? dayFromNow(one.outOfOffice.untilDays) : null,
    confirmed_at: confirmed,
    confirmed_by_id: confirmed ? one.memberId : null,
    version: 1,
    created_at: daysAgo(400),
    sample,
  }
}

export function memberRows(one: Placed, passwordHash: string | null, sample: boolean): Rows {
  if (!one.account || !one.memberId) return {}
  const { email, role, state } = one.account
  const since = daysAgo(300)
  const member = {
    id: one.memberId,
    contact_id: one.contactId,
    organization_id: one.organizationId,
    role,
    state,
    sample,
    nominated_at: since,
    invited_at: state === 'NOMINATED' ? null : since,
    activated_at: ['NOMINATED', 'INVITED'].includes(state) ? null : since,
    suspended_at: state === 'SUSPENDED' ? daysAgo(20) : null,
    ended_at: state === 'ENDED' ? daysAgo(20) : null,
    version: 1,
  }
  const credential = { member_id: one.memberId, email, password_hash: passwordHash, password_changed_at: passwordHash ? since : null }
  // The address of somebody who is only nominated waits in the proposal (people.ts).
  return { principal: [{ id: one.memberId, kind: 'MEMBER' }], member: [member], credential: state === 'NOMINATED' ? [] : [credential] }
}

export function childRows(one: Placed, audiences: Audiences): Rows {
  const audience = audienceOf(one, audiences)
  const carried = { contact_id: one.contactId, owner_id: one.organizationId, standing: standingOf(one) }
  const shown = { EVERYONE: audiences.everyone, ENTITIES: audiences.entities, OWN: audiences.own(one.organizationId), ON_REQUEST: audiences.own(one.organizationId) }
  return {
    contact_language: one.languages.map((language, position) => ({ ...carried, audience_id: audience, language, position })),
    contact_theme: one.themes.map((theme) => ({ ...carried, audience_id: audience, theme })),
    contact_country: one.countries.map((country) => ({ ...carried, audience_id: audience, country })),
    contact_reach: one.reach.map(({ kind, value, audience: shownTo }, position) => ({
      ...carried,
      id: crypto.randomUUID(),
      contact_audience_id: audience,
      audience_id: shown[shownTo],
      shown_to: shownTo,
      kind,
      value,
      position,
    })),
  }
}
