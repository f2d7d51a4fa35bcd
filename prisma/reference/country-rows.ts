import type { Reference } from './read.ts'
import { inSix, type Table } from './rows.ts'

type State = Reference['states'][number]

/** Countries with their names and every region that holds them. */
export function countryRows({ states, regions }: Reference): Table[] {
  const above = (m49: string | null): string[] => {
    if (m49 === null) return []
    return [m49, ...above(regions.find((region) => region.m49 === m49)?.parent ?? null)]
  }
  const closure = (state: State) => new Set([state.region, state.subRegion, state.intermediateRegion].flatMap(above))
  return [
    { name: 'country', key: ['alpha2'], rows: states.map(countryRow) },
    { name: 'country_name', key: ['alpha2', 'lang'], rows: states.flatMap(({ alpha2, names }) => inSix(names, (lang, { name }) => ({ alpha2, lang, name }))) },
    { name: 'country_region', key: ['m49', 'alpha2'], rows: states.flatMap((state) => [...closure(state)].map((m49) => ({ alpha2: state.alpha2, m49 }))) },
  ]
}

function countryRow({ alpha2, alpha3, m49, regionalGroup, ldc, lldc, sids, capital, sample }: State) {
  return {
    alpha2,
    alpha3,
    m49,
    regional_group: regionalGroup,
    ldc,
    lldc,
    sids,
    capital: capital.name,
    capital_time_zone: capital.timeZone,
    latitude: capital.latitude,
    longitude: capital.longitude,
    sample: sample ?? false,
  }
}
