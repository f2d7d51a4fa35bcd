import type { useTranslations } from 'next-intl'

type Kinds = ReturnType<typeof useTranslations<'organizations.kinds'>>

/** What an organization is, in words: "Compact entity, observer". */
export function kindWords(t: Kinds, { kind, membership }: { kind: string; membership: string | null }): string {
  if (kind === 'MEMBER_STATE') return t('state')
  if (kind === 'OBSERVER_STATE') return t('observer-state')
  return t(membership === 'OBSERVER' ? 'entity-observer' : 'entity-member')
}

/** The same for a choice of the filter. */
export function groupingLabel(t: Kinds, grouping: string): string {
  if (grouping === 'state' || grouping === 'observer-state' || grouping === 'entity-observer') return t(grouping)
  return t('entity-member')
}
