import { describe, expect, test } from 'vitest'
import { everyone } from '@/lib/platform/audience/audience-of'
import { sql } from '@/test/database.ts'
import { rows, typedProject } from '@/test/typed-project.ts'
import { world } from '@/test/world.ts'
import { addProject } from './add-project.ts'
import { removeProject } from './remove-project.ts'
import { saveProject } from './save-project.ts'
import { getProject } from '../queries/get-project.ts'

const full = {
  ...rows('country', [{ code: 'KE', share: '60' }, { code: 'UG', share: '40' }]),
  ...rows('theme', [{ code: 'border-security', share: '' }]),
  ...rows('amount', [{ kind: 'BUDGET', currency: 'usd', value: '1,200,000.50' }, { kind: 'PLEDGED', currency: 'JPY', value: '900' }]),
  ...rows('text', [{ lang: 'fr', title: 'Postes frontière', description: '' }]),
}

describe('a project', () => {
  test('is added with everything that belongs to it, and journalled; the same form twice adds one', async () => {
    const { bruno } = await world()
    const typed = typedProject(bruno, { ...full, title: 'Added', audience: [everyone], marking: 'GREEN', ...rows('partner', [{ organization: bruno.organizationId, role: 'FUNDING' }]) })
    const id = await addProject(bruno.viewer, typed)
    expect(await addProject(bruno.viewer, typed)).toBe(id)
    expect(await getProject(bruno.viewer, 'en', id)).toMatchObject({
      title: 'Added',
      countries: [{ code: 'KE', share: 6000 }, { code: 'UG', share: 4000 }],
      themes: [{ code: 'border-security', share: 10_000 }],
      amounts: [{ kind: 'BUDGET', currency: 'USD', minor: 120_000_050n }, { kind: 'PLEDGED', currency: 'JPY', minor: 900n }],
      texts: [{ lang: 'fr', title: 'Postes frontière', description: null }],
      partners: [{ role: 'FUNDING', slug: 'unodc' }],
      can: { edit: true },
    })
    expect(await sql('owner', `SELECT verb FROM core.journal WHERE row_id = $1`, [id])).toEqual([{ verb: 'project.added' }])
  })

  test('is saved by a colleague: only what differs is written, and it is journalled', async () => {
    const { bruno, adaeze } = await world()
    const id = await addProject(bruno.viewer, typedProject(bruno, { ...full, title: 'Saved' }))
    await saveProject(adaeze.viewer, { id, ...typedProject(adaeze, { ...full, title: 'Saved again', ...rows('country', [{ code: 'KE', share: '50' }, { code: 'TZ', share: '50' }]) }) })
    expect(await getProject(bruno.viewer, 'en', id)).toMatchObject({ title: 'Saved again', countries: [{ code: 'KE', share: 5000 }, { code: 'TZ', share: 5000 }] })
    const written = await sql<{ noun: string; verb: string }>('owner', `SELECT noun, verb FROM audit.entry WHERE row_key = $1 AND actor_id = $2 ORDER BY noun, verb`, [id, adaeze.viewer.id])
    expect(written.map(({ noun, verb }) => `${noun} ${verb}`)).toEqual(['project UPDATE', 'project_country DELETE', 'project_country INSERT', 'project_country UPDATE'])
    expect((await sql('owner', `SELECT FROM core.journal WHERE row_id = $1 AND verb = 'project.changed'`, [id])).length).toBe(1)
  })

  test('is refused to others, and hidden ones are not there: neither is told from what does not exist', async () => {
    const { bruno, anders } = await world()
    const open = await addProject(bruno.viewer, typedProject(bruno, { title: 'Open', audience: [everyone] }))
    await expect(saveProject(anders.viewer, { id: open, ...typedProject(anders) })).rejects.toMatchObject({ key: 'project.edit.refused' })
    const hidden = await addProject(bruno.viewer, typedProject(bruno, { title: 'Hidden' }))
    for (const id of [hidden, crypto.randomUUID()]) {
      expect(await getProject(anders.viewer, 'en', id)).toBeNull()
      await expect(saveProject(anders.viewer, { id, ...typedProject(anders) })).rejects.toMatchObject({ name: 'Missing' })
      await expect(removeProject(anders.viewer, { id, title: 'Hidden' })).rejects.toMatchObject({ name: 'Missing' })
    }
    await expect(addProject(anders.viewer, typedProject(bruno))).rejects.toMatchObject({ key: 'audience.owner.notYours' })
  })

  test('that two edit shows the second what it says now; the same form twice is saved already', async () => {
    const { bruno, adaeze } = await world()
    const id = await addProject(bruno.viewer, typedProject(bruno, { ...full, title: 'Two editors' }))
    const first = { id, ...typedProject(bruno, { ...full, title: 'First' }) }
    await saveProject(bruno.viewer, first)
    await saveProject(bruno.viewer, first)
    await expect(saveProject(adaeze.viewer, { id, ...typedProject(adaeze, { ...full, title: 'Second' }) })).rejects.toMatchObject({ name: 'Conflict', version: 2, theirs: { title: 'First', 'country-0-share': '60' } })
  })

  test('whose shares add to 140, or whose identifier is taken, is refused with what it adds to and by whom', async () => {
    const { bruno } = await world()
    const wrong = typedProject(bruno, { title: 'Too much', ...rows('country', [{ code: 'KE', share: '70' }, { code: 'UG', share: '70' }]) })
    await expect(addProject(bruno.viewer, wrong)).rejects.toMatchObject({ fields: { 'country-0-share': 'project.rows.countriesWhole' }, fillings: { countries: 140 } })
    await addProject(bruno.viewer, typedProject(bruno, { title: 'Takes it', identifier: 'X-1' }))
    await expect(addProject(bruno.viewer, typedProject(bruno, { title: 'Wants it', identifier: 'X-1' }))).rejects.toMatchObject({ fields: { identifier: 'project.identifier.taken' }, fillings: { title: 'Takes it' } })
  })

  test('an identifier tells nothing of what is hidden: neither of another owner, nor of a colleague who writes RED', async () => {
    const { bruno, adaeze, anders } = await world()
    await addProject(adaeze.viewer, typedProject(adaeze, { title: 'For two eyes', identifier: 'X-9', marking: 'RED', audience: [adaeze.viewer.id] }))
    for (const one of [bruno, anders]) expect(await addProject(one.viewer, typedProject(one, { title: 'Another', identifier: 'X-9' }))).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('marked RED is seen by those it names, each look is on record, and it is refused to any wider set', async () => {
    const { adaeze, bruno, anders } = await world()
    const red = typedProject(adaeze, { title: 'RED', marking: 'RED', audience: [adaeze.viewer.id, anders.viewer.id] })
    const id = await addProject(adaeze.viewer, red)
    expect((await getProject(anders.viewer, 'en', id))?.title).toBe('RED')
    expect(await getProject(bruno.viewer, 'en', id)).toBeNull()
    expect((await sql('owner', `SELECT FROM core.viewing WHERE record_id = $1 AND member_id = $2`, [id, anders.viewer.id])).length).toBe(1)
    await expect(addProject(adaeze.viewer, typedProject(adaeze, { title: 'Wider', marking: 'RED' }))).rejects.toMatchObject({ key: 'audience.red' })
  })

  test('is removed by its title: content goes, the act stays', async () => {
    const { bruno } = await world()
    const id = await addProject(bruno.viewer, typedProject(bruno, { ...full, title: 'Goes away' }))
    await expect(removeProject(bruno.viewer, { id, title: 'Something else' })).rejects.toMatchObject({ fields: { title: 'project.remove.otherTitle' } })
    await removeProject(bruno.viewer, { id, title: ' goes  away ' })
    expect(await getProject(bruno.viewer, 'en', id)).toBeNull()
    expect(await sql('owner', `SELECT FROM audit.entry WHERE row_key = $1 AND (before IS NOT NULL OR after IS NOT NULL)`, [id])).toEqual([])
    expect((await sql('owner', `SELECT FROM audit.entry WHERE row_key = $1 AND noun = 'project' AND verb = 'DELETE' AND actor_id = $2`, [id, bruno.viewer.id])).length).toBe(1)
  })
})
