const names = ['Adaeze', 'Beatriz', 'Camille', 'Dana', 'Eleni', 'Farid', 'Helena', 'Jorge', 'Laila', 'Marek']
const families = ['Abrada', 'Berechelli', 'Casenko', 'Davoglu', 'Esconen']
const functions = ['Programme Officer', 'Legal Adviser', 'Counsellor', 'Criminal Intelligence Officer', 'Conseiller juridique']
const organizations = ['UNODC', 'INTERPOL', 'Kenya', 'Uzbekistan', 'Jordan', 'CTED']
const units = ['Terrorism Prevention Branch', 'Ministry of Interior', 'Permanent Mission, New York', 'Immigration Service']
const places = ['Vienna', 'Lyon', 'Nairobi', 'Tashkent', 'Amman', 'New York']

const turn = (list: readonly string[], number: number) => list[number % list.length] ?? ''

/** Rows of the shape of the directory's, made once: what a page costs that asks nothing of anybody. */
export const people = Array.from({ length: 2000 }, (_, number) => {
  const name = `${turn(names, number)} ${turn(families, Math.floor(number / 10))}`
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    name,
    ownName: number % 3 === 0 ? 'محمد الطريفي' : null,
    function: turn(functions, number),
    organization: turn(organizations, number),
    unit: turn(units, number),
    place: turn(places, number),
    time: `${String(number % 24).padStart(2, '0')}:40`,
    languages: 'en fr ar',
    email: `${name.replace(' ', '.').toLowerCase()}${number}@example.org`,
    telephone: number % 2 === 0 ? `+9626000${String(number).padStart(4, '0')}` : null,
    confirmed: `${(number % 11) + 2} weeks ago`,
  }
})
