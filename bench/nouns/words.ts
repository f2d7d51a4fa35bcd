import type pg from 'pg'

// Invented titles and texts, in six languages, made of parts: frequent words in most rows, a code word in one of some five thousand.
const share = { en: 60, fr: 14, es: 10, ru: 6, ar: 5, zh: 5 } as const
type Lang = keyof typeof share

const openings: Record<Lang, readonly string[]> = {
  en: ['Regional workshop on', 'Training of trainers in', 'Expert meeting on', 'Technical assessment of', 'Advisory mission on', 'Online course on', 'Legislative review of', 'Table-top exercise on'],
  fr: ['Atelier régional sur', 'Formation de formateurs en', 'Réunion d’experts sur', 'Mission consultative sur'],
  es: ['Taller regional sobre', 'Formación de formadores en', 'Reunión de expertos sobre'],
  ru: ['Региональный семинар по теме', 'Подготовка инструкторов по теме', 'Совещание экспертов по теме'],
  ar: ['ورشة عمل إقليمية حول', 'تدريب المدربين في مجال', 'اجتماع خبراء حول'],
  zh: ['关于以下主题的区域讲习班：', '培训员培训：', '专家会议：'],
}
const subjects: Record<Lang, readonly string[]> = {
  en: ['border security', 'countering the financing of terrorism', 'aviation security', 'advance passenger information', 'victims of terrorism', 'human rights in investigations', 'prosecution and fair trial', 'prison management', 'protection of critical infrastructure', 'strategic communications', 'youth engagement', 'foreign terrorist fighters', 'digital evidence', 'maritime security', 'small arms and light weapons', 'rehabilitation and reintegration'],
  fr: ['la sécurité des frontières', 'la lutte contre le financement du terrorisme', 'les preuves numériques', 'les victimes du terrorisme', 'la gestion des prisons', 'la coopération judiciaire'],
  es: ['seguridad de las fronteras', 'lucha contra la financiación del terrorismo', 'pruebas digitales', 'víctimas del terrorismo', 'gestión penitenciaria'],
  ru: ['безопасность границ', 'противодействие финансированию терроризма', 'цифровые доказательства', 'жертвы терроризма'],
  ar: ['أمن الحدود', 'مكافحة تمويل الإرهاب', 'الأدلة الرقمية', 'ضحايا الإرهاب'],
  zh: ['边境安全', '打击资助恐怖主义行为', '数字证据', '恐怖主义受害者'],
}
const sentences: Record<Lang, readonly string[]> = {
  en: [
    'Participants reviewed national practice and agreed on the next steps.', 'The host provides the venue, interpretation and local transport.', 'Two practitioners from each State are invited.',
    'Findings are shared with the entities that work in the same region.', 'A follow-up assessment is planned after six months.', 'Materials are available in the working languages of the participants.',
    'The exercise was based on a scenario that crosses two borders.', 'Civil society organizations took part in the second day.', 'The methodology follows the handbook that was adopted last year.', 'Funds were pledged by three partners and are yet to be received.',
  ],
  fr: ['Les participants ont examiné la pratique nationale.', 'Le pays hôte met à disposition les locaux et l’interprétation.', 'Un suivi est prévu dans six mois.', 'Les conclusions seront communiquées aux entités concernées.'],
  es: ['Los participantes examinaron la práctica nacional.', 'El país anfitrión proporciona el local y la interpretación.', 'Se prevé un seguimiento a los seis meses.'],
  ru: ['Участники рассмотрели национальную практику.', 'Принимающая сторона предоставляет помещения и устный перевод.', 'Через шесть месяцев запланирована повторная оценка.'],
  ar: ['استعرض المشاركون الممارسات الوطنية.', 'يوفر البلد المضيف المكان والترجمة الفورية.', 'من المقرر إجراء متابعة بعد ستة أشهر.'],
  zh: ['与会者审查了各国的做法。', '东道国提供场地和口译。', '计划在六个月后进行后续评估。'],
}

