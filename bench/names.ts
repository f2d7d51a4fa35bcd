// Invented names for the bench, made of parts so that fifty thousand of them are spread as names are: some frequent, most rare.
type Script = { share: number; language: string | null; given: readonly (readonly [string, string])[]; family: readonly (readonly [string, string])[] }

const pairs = (text: string): [string, string][] => text.split(' ').map((pair) => {
  const [latin = '', own = latin] = pair.split('/')
  return [latin, own]
})

const latinFamilies = () => {
  const first = 'Abr Alm Ber Cas Dav Esc Fer Gon Har Ib Jan Kar Lam Mel Nor Oli Pet Quin Ros Sal Tor Urb Val Wer Zam Bor Cor Del'.split(' ')
  const last = 'ada agnes alde ames andi anov arsson aux echi elli enko ero essou eta iak ides ierre ima insky issa oba oglu olm onen orff ovic ström ubaye undé waki'.split(' ')
  return first.flatMap((start) => last.map((end) => `${start}${end}`)).join(' ')
}

/** Given and family names by script, Latin letters beside the own ones. */
export const scripts: readonly Script[] = [
  {
    share: 60,
    language: null,
    given: pairs('Adaeze Amina Anders Beatriz Bruno Camille Chidi Comfort Dana Edmund Eleni Farid Grace Helena Inés Ivo Jorge Juma Kofi Laila Lena Lucía Marek Mariam Matteo Ngozi Nils Olga Paulina Pierre Renuka Rodrigo Sione Solveig Tamsin Thandeka Valérie Wanjiru Yusra Zanele'),
    family: pairs(latinFamilies()),
  },
  {
    share: 16,
    language: 'ar',
    given: pairs('Mohamed/محمد Muhammad/محمد Ahmed/أحمد Hana/هناء Khalid/خالد Yusuf/يوسف Fatima/فاطمة Samira/سميرة Tariq/طارق Omar/عمر Nour/نور Rania/رانيا Hassan/حسن Salma/سلمى Mahmoud/محمود'),
    family: pairs('Al-Tarifi/الطريفي Haddad/حداد Mansour/منصور Al-Khatib/الخطيب Benali/بنعلي Obeidat/عبيدات Qasim/قاسم Al-Masri/المصري Zidane/زيدان Nasser/ناصر Al-Rashid/الرشيد Saleh/صالح Bakri/بكري Al-Ansari/الأنصاري Sabri/صبري Darwish/درويش'),
  },
  {
    share: 14,
    language: 'ru',
    given: pairs('Aleksandr/Александр Olga/Ольга Sergei/Сергей Aruzhan/Аружан Akmal/Акмал Dilnoza/Дилноза Elena/Елена Nikolai/Николай Zarina/Зарина Timur/Тимур Rashid/Рашид Svetlana/Светлана'),
    family: pairs('Turdiboyev/Турдибоев Seitkalieva/Сейткалиева Ivanov/Иванов Rahmatova/Рахматова Kuznetsov/Кузнецов Mirzoeva/Мирзоева Obaidullin/Обайдуллин Petrenko/Петренко Sokolov/Соколов Abdullaev/Абдуллаев Morozov/Морозов Yusupov/Юсупов'),
  },
  {
    share: 10,
    language: 'zh',
    given: pairs('Yuelan/月岚 Wei/伟 Xiaoming/晓明 Lihua/丽华 Jianguo/建国 Mei/梅 Haoran/浩然 Zihan/子涵'),
    family: pairs('Chen/陈 Wang/王 Li/李 Zhang/张 Liu/刘 Zhao/赵 Huang/黄 Zhou/周 Wu/吴 Lin/林'),
  },
]

/** What people are, in the four languages in which they say it. */
export const functions: readonly (readonly [string, string])[] = [
  ['Programme Officer', 'en'], ['Legal Adviser', 'en'], ['Counsellor', 'en'], ['Head, Border Security Unit', 'en'], ['Criminal Intelligence Officer', 'en'],
  ['Deputy National Coordinator', 'en'], ['Senior Political Affairs Officer', 'en'], ['Conseiller juridique', 'fr'], ['Chef de la cellule antiterroriste', 'fr'],
  ['Attachée de police', 'fr'], ['Coordinadora nacional', 'es'], ['Asesor jurídico', 'es'], ['Второй секретарь', 'ru'], ['Начальник отдела', 'ru'], ['مستشار', 'ar'], ['رئيس وحدة أمن الحدود', 'ar'], ['法律干事', 'zh'], ['反恐处处长', 'zh'],
]
export const units: readonly string[] = [
  'Terrorism Prevention Branch', 'Ministry of Interior', 'Ministry of Foreign Affairs', 'Permanent Mission, New York', 'Counter-Terrorism Directorate', 'Immigration Service',
  'Aviation Security and Facilitation', 'Direction générale de la police nationale', 'Ministerio de Justicia', 'Министерство внутренних дел', 'وزارة الداخلية', '外交部',
]
