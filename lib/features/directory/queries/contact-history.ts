import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import { actsOf, type Act, type Told } from '../history.ts'

/** An act with its actor: a person the viewer sees, `null` for one who is not (or no longer) to be seen. */
export type PastAct = Omit<Act, 'actorId'> & { actor: { id: string; name: string } | null; byPlatform: boolean }
/** `names`: what the codes in the changes are called, by "noun code". */
export type ContactHistory = { acts: PastAct[]; names: Record<string, string> }

/** Who changed what in a contact, and when, field by field under the viewer's rights of today. */
export function contactHistory(viewer: Viewer, locale: Locale, id: string): Promise<ContactHistory> {
  return asViewer(viewer, async (tx) => {
    const told = await tx.$queryRaw<Told[]>`
      SELECT entry_id AS "entryId", at, actor_id AS "actorId", noun, verb, about, field, was, became FROM authz.contact_history(${id}::uuid)`
    const acts = actsOf(told)
    const people = await peopleIn(tx, acts)
    return {
      acts: acts.map(({ actorId, ...act }) => ({ ...act, actor: people.get(actorId ?? '') ?? null, byPlatform: actorId === null })),
      names: { ...(await codesIn(tx, locale, told)), ...Object.fromEntries([...people].map(([key, { name }]) => [`stand_in_id ${key}`, name])) },
    }
  })
}

/** The people whom the acts name, by member and by contact, as far as the viewer sees them. */
async function peopleIn(tx: Tx, acts: readonly Act[]): Promise<Map<string, { id: string; name: string }>> {
  const members = acts.flatMap(({ actorId }) => actorId ?? [])
  const contacts = acts.flatMap(({ changes }) => changes.flatMap((one) => (one.what === 'field' && one.field === 'stand_in_id' ? [one.was, one.became] : [])))
  const found = await tx.contact.findMany({
    where: { OR: [{ member: { id: { in: members } } }, { id: { in: contacts.flatMap((one) => one ?? []) } }] },
    select: { id: true, name: true, member: { select: { id: true } } },
  })
  return new Map(found.flatMap(({ member, ...person }) => [member?.id ?? '', person.id].map((key): [string, typeof person] => [key, person])))
}

async function codesIn(tx: Tx, locale: Locale, told: readonly Told[]): Promise<Record<string, string>> {
  const codes = [...new Set(told.flatMap(({ about, was, became }) => [about, was, became]).flatMap((code) => code ?? []))]
  const names = await tx.$queryRaw<{ code: string; name: string }[]>`
    SELECT 'contact_language ' || code AS code, name FROM core.language_name WHERE lang = ${locale} AND code = ANY (${codes})
    UNION ALL SELECT 'contact_theme ' || slug, name FROM core.theme_name WHERE lang = ${locale} AND slug = ANY (${codes})
    UNION ALL SELECT c.noun || alpha2, name FROM core.country_name, (VALUES ('contact_country '), ('country_code ')) AS c(noun) WHERE lang = ${locale} AND alpha2 = ANY (${codes})
    UNION ALL SELECT 'duty_station ' || slug, name FROM core.duty_station_name WHERE lang = ${locale} AND slug = ANY (${codes})`
  return Object.fromEntries(names.map(({ code, name }) => [code, name]))
}
