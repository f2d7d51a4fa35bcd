import { asMember, sql } from './database.ts'
import { fillEvents } from './every-event.ts'
import { fillActivities } from './every-activity.ts'
import { fillProjects } from './every-project.ts'
import { fillTopics } from './every-topic.ts'
import { world, type Standing } from './world.ts'

/** One row and more in each table that neither the reference lists nor the cast fill: each active person does a bit of everything. */
export async function fillEveryTable(): Promise<void> {
  const people = await world()
  const active = Object.values(people).filter(({ account }) => account?.state === 'ACTIVE')
  const [duty] = await sql<{ id: string }>('owner', `SELECT id FROM core.contact_reach WHERE contact_id = $1 AND kind = 'DUTY'`, [people.hana.contactId])
  for (const one of active) await leaveTraces(one, duty?.id ?? '', people.hana)
  for (const one of active) await fillActivities(one)
  for (const one of active) await fillProjects(one)
  for (const one of active) await fillTopics(one)
  for (const one of [people.hana, people.bakari, people.adaeze, people.anders, people.ines]) await fillEvents(one)
  for (const one of [people.hana, people.adaeze]) await propose(one)
  await sql('owner', `INSERT INTO core.membership_act (organization_id, member_id, name, verb, done_by_id) VALUES ($1, $2, 'Hana', 'INVITE', $3)`, [people.hana.organizationId, people.hana.viewer.id, people.ines.viewer.id])
  await sql('owner', `INSERT INTO core.guess (key, next_at, last_at) VALUES ('x', now(), now()) ON CONFLICT DO NOTHING`)
  await sql('owner', `UPDATE core.credential SET password_hash = 'planted-hash', totp_secret = 'planted-secret' WHERE member_id = $1`, [people.hana.viewer.id])
}

async function leaveTraces({ viewer, contactId, organizationId }: Standing, reachId: string, asked: Standing): Promise<void> {
  const { id } = viewer
  await sql('owner', `INSERT INTO core.session (member_id, device, address) VALUES ($1, 'a browser', '127.0.0.1')`, [id])
  await sql('owner', `INSERT INTO core.recovery_code (member_id, code_hash) VALUES ($1, 'planted-hash')`, [id])
  for (const kind of ['PASSWORD', 'INVITATION']) {
    await sql('owner', `INSERT INTO core.access_link (kind, member_id, expires_at) VALUES ($2, $1, now())`, [id, kind])
  }
  await sql('owner', `INSERT INTO core.message (kind, to_contact_id, from_member_id) VALUES ('PASSWORD_CHANGED', $1, $2)`, [contactId, id])
  await sql('owner', `INSERT INTO core.export (member_id, noun, format, rows, marking, filter) VALUES ($1, 'contact', 'VCARD', 1, 'GREEN', '')`, [id])
  await sql('owner', `INSERT INTO core.introduction (reach_id, contact_id, asked_by_id, message, message_lang) VALUES ($1, $2, $3, 'hello', 'en')`, [reachId, asked.contactId, id])
  await asMember(id, async (client) => {
    await client.query('SELECT authz.audience_of(ARRAY[$1, $2]::uuid[])', [organizationId, asked.organizationId])
    await client.query(
      `INSERT INTO core.journal (actor_id, verb, noun, row_id, owner_id, audience_id) SELECT $1, 'contact.confirmed', 'contact', id, owner_id, audience_id FROM core.contact WHERE id = $2`,
      [id, contactId],
    )
    await client.query('INSERT INTO core.visit (member_id) VALUES ($1)', [id])
    await client.query(`INSERT INTO core.viewing (member_id, noun, record_id, audience_id) SELECT $1, 'contact', id, audience_id FROM core.contact WHERE id = $2`, [id, contactId])
    await client.query('COMMIT')
  })
}

async function propose({ viewer, organizationId }: Standing): Promise<void> {
  for (const decision of [null, 'DECLINED']) {
    await sql(
      'owner',
      `INSERT INTO core.proposal (organization_id, member_id, verb, reason, proposed_by_id, decision, decided_at) VALUES ($1, $2, 'END', 'moved on', $2, $3, CASE WHEN $3::text IS NOT NULL THEN now() END)`,
      [organizationId, viewer.id, decision],
    )
  }
}
