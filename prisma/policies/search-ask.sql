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

-- A run by its pairs of characters.
CREATE OR REPLACE FUNCTION search.asks_run(run text, lead text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT '(' || string_agg('''' || lead || substr(run, n, 2) || '''', ' & ') || ')' FROM generate_series(1, length(run) - 1) n $$;

-- One word as the text of a tsquery. lead: '.' for words of a name, '' for any; mark: ':*' for what begins with the word.
CREATE OR REPLACE FUNCTION search.asks(word text, lead text, mark text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN search.is_run(word) AND length(word) = 1 THEN '''' || lead || word || ''':*'
    WHEN search.is_run(word) THEN search.asks_run(word, lead)
    WHEN word LIKE 'ال__%' THEN '(''' || lead || word || '''' || mark || ' | ''' || lead || substr(word, 3) || '''' || mark || ')'
    ELSE '''' || lead || word || '''' || mark END $$;

-- Two letters are an acronym or nothing: what begins with them would be half of the directory.
CREATE OR REPLACE FUNCTION search.widest(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(word) > 2 OR search.is_run(word) THEN ':*' ELSE '' END $$;

-- Any of these keys, as the text of a tsquery; NULL for none.
CREATE OR REPLACE FUNCTION search.any_of(keys text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg('''' || replace(replace(key, '\', '\\'), '''', '''''') || '''', ' | ') FROM unnest(keys[1:200]) key WHERE key <> '' $$;

-- The keys of the organizations, themes, countries, regions and places that a question names. The statement that is planned once suits
-- all that name no more than sixty, which is all but "republic"; which sixty of more it is, the planner decides as it always did.
CREATE OR REPLACE FUNCTION search.keys_named(question text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE keys text[] := ARRAY(SELECT DISTINCT t.key FROM search.term t WHERE t.words @@ question::tsquery LIMIT 61);
BEGIN
  IF cardinality(keys) > 60 THEN
    EXECUTE 'SELECT ARRAY(SELECT DISTINCT t.key FROM search.term t WHERE t.words @@ $1::tsquery LIMIT 60)' INTO keys USING question;
  END IF;
  RETURN search.any_of(keys);
END $$;

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
-- anywhere (as it is; as a beginning), every word by its sound. Word by word in expressions that are planned once in a session:
-- as one statement, planning it took longer than the search.
CREATE OR REPLACE FUNCTION search.questions(words text[]) RETURNS text[] LANGUAGE plpgsql STABLE PARALLEL SAFE SET plan_cache_mode = 'force_generic_plan' AS $$
DECLARE
  word text;
  exact text; wide text; named text; begun text;
  names text[]; beginnings text[]; whole text[]; anywhere text[]; wider text[]; sounding text[];
BEGIN
  FOREACH word IN ARRAY words LOOP
    exact := search.asks(word, '', '');
    wide := search.asks(word, '', search.widest(word));
    named := search.keys_named(exact);
    begun := CASE WHEN wide = exact THEN named ELSE search.keys_named(wide) END;
    names := names || search.asks(word, '.', '');
    beginnings := beginnings || search.asks(word, '.', ':*');
    whole := whole || exact;
    anywhere := anywhere || ('(' || concat_ws(' | ', exact, named) || ')');
    wider := wider || ('(' || concat_ws(' | ', wide, named, begun) || ')');
    sounding := sounding || ('(' || concat_ws(' | ', wide, named, begun, CASE WHEN named IS NULL THEN search.sounds(word, false) END) || ')');
  END LOOP;
  RETURN ARRAY[array_to_string(names, ' & '), array_to_string(beginnings, ' & '),
    CASE WHEN cardinality(whole) = 1 THEN named ELSE search.keys_named(array_to_string(whole, ' & ')) END,
    array_to_string(anywhere, ' & '), array_to_string(wider, ' & '), array_to_string(sounding, ' & ')];
END $$;

-- What in a typed line may be part of an address: a piece with "@" or an inner dot, or four digits and more; a line of digits
-- and their signs is one number, however it is parted.
CREATE OR REPLACE FUNCTION search.typed_pieces(q text) RETURNS TABLE (piece text, is_address boolean) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT p, p ~ '@' OR p ~ '[^.]\.[^.]' OR (p ~ '^[-0-9+()./[:space:]]+$' AND p ~ '(\d[^\d]*){4}')
  FROM (SELECT search.fold(left(q, 200)) AS f) folded,
    unnest((CASE WHEN f ~ '^[-0-9+()./[:space:]]+$' THEN ARRAY[f] ELSE regexp_split_to_array(f, '[[:space:],;<>]+') END)[1:8]) p $$;

-- A number by its digits: the nought of a trunk line and the two of an international call are no part of it in E.164.
CREATE OR REPLACE FUNCTION search.asks_address(piece text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (search.any_of(ARRAY[CASE WHEN piece ~ '^[-0-9+()./[:space:]]+$' THEN ltrim(regexp_replace(piece, '[^0-9]', '', 'g'), '0') ELSE left(piece, 100) END]) || ':*')::tsquery $$;
