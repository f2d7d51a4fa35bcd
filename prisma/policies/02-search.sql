-- How text is folded so that people find it in any of six scripts (docs/decisions/003-search.md). Only IMMUTABLE built-ins:
-- unaccent is STABLE, so it is not used. Where one of these functions changes, search-fill.sql fills anew what it filled.

-- Case, accents and forms of letters: NFKD, without the combining marks of Latin, Cyrillic and Arabic, tatweel, zero-width
-- and bidi controls; hamza, alef, ya and ta marbuta and their Persian forms as one; the digits of all scripts as 0-9.
CREATE OR REPLACE FUNCTION search.fold(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT normalize(replace(replace(replace(replace(translate(
    regexp_replace(normalize(lower(normalize(coalesce(t, ''), NFKC) COLLATE "und-x-icu"), NFKD),
      '[\u0300-\u036F\u0483-\u0487\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]', '', 'g'),
    'ىیةکۀەٱ’‘ʼʻʿʾ`′‐‑–ıøłđðħŧ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ء',
    'ييهكهها''''''''''''''''---iolddht01234567890123456789'),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), NFC) $$;

-- What stands between words: white space, punctuation and symbols of any script.
CREATE OR REPLACE FUNCTION search.split(folded text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_remove(regexp_split_to_array(folded COLLATE "und-x-icu", '[[:space:][:punct:][:cntrl:]$+<=>^|~©®™°§¤€£¥]+'), '') $$;

-- The folded words of a text with one blank between them: what names are compared, sorted and measured by. An apostrophe binds.
CREATE OR REPLACE FUNCTION search.plain(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_string(search.split(replace(search.fold(t), '''', '')), ' ') $$;

-- Consonants alone, with one letter for those that scripts do not tell apart: Muhammad, Mohamed, محمد and Мухаммед are "mhmd".
-- Vowels, w and y go, because Arabic writes them with the same letters or not at all; a doubled letter is one. By replace()
-- and not by a back-reference, which costs forty times as much.
CREATE OR REPLACE FUNCTION search.skeleton(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT rtrim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(regexp_replace(word, '^ال', ''),
      'x', 'ks'), 'tch', 'X'), 'sch', 'X'), 'ch', 'X'), 'sh', 'X'), 'تش', 'X'), 'zh', 'g'), 'dj', 'g'), 'дж', 'g'), 'kh', 'h'), 'gh', 'g'), 'ph', 'f'), 'th', 't'), 'dh', 'd'),
    'bpбпبپckqкқقكgjгғжҷґجگغژfvфвفڤdдدضذhхҳһحخهlлلmмمnнңنrрرsсцسصtтتطثXчшщچشzзزظaeiouywаәеиіоөуұүыэюяъьїєўاويعئؤ''',
    'bbbbbbkkkkkkkgggggggggggffffffdddddhhhhhhhlllmmmnnnnrrrssssstttttxxxxxxzzzz'),
    'bb', 'b'), 'dd', 'd'), 'ff', 'f'), 'gg', 'g'), 'hh', 'h'), 'kk', 'k'), 'll', 'l'), 'mm', 'm'), 'nn', 'n'), 'rr', 'r'), 'ss', 's'), 'tt', 't'), 'xx', 'x'), 'zz', 'z'), 'h') $$;

-- Chinese and Japanese have no blanks: their runs are found by pairs of characters; the last character also stands alone,
-- so that each single one is the beginning of a token.
CREATE OR REPLACE FUNCTION search.pairs(run text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(substr(run, n, 2)) FROM generate_series(1, length(run)) n $$;

-- The pieces of a word whose script changes between these and others.
CREATE OR REPLACE FUNCTION search.pieces(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(p) FROM regexp_matches(word, '[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF]+|[^\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF]+', 'g') m,
    unnest(CASE WHEN m[1] ~ '^[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF]' THEN search.pairs(left(m[1], 60)) ELSE ARRAY[left(m[1], 60)] END) p $$;

-- The tokens by which a text is found: its words; without what an apostrophe elides too (d'Ivoire), joined where a hyphen
-- parts them too (Al-Tarifi), and without the Arabic article too.
CREATE OR REPLACE FUNCTION search.tokens(t text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT token), '{}') FROM (SELECT search.fold(t) AS f) folded,
    unnest(search.split(replace(f, '''', ''))
      || CASE WHEN f LIKE '%''%' THEN search.split(replace(f, '''', ' ')) ELSE '{}' END
      || CASE WHEN f LIKE '%-%' THEN search.split(replace(replace(f, '-', ''), '''', '')) ELSE '{}' END) word,
    unnest(CASE WHEN word ~ '[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF]' THEN search.pieces(word)
                WHEN word LIKE 'ال__%' THEN ARRAY[left(word, 60), substr(left(word, 60), 3)] ELSE ARRAY[left(word, 60)] END) token $$;

-- The words of a text as lexemes.
CREATE OR REPLACE FUNCTION search.words(t text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(search.tokens(t)) $$;

-- Those of a name stand there once more with a dot before them, so that a search can ask for names alone (a weight would be
-- looked up in the rows and not in the index), and bring their skeletons, marked "~".
CREATE OR REPLACE FUNCTION search.name_words(name text, own_name text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(array_agg(DISTINCT token) || array_agg(DISTINCT '.' || token) || coalesce(array_agg(DISTINCT '~' || s) FILTER (WHERE s ~ '^[a-z]{2,}$'), '{}'))
  FROM unnest(search.tokens(name) || search.tokens(own_name)) token, search.skeleton(token) s $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC;
