import type pg from 'pg'
import { addPeople } from '../prisma/seed/people.ts'
import { identity } from '../prisma/reference/identity.ts'

/** What an outsider must never find a trace of. */
export const hidden = {
  name: 'Zephyrine Quillonwrath',
  ownName: 'زفيرين كويلونراث',
  function: 'Wharfmaster of Hidden Things',
  email: 'quillonwrath@hidden.example.org',
  telephone: '+254203997113',
  words: ['Quillonwrath', 'Qillonwrath', 'Zephyrine', 'زفيرين', 'Wharfmaster', 'quillonwrath@hidden.example.org', 'quillonwrath', '254203997113', '3997113', 'undisclosed@hidden.example.org'],
} as const

/**
 * A nomination of Kenya that waits, with an e-mail and a telephone for everyone; somebody who ended; and an e-mail and
 * a telephone for the own organization on a contact whom everybody sees.
 */
export async function plant(owner: pg.Client): Promise<void> {
  const blank = { functionLang: 'en', unit: 'Hidden Unit', place: 'nairobi', countryCode: 'KE', timeZone: 'Africa/Nairobi', languages: ['en'], themes: ['border-security'], countries: ['KE'], seat: null, preferredChannel: null, confirmedDaysAgo: 3, outOfOffice: null }
  const reach = [
    { kind: 'EMAIL' as const, value: hidden.email, audience: 'EVERYONE' as const },
    { kind: 'MOBILE' as const, value: hidden.telephone, audience: 'ON_REQUEST' as const },
  ]
  const account = (state: 'NOMINATED' | 'ENDED') => ({ email: `${state.toLowerCase()}@hidden.example.org`, role: 'FOCAL_POINT' as const, state })
  await addPeople(owner, [
    { ...blank, organization: 'kenya', name: hidden.name, ownName: hidden.ownName, ownNameLang: 'ar', function: hidden.function, reach, account: account('NOMINATED') },
    { ...blank, organization: 'kenya', name: `${hidden.name} Elder`, ownName: null, ownNameLang: null, function: hidden.function, reach, account: account('ENDED') },
  ], null)
  await owner.query(
    `INSERT INTO core.proposal (organization_id, member_id, verb, role, email, reason, proposed_by_id)
     SELECT m.organization_id, m.id, 'NOMINATE', m.role, 'nominated@hidden.example.org', '', l.id FROM core.member m
       JOIN core.contact c ON c.id = m.contact_id JOIN core.member l ON l.organization_id = m.organization_id AND l.role = 'LEAD_FOCAL_POINT' AND l.state = 'ACTIVE'
      WHERE c.name = $1`,
    [hidden.name],
  )
  await owner.query(
    `INSERT INTO core.contact_reach (contact_id, kind, value, position, shown_to, owner_id, contact_audience_id, audience_id, standing)
     SELECT c.id, r.kind, r.value, 90, 'OWN', c.owner_id, c.audience_id, authz.same_audience(ARRAY[c.owner_id]), c.standing
     FROM core.contact c, (VALUES ('EMAIL', 'undisclosed@hidden.example.org'), ('DUTY', '+254203997114')) r (kind, value)
     WHERE c.organization_id = $1 AND c.seat = 'PRIMARY'`,
    [identity('organization', 'kenya')],
  )
  await plantTopic(owner)
}

/** A topic marked RED for one member, in a group of most others, with a decision in it. */
async function plantTopic(owner: pg.Client): Promise<void> {
  const author = `SELECT m.id, m.organization_id FROM core.credential k JOIN core.member m ON m.id = k.member_id WHERE k.email = 'lead.unoct@example.org'`
  await owner.query(
    `INSERT INTO core.topic (owner_id, audience_id, marking, lang, title, created_by_id, organization_id, pinned_at, pinned_by_id)
     SELECT $1, authz.same_audience(ARRAY[a.id]), 'RED', 'en', $2, a.id, a.organization_id, now(), a.id FROM (${author}) a`,
    [identity('group', 'coordination-committee'), `${hidden.name} in a topic`],
  )
  await owner.query(
    `INSERT INTO core.post (topic_id, owner_id, audience_id, marking, lang, body, created_by_id, organization_id, decision, decided_at, decided_by_id)
     SELECT t.id, t.owner_id, t.audience_id, t.marking, 'en', $1, t.created_by_id, t.organization_id, $1, now(), t.created_by_id FROM core.topic t WHERE t.title = $2`,
    [`${hidden.function}, decided`, `${hidden.name} in a topic`],
  )
  await owner.query(
    `INSERT INTO core.journal (actor_id, verb, noun, row_id, owner_id, audience_id, marking) SELECT p.created_by_id, 'post.made', 'post', p.id, p.owner_id, p.audience_id, p.marking
     FROM core.post p JOIN core.topic t ON t.id = p.topic_id WHERE t.title = $1`,
    [`${hidden.name} in a topic`],
  )
}
