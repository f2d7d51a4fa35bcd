-- How a typed line becomes questions to the indexes. Nothing here ever raises: a token holds neither quote nor backslash.

-- The words of a typed line, at most eight, without the little words that every title has; a Chinese run is one word.
CREATE OR REPLACE FUNCTION search.typed_words(q text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH typed AS (
    SELECT left(m[1], 60) AS word, row_number() OVER () AS place,
      m[1] IN ('of', 'the', 'and', 'for', 'in', 'on', 'to', 'de', 'du', 'des', 'la', 'le', 'les', 'et', 'el', 'los', 'las', 'del', 'en', 'y', 'и', 'в', 'на', 'по', 'с', 'о', 'об', 'из', 'في', 'من', 'على', 'الى', 'و', '的', '和') AS little
    FROM unnest(search.split(replace(search.fold(left(q, 200)), '''', ''))) word, regexp_matches(word, '[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF]+|[^\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF]+', 'g') m)
  SELECT (coalesce(array_agg(word ORDER BY place) FILTER (WHERE NOT little), array_agg(word ORDER BY place), '{}'))[1:8] FROM typed $$;

CREATE OR REPLACE FUNCTION search.is_run(word text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT word ~ '^[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF]' $$;

-- One word as the text of a tsquery. lead: '.' for words of a name, '' for any; mark: ':*' for what begins with the word.
CREATE OR REPLACE FUNCTION search.asks(word text, lead text, mark text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN search.is_run(word) AND length(word) = 1 THEN '''' || lead || word || ''':*'
    WHEN search.is_run(word) THEN (SELECT '(' || string_agg('''' || lead || substr(word, n, 2) || '''', ' & ') || ')' FROM generate_series(1, length(word) - 1) n)
    WHEN word LIKE 'ال__%' THEN '(''' || lead || word || '''' || mark || ' | ''' || lead || substr(word, 3) || '''' || mark || ')'
    ELSE '''' || lead || word || '''' || mark END $$;

-- Two letters are an acronym or nothing: what begins with them would be half of the directory.
CREATE OR REPLACE FUNCTION search.widest(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(word) > 2 OR search.is_run(word) THEN ':*' ELSE '' END $$;

-- Any of these keys, as the text of a tsquery; NULL for none.
CREATE OR REPLACE FUNCTION search.any_of(keys text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg('''' || replace(replace(key, '\', '\\'), '''', '''''') || '''', ' | ') FROM unnest(keys[1:200]) key WHERE key <> '' $$;

-- The keys of the organizations, themes, countries, regions and places that a question names.
CREATE OR REPLACE FUNCTION search.keys_named(question text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT search.any_of(ARRAY(SELECT DISTINCT t.key FROM search.term t WHERE t.words @@ question::tsquery LIMIT 60)) $$;

-- The same for a name that is spelt alike.
CREATE OR REPLACE FUNCTION search.keys_alike(word text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT search.any_of(ARRAY(SELECT t.key FROM search.term t WHERE t.plain OPERATOR(public.%>) word
    GROUP BY t.key ORDER BY max(public.word_similarity(word, t.plain)) DESC, t.key LIMIT 20)) $$;

-- What sounds alike, in whatever script. Three consonants say enough, or two where the scripts differ; from four on the
-- beginning will do, because endings differ most (Интерполом). `close` asks for less: nothing else was found.
CREATE OR REPLACE FUNCTION search.sounds(word text, close boolean) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT '''~' || s || '''' || CASE WHEN length(s) >= 4 THEN ':*' ELSE '' END FROM search.skeleton(word) s
   WHERE s ~ '^[a-z]+$' AND length(s) >= CASE WHEN close OR word !~ '[a-z]' THEN 2 ELSE 3 END $$;

-- The questions of a typed line, nearest first: the name, its beginning, all words as one reference name, every word
-- anywhere (as it is; as a beginning), every word by its sound.
CREATE OR REPLACE FUNCTION search.questions(words text[]) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT ARRAY[
    string_agg(search.asks(w, '.', ''), ' & '), string_agg(search.asks(w, '.', ':*'), ' & '),
    search.keys_named(string_agg(search.asks(w, '', ''), ' & ')),
    string_agg('(' || concat_ws(' | ', search.asks(w, '', ''), named) || ')', ' & '),
    string_agg('(' || concat_ws(' | ', search.asks(w, '', search.widest(w)), named, begun) || ')', ' & '),
    string_agg('(' || concat_ws(' | ', search.asks(w, '', search.widest(w)), named, begun, CASE WHEN named IS NULL THEN search.sounds(w, false) END) || ')', ' & ')]
  FROM unnest(words) w, search.keys_named(search.asks(w, '', '')) named, search.keys_named(search.asks(w, '', search.widest(w))) begun $$;

-- What in a typed line may be part of an address: a piece with "@" or an inner dot, or four digits and more; a line of digits
-- and their signs is one number, however it is parted.
CREATE OR REPLACE FUNCTION search.typed_pieces(q text) RETURNS TABLE (piece text, is_address boolean) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT p, p ~ '@' OR p ~ '[^.]\.[^.]' OR (p ~ '^[-0-9+()./[:space:]]+$' AND p ~ '(\d[^\d]*){4}')
  FROM (SELECT search.fold(left(q, 200)) AS f) folded,
    unnest((CASE WHEN f ~ '^[-0-9+()./[:space:]]+$' THEN ARRAY[f] ELSE regexp_split_to_array(f, '[[:space:],;<>]+') END)[1:8]) p $$;

-- A number by its digits: the nought of a trunk line and the two of an international call are no part of it in E.164.
CREATE OR REPLACE FUNCTION search.asks_address(piece text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (search.any_of(ARRAY[CASE WHEN piece ~ '^[-0-9+()./[:space:]]+$' THEN ltrim(regexp_replace(piece, '[^0-9]', '', 'g'), '0') ELSE left(piece, 100) END]) || ':*')::tsquery $$;
