import { useTranslations } from 'next-intl'
import type { FacetChoice } from '@/lib/features/directory/queries/contact-facets'
import type { Facet } from '@/lib/features/directory/search-params'

/** What the values of those facets are called that are words of the platform and stand in no list. */
export function useValueWords(): (facet: Facet, value: string) => string | null {
  const t = useTranslations('directory')
  return (facet, value) => {
    if (facet === 'kind') return t('kinds', { kind: value })
    if (facet === 'role') return t('roles', { role: value })
    return facet === 'confirmed' ? t('ages', { age: value }) : null
  }
}

export type Counted = { count: number; more: boolean }

/** "63 contacts", or "more than 1,000 contacts". */
export function useCountWords(): (counted: Counted) => string {
  const t = useTranslations('directory')
  return ({ count, more }) => t(more ? 'countMore' : 'count', { count })
}

export type Choices = Partial<Record<Facet, FacetChoice[]>>
