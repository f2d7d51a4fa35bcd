// Invented people for the component page, the longest names that a list may have to bear among them.
type Person = {
  name: string
  own?: { lang: string; name: string }
  function: string
  organization: string
  unit: string
  place: string
  time: string
  languages: string
  email?: string
  telephone?: string
  confirmedOn: string | null
}

export const people: readonly Person[] = [
  {
    name: 'Amina Benchekroun-Vey', own: { lang: 'ar', name: 'أمينة بن شقرون' }, function: 'Counsellor', organization: 'Morocco',
    unit: 'Permanent Mission, New York', place: 'New York', time: '09:10', languages: 'AR FR EN',
    email: 'a.benchekroun-vey@example.org', telephone: '+1 212 555 0112', confirmedOn: '2026-11-01',
  },
  {
    name: 'Chen Yuelan', own: { lang: 'zh', name: '陈月岚' }, function: 'Legal Officer', organization: 'CTED',
    unit: 'Administrative and Information Office', place: 'New York', time: '09:10', languages: 'ZH EN',
    email: 'c.yuelan@example.org', confirmedOn: '2026-07-20',
  },
  {
    name: 'Dilnoza Rahmatova', own: { lang: 'tg', name: 'Дилноза Раҳматова' }, function: 'Chief Specialist', organization: 'Tajikistan',
    unit: 'Ministry of Internal Affairs', place: 'Dushanbe', time: '19:10', languages: 'RU', confirmedOn: '2026-01-12',
  },
  {
    name: 'Wolfeschlegelsteinhausenbergerdorff-Rakotomandimbindraibe de la Santísima Trinidad', function: 'Deputy Director-General for the Coordination of International Technical Assistance in Criminal Matters',
    organization: 'United Kingdom of Great Britain and Northern Ireland', unit: 'Interministerial Commission on the Prevention of Violent Extremism Conducive to Terrorism',
    place: 'Thiruvananthapuram', time: '18:40', languages: 'EN ES FR', email: 'first-name.second-name.wolfeschlegelsteinhausenbergerdorff@permanent-mission.example.org', confirmedOn: null,
  },
]

/** The moment at which the specimens are looked at, so that their ages stand still. */
export const today = new Date('2026-11-24T15:10:00Z')
