import { identity, orderOf } from './identity.ts'
import type { Reference } from './read.ts'
import { inSix, type Table } from './rows.ts'

/** Organizations (entities and States), groups, their names, and the seats organizations hold in groups. */
export function organizationRows(reference: Reference): Table[] {
  const { organizations, states, workingGroups } = reference
  return [
    { name: 'principal', key: ['id'], rows: principals(reference) },
    { name: 'organization', key: ['id'], rows: [...organizations.map(entityRow), ...states.map(stateRow)] },
    { name: 'organization_name', key: ['organization_id', 'lang'], rows: names(reference) },
    { name: 'organization_alias', key: ['organization_id', 'alias'], rows: aliases(reference) },
    { name: 'working_group', key: ['id'], rows: workingGroups.map((group) => groupRow(group, reference)) },
    { name: 'working_group_name', key: ['group_id', 'lang'], rows: groupNames(reference) },
    { name: 'group_seat', key: ['id'], rows: seats(reference) },
  ]
}

const organizationId = (slug: string) => identity('organization', slug)
const groupId = (slug: string) => identity('group', slug)

const principals = ({ organizations, states, workingGroups }: Reference) => [
  ...[...organizations, ...states].map(({ slug }) => ({ id: organizationId(slug), kind: 'ORGANIZATION' })),
  ...workingGroups.map(({ slug }) => ({ id: groupId(slug), kind: 'GROUP' })),
]

function entityRow({ slug, kind, membership, legalType, names: { en } }: Reference['organizations'][number]) {
  const order = orderOf(en.acronym ?? en.name)
  return { id: organizationId(slug), kind, membership, slug, alpha2: null, legal_type: legalType, name_order: order, sample: false }
}

function stateRow({ slug, kind, alpha2, names: { en }, sample }: Reference['states'][number]) {
  return { id: organizationId(slug), kind, membership: null, slug, alpha2, legal_type: null, name_order: orderOf(en.name), sample: sample ?? false }
}

const names = ({ organizations, states }: Reference) => [
  ...organizations.flatMap(({ slug, names: all }) =>
    inSix(all, (lang, { name, acronym, certainty }) => ({ organization_id: organizationId(slug), lang, name, formal_name: null, acronym, certainty })),
  ),
  ...states.flatMap(({ slug, names: all }) =>
    inSix(all, (lang, { name, formalName, certainty }) => ({ organization_id: organizationId(slug), lang, name, formal_name: formalName, acronym: null, certainty })),
  ),
]

const aliases = ({ organizations, states }: Reference) =>
  [...organizations, ...states].flatMap(({ slug, aliases: all }) => [...new Set(all)].map((alias) => ({ organization_id: organizationId(slug), alias })))

function groupRow({ slug, number, pillar }: Reference['workingGroups'][number], { pillars }: Reference) {
  return { id: groupId(slug), slug, number, pillar: pillars.find((one) => one.slug === pillar)?.number ?? null }
}

const groupNames = ({ workingGroups }: Reference) =>
  workingGroups.flatMap(({ slug, names: all, purpose }) =>
    inSix(all, (lang, { name, shortName, certainty }) => ({
      group_id: groupId(slug),
      lang,
      name,
      short_name: shortName,
      purpose: Object.entries(purpose).find(([of]) => of === lang)?.[1] ?? '',
      certainty,
    })),
  )

const seats = ({ workingGroups }: Reference) =>
  workingGroups.flatMap(({ slug, seats: all }) =>
    all.map(({ organization, role, from, source, sample }) => ({
      id: identity('seat', `${slug} ${organization} ${role} ${from ?? ''}`),
      group_id: groupId(slug),
      organization_id: organizationId(organization),
      role,
      from_on: from,
      source,
      sample: sample ?? false,
    })),
  )
