import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/platform/db/client'
import { missing, refuse } from '@/lib/platform/errors/errors'
import type { Seat } from '../codes.ts'

/** Who is put in the directory with a new membership. */
export type NewPerson = {
  organizationId: string
  name: string
  ownName: string | null
  ownNameLang: string | null
  function: string
  functionLang: string
  unit: string | null
  seat: Seat | null
}

const made = z.tuple([z.object({ id: z.uuid() })])

/** Lists a person for an audience: everyone, or the own organization until the Secretariat has decided. */
export async function listPerson(tx: Tx, person: NewPerson, principalId: string): Promise<{ contactId: string; audienceId: string }> {
  await refuseTakenSeat(tx, person)
  const timeZone = await zoneOf(tx, person.organizationId)
  // A statement of its own: within the insert the policy would not see an audience that is only just made.
  const [audience] = made.parse(await tx.$queryRaw`SELECT authz.audience_of(ARRAY[${principalId}::uuid]) AS id`)
  const { ownName, ownNameLang } = person
  const contact = await tx.contact.create({
    data: { ...person, ownNameLang: ownName === null ? null : ownNameLang, ownerId: person.organizationId, audienceId: audience.id, timeZone },
    select: { id: true },
  })
  return { contactId: contact.id, audienceId: audience.id }
}

/** @returns the id for a new member: a principal, so that audiences can name it */
export async function newPrincipal(tx: Tx): Promise<string> {
  const [principal] = made.parse(await tx.$queryRaw`SELECT authz.new_member_principal() AS id`)
  return principal.id
}

async function refuseTakenSeat(tx: Tx, { organizationId, seat }: NewPerson): Promise<void> {
  if (seat === null) return
  const holder = await tx.contact.findFirst({ where: { organizationId, seat }, select: { name: true } })
  if (holder) refuse('problem.summary', { seat: `members.seat.taken.${seat}` }, { name: holder.name })
}

/** The clock of a State's capital, until the person says where the desk stands. */
async function zoneOf(tx: Tx, organizationId: string): Promise<string> {
  const organization = (await tx.organization.findUnique({ where: { id: organizationId }, select: { alpha2: true } })) ?? missing('organization')
  if (organization.alpha2 === null) return 'UTC'
  const country = await tx.country.findUnique({ where: { alpha2: organization.alpha2 }, select: { capitalTimeZone: true } })
  return country?.capitalTimeZone ?? 'UTC'
}
