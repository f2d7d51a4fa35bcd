import { expect, test } from 'vitest'
import { asOwner, world, type Standing } from '@/test/world'
import { Missing, Refused } from '@/lib/platform/errors/errors'
import { getContact } from '../queries/get-contact.ts'
import { askIntroduction } from './ask-introduction.ts'

const fault = (work: Promise<unknown>) => work.then(() => null, (thrown: unknown) => thrown)
const rows = (text: string) => asOwner(async (sql) => (await sql.query(text)).rows)

async function listed(asker: Standing, contactId: string): Promise<string> {
  const contact = await getContact(asker.viewer, 'en', contactId)
  return contact?.reach.onRequest[0]?.reachId ?? ''
}

const message = 'May I have a word about the mission in January?'

test('asking mails the holder through the outbox, and shows the asker nothing', async () => {
  const { bakari, hana } = await world()
  const reachId = await listed(bakari, hana.contactId)
  await askIntroduction(bakari.viewer, { reachId, message, messageLang: 'en' })
  const [asked] = await rows('SELECT * FROM core.introduction')
  expect(asked).toMatchObject({ reach_id: reachId, contact_id: hana.contactId, asked_by_id: bakari.memberId, message })
  expect(await rows('SELECT kind, to_contact_id, from_member_id, row_id, state FROM core.message')).toEqual([
    { kind: 'INTRODUCTION', to_contact_id: hana.contactId, from_member_id: bakari.memberId, row_id: asked.id, state: 'WAITING' },
  ])
  expect((await getContact(bakari.viewer, 'en', hana.contactId))?.reach.seen.map(({ kind }) => kind)).not.toContain('DUTY')
})

test('the same request within a day is refused, also when both come at once; a day later it is not', async () => {
  const { anders, hana } = await world()
  const reachId = await listed(anders, hana.contactId)
  const again = () => fault(askIntroduction(anders.viewer, { reachId, message, messageLang: 'en' }))
  const answers = await Promise.all([again(), again(), again()])
  expect(answers.filter((answer) => answer === null)).toHaveLength(1)
  expect(answers.filter((answer) => answer instanceof Refused)).toHaveLength(2)
  expect(await again()).toEqual(new Refused('contact.introduction.asked'))
  await asOwner((sql) => sql.query(`UPDATE core.introduction SET asked_at = now() - interval '25 hours' WHERE asked_by_id = $1`, [anders.memberId]))
  expect(await again()).toBeNull()
})

test('what is not listed, hidden or made up is not there', async () => {
  const { bakari, hana, adaeze } = await world()
  const ids = await asOwner(async (sql) => (await sql.query('SELECT id FROM core.contact_reach WHERE contact_id = ANY ($1) AND shown_to <> $2', [[hana.contactId, adaeze.contactId], 'ON_REQUEST'])).rows)
  for (const { id } of [...ids, { id: '00000000-0000-4000-8000-000000000000' }]) {
    expect(await fault(askIntroduction(bakari.viewer, { reachId: id, message, messageLang: 'en' }))).toEqual(new Missing('contact'))
  }
})

test('a colleague sees the number, and has nothing to ask', async () => {
  const { yazan, bakari, hana } = await world()
  const reachId = await listed(bakari, hana.contactId)
  expect(await fault(askIntroduction(yazan.viewer, { reachId, message, messageLang: 'en' }))).toEqual(new Refused('contact.introduction.refused'))
})