const starts = 'Abr Alm Ber Cas Dav Esc Fer Gon Har Jan Kar Lam Mel Nor Oli Pet Quin Ros Sal Tor Urb Val Wer Zam Bor Cor Del'.split(' ')
const middles = 'ada age alde ame ando ar echo eli enka ero issa eta iako idro illa ima osse oba oglu olma one ora ovi rem uba unde uska'.split(' ')
const ends = ['ran', 'vel', 'tis', 'mon', 'dar', 'lek', 'sut']
/** A word that one row of some five thousand is found by. */
export const codeWords = starts.flatMap((start) => middles.flatMap((middle) => ends.map((end) => start + middle + end)))

/** The pieces as tables of the session: `some_lang` (a hundred, by share), `opening`, `subject`, `sentence` (each `lang`, `n`, `text`), `code_word`. */
export async function openWords(client: pg.Client): Promise<void> {
  await client.query('CREATE TEMP TABLE some_lang AS SELECT (ordinality - 1)::int AS n, lang FROM unnest($1::text[]) WITH ORDINALITY AS t(lang)', [Object.entries(share).flatMap(([lang, times]) => Array.from({ length: times }, () => lang))])
  for (const [name, pieces] of Object.entries({ opening: openings, subject: subjects, sentence: sentences })) {
    await client.query(`CREATE TEMP TABLE ${name} AS SELECT p.key AS lang, (t.ordinality - 1)::int AS n, t.text, jsonb_array_length(p.value) AS among
      FROM jsonb_each($1) p, jsonb_array_elements_text(p.value) WITH ORDINALITY AS t(text)`, [JSON.stringify(pieces)])
  }
  await client.query('CREATE TEMP TABLE code_word AS SELECT (ordinality - 1)::int AS n, text FROM unnest($1::text[]) WITH ORDINALITY AS t(text)', [codeWords])
  for (const name of ['some_lang', 'opening', 'subject', 'sentence', 'code_word']) await client.query(`ANALYZE ${name}`)
}

/**
 * Rows `n` from `from` to below `to`, each with `lang`, `title` and `body`, as table `text_of` of the session.
 * @param salt another one for each noun, so that their titles differ
 */
export async function writeTexts(client: pg.Client, { from, to, salt, sentences: many }: { from: number; to: number; salt: number; sentences: number }): Promise<void> {
  const piece = (table: string, by: number) => `JOIN ${table} p${by} ON p${by}.lang = l.lang AND p${by}.n = pg_temp.dice(g.n, ${salt + by}, p${by}.among)`
  await client.query('DROP TABLE IF EXISTS text_of')
  await client.query(`CREATE TEMP TABLE text_of AS
    SELECT g.n, l.lang, concat_ws(' ', p1.text, p2.text || ',', coalesce(c.name, ''), w.text) AS title,
      (SELECT string_agg(s.text, ' ' ORDER BY k) FROM generate_series(1, ${many}) k JOIN sentence s ON s.lang = l.lang AND s.n = pg_temp.dice(g.n, ${salt + 10} + k, s.among)) AS body
    FROM generate_series(${from}, ${to - 1}) g(n) JOIN some_lang l ON l.n = pg_temp.dice(g.n, ${salt}, 100) ${piece('opening', 1)} ${piece('subject', 2)}
      JOIN some_country o ON o.n = pg_temp.dice(g.n, ${salt + 3}, (SELECT count(*) FROM some_country)) LEFT JOIN core.country_name c ON c.alpha2 = o.alpha2 AND c.lang = l.lang
      JOIN code_word w ON w.n = pg_temp.dice(g.n, ${salt + 4}, (SELECT count(*) FROM code_word))`)
  await client.query('ALTER TABLE text_of ADD PRIMARY KEY (n)')
  await client.query('ANALYZE text_of')
}
