import { describe, expect, test } from 'vitest'
import { everyone } from '@/lib/platform/audience/audience-of'
import { sql } from '@/test/database.ts'
import { codes, typedActivity } from '@/test/typed-activity.ts'
import { asOwner, groupId, world } from '@/test/world.ts'
import { getActivity } from '../queries/get-activity.ts'
import { addActivity } from './add-activity.ts'
import { removeActivity } from './remove-activity.ts'
import { saveActivity } from './save-activity.ts'

const full = { ...codes('country', ['KE', 'UG']), ...codes('theme', ['border-security']), plannedStartsOn: '2026-03-01', plannedEndsOn: '2026-03-05', pillar: '2', participants: '40', progressPercent: '25' }

describe('an activity', () => {
  test('is added with everything that belongs to it, and journalled; the same form twice adds one', async () => {
    const { bruno, anders } = await world()
    const typed = typedActivity(bruno, { ...full, title: 'Added', audience: [everyone], marking: 'GREEN', contactId: bruno.contactId, ...codes('partner', [anders.organizationId]) })
    const id = await addActivity(bruno.viewer, typed)
    expect(await addActivity(bruno.viewer, typed)).toBe(id)
    expect(await getActivity(anders.viewer, 'en', id)).toMatchObject({
      title: 'Added',
      countries: [{ code: 'KE' }, { code: 'UG' }],
      themes: [{ code: 'border-security' }],
      partners: [{ role: 'LEAD', slug: 'unodc' }, { role: 'PARTNER', slug: 'interpol' }],
      contact: 'Bruno Almeida',
      participants: 40,
      progressPercent: 25,
      stale: false,
      can: { edit: false, update: false },
    })
    expect(await sql('owner', `SELECT verb FROM core.journal WHERE row_id = $1`, [id])).toEqual([{ verb: 'activity.added' }])
    expect(await sql('owner', `SELECT DISTINCT status, starts_order::text AS starts FROM core.activity_country WHERE activity_id = $1`, [id])).toEqual([{ status: 'IMPLEMENTATION', starts: '2026-03-01' }])
  })

  test('is saved by a colleague: only what differs is written, another may lead, and what lists start from follows', async () => {
    const { bruno, adaeze, anders } = await world()
    const id = await addActivity(bruno.viewer, typedActivity(bruno, { ...full, title: 'Saved', ...codes('partner', [anders.organizationId]) }))
    const again = { ...full, title: 'Saved again', status: 'CLOSED', actualStartsOn: '2026-04-01', ...codes('country', ['KE', 'TZ']), leadId: anders.organizationId, ...codes('partner', [bruno.organizationId]) }
    await saveActivity(adaeze.viewer, { id, ...typedActivity(adaeze, again) })
    expect(await getActivity(bruno.viewer, 'en', id)).toMatchObject({ title: 'Saved again', staleAt: null, countries: [{ code: 'KE' }, { code: 'TZ' }], partners: [{ role: 'LEAD', slug: 'interpol' }, { role: 'PARTNER', slug: 'unodc' }] })
    const written = await sql<{ noun: string; verb: string }>('owner', `SELECT noun, verb FROM audit.entry WHERE row_key = $1 AND actor_id = $2 ORDER BY noun, verb`, [id, adaeze.viewer.id])
    expect(written.map(({ noun, verb }) => `${noun} ${verb}`)).toEqual(['activity UPDATE', 'activity_country DELETE', 'activity_country INSERT', 'activity_organization UPDATE', 'activity_organization UPDATE'])
    expect(await sql('owner', `SELECT DISTINCT status, starts_order::text AS starts FROM core.activity_country WHERE activity_id = $1`, [id])).toEqual([{ status: 'CLOSED', starts: '2026-04-01' }])
    expect((await sql('owner', `SELECT FROM core.journal WHERE row_id = $1 AND verb = 'activity.changed'`, [id])).length).toBe(1)
  })

  test('is refused to others, and hidden ones are not there: neither is told from what does not exist', async () => {
    const { bruno, anders } = await world()
    const open = await addActivity(bruno.viewer, typedActivity(bruno, { title: 'Open', audience: [everyone] }))
    await expect(saveActivity(anders.viewer, { id: open, ...typedActivity(anders) })).rejects.toMatchObject({ key: 'activity.edit.refused' })
    const hidden = await addActivity(bruno.viewer, typedActivity(bruno, { title: 'Hidden' }))
    for (const id of [hidden, crypto.randomUUID()]) {
      expect(await getActivity(anders.viewer, 'en', id)).toBeNull()
      await expect(saveActivity(anders.viewer, { id, ...typedActivity(anders) })).rejects.toMatchObject({ name: 'Missing' })
      await expect(removeActivity(anders.viewer, { id, title: 'Hidden' })).rejects.toMatchObject({ name: 'Missing' })
    }
    await expect(addActivity(anders.viewer, typedActivity(bruno))).rejects.toMatchObject({ key: 'audience.owner.notYours' })
  })

  test('that two edit shows the second what it says now; the same form twice is saved already', async () => {
    const { bruno, adaeze } = await world()
    const id = await addActivity(bruno.viewer, typedActivity(bruno, { ...full, title: 'Two editors' }))
    const first = { id, ...typedActivity(bruno, { ...full, title: 'First' }) }
    await saveActivity(bruno.viewer, first)
    await saveActivity(bruno.viewer, first)
    await expect(saveActivity(adaeze.viewer, { id, ...typedActivity(adaeze, { ...full, title: 'Second' }) })).rejects.toMatchObject({ name: 'Conflict', version: 2, theirs: { title: 'First', 'country-0-code': 'KE' } })
  })

  test('names a contact that the writer sees; one that is not there is refused as one that nobody has', async () => {
    const { bruno, tariq } = await world()
    for (const contactId of [tariq.contactId, crypto.randomUUID()]) {
      await expect(addActivity(bruno.viewer, typedActivity(bruno, { title: `Asks ${contactId}`, contactId }))).rejects.toMatchObject({ fields: { contactId: 'activity.contact.gone' } })
    }
  })

  test('of a group is its chairs’ to edit; those who sit in it see it', async () => {
    const { adaeze, hana, bruno } = await world()
    const group = groupId('border-management')
    const typed = typedActivity(adaeze, { title: 'Of the group', ownerId: group, audience: [group] })
    for (const other of [hana, bruno]) await expect(addActivity(other.viewer, typed)).rejects.toMatchObject({ key: 'audience.owner.notYours' })
    const id = await addActivity(adaeze.viewer, typed)
    expect(await getActivity(hana.viewer, 'en', id)).toMatchObject({ title: 'Of the group', can: { edit: false } })
    expect(await getActivity(bruno.viewer, 'en', id)).toBeNull()
  })

  test('marked RED is seen by those it names, each look is on record, and it is refused to any wider set', async () => {
    const { adaeze, bruno, anders } = await world()
    const id = await addActivity(adaeze.viewer, typedActivity(adaeze, { title: 'RED', marking: 'RED', audience: [adaeze.viewer.id, anders.viewer.id] }))
    expect((await getActivity(anders.viewer, 'en', id))?.title).toBe('RED')
    expect(await getActivity(bruno.viewer, 'en', id)).toBeNull()
    expect((await sql('owner', `SELECT FROM core.viewing WHERE record_id = $1 AND member_id = $2`, [id, anders.viewer.id])).length).toBe(1)
    await expect(addActivity(adaeze.viewer, typedActivity(adaeze, { title: 'Wider', marking: 'RED' }))).rejects.toMatchObject({ key: 'audience.red' })
  })

  test('is removed by its title: content goes, the act stays', async () => {
    const { bruno } = await world()
    const id = await addActivity(bruno.viewer, typedActivity(bruno, { ...full, title: 'Goes away' }))
    await expect(removeActivity(bruno.viewer, { id, title: 'Something else' })).rejects.toMatchObject({ fields: { title: 'activity.remove.otherTitle' } })
    await removeActivity(bruno.viewer, { id, title: ' goes  away ' })
    expect(await getActivity(bruno.viewer, 'en', id)).toBeNull()
    expect(await sql('owner', `SELECT FROM audit.entry WHERE row_key = $1 AND (before IS NOT NULL OR after IS NOT NULL)`, [id])).toEqual([])
    expect((await sql('owner', `SELECT FROM audit.entry WHERE row_key = $1 AND noun = 'activity' AND verb = 'DELETE' AND actor_id = $2`, [id, bruno.viewer.id])).length).toBe(1)
  })

  test('without an organization that leads it is none, whoever writes', async () => {
    const { bruno } = await world()
    const id = await addActivity(bruno.viewer, typedActivity(bruno, { title: 'Led' }))
    const change = asOwner((client) => client.query(`DELETE FROM core.activity_organization WHERE activity_id = $1`, [id]))
    await expect(change).rejects.toMatchObject({ code: '23514' })
  })

  test('says once more on itself what its rows say, at every save and by any hand, and no trail tells of it', async () => {
    const { bruno, adaeze, anders } = await world()
    const id = await addActivity(bruno.viewer, typedActivity(bruno, { ...full, title: 'Gathered' }))
    const said = () => sql('owner', 'SELECT lead_id, theme_keys, country_keys, region_keys FROM core.activity WHERE id = $1', [id])
    expect(await said()).toEqual([{ lead_id: bruno.organizationId, theme_keys: ['border-security'], country_keys: ['KE', 'UG'], region_keys: [] }])
    await saveActivity(adaeze.viewer, { id, ...typedActivity(adaeze, { title: 'Gathered', scope: 'REGIONS', ...codes('country', ['']), ...codes('region', ['014', '202']), leadId: anders.organizationId }) })
    expect(await said()).toEqual([{ lead_id: anders.organizationId, theme_keys: [], country_keys: [], region_keys: ['014', '202'] }])
    await asOwner((client) => client.query(`UPDATE core.activity_region SET region = '015' WHERE activity_id = $1 AND region = '014'`, [id]))
    expect(await said()).toMatchObject([{ region_keys: ['015', '202'] }])
    expect(await sql('owner', `SELECT FROM audit.entry WHERE row_key = $1 AND (before ?| $2 OR after ?| $2)`, [id, ['lead_id', 'theme_keys', 'country_keys', 'region_keys']])).toEqual([])
  })
})
