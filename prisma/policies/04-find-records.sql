-- How the records of a noun are found, inside the lock (search-find.sql says why), out of what search.put_record keeps.

-- The policy `seen` of every shared record, once more for search: a change there is a change here.
CREATE OR REPLACE FUNCTION search.shown(owner uuid, audience uuid, marking text, x search.scope) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (marking <> 'RED' AND owner = ANY (x.owners)) OR audience = ANY (x.audiences) $$;
DROP FUNCTION IF EXISTS search.shown(search.record, search.scope), search.record_hits(text, tsquery, text, search.scope, uuid[], int);

-- Loading the library defines the setting that the function below carries.
SELECT public.word_similarity('', '');

-- How many records of a noun the planner expects to answer to a question. Only what is volatile may ask for a plan, and never beside
-- parallel workers: so neither this function nor those that call it are parallel safe.
CREATE OR REPLACE FUNCTION search.expected(of_noun text, question tsquery) RETURNS float8 LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE AS $$
DECLARE plan json;
BEGIN
  EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM search.record_%I s WHERE s.words @@ $1', of_noun) INTO plan USING question;
  RETURN (plan #>> '{0,Plan,Plan Rows}')::float8;
END $$;

-- What a question finds among so many of the latest records of a noun and no earlier question did; NULL where that is not all that is
-- wanted. Worth a try where a few are wanted of what is frequent, because the index of words reads all that it has of a word. Frequent
-- is one word in fifty records; several words often stand together, of which the planner does not know. No more records are read than
-- take a fraction of what the index would.
CREATE OR REPLACE FUNCTION search.latest_hits(of_noun text, question tsquery, parts int, expected float8, x search.scope, already uuid[], room int) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  all_there float8 := (SELECT greatest(c.reltuples, 20000) FROM pg_catalog.pg_class c WHERE c.oid = to_regclass('search.record_' || of_noun));
  frequent float8 := all_there * CASE WHEN parts = 1 THEN 0.02 ELSE 0.003 END;
  hits uuid[];
BEGIN
  IF expected < frequent THEN
    RETURN NULL;
  END IF;
  EXECUTE format('SELECT ARRAY(SELECT d.record_id FROM (SELECT s.at, s.record_id, s.words, search.shown(s.owner_id, s.audience_id, s.marking, $2) AS shown
      FROM search.record_%I s ORDER BY s.at DESC, s.record_id LIMIT $5) d
    WHERE d.shown AND d.words @@ (SELECT $1) AND d.record_id <> ALL ($3) ORDER BY d.at DESC, d.record_id LIMIT $4)', of_noun)
    INTO hits USING question, x, already, room, greatest(1000, expected / 20)::int;
  RETURN CASE WHEN cardinality(hits) = room THEN hits END;
END $$;

-- What one question finds among the records of a noun and no earlier one did, the latest first. The planner takes everything that begins
-- with a word, and each word that it has not counted, for frequent, and would then read all rows by date in search of a few (two seconds
-- among 50,000 for a word that none has). So they are found by the index of words, as far as it matters: the few are put in order once
-- they are found, and only what is frequent is read by date. In the noun's own table, where no other index can serve. Planned as if the
-- question were not known, because looking up its words again takes longer; but of `many` thousands the latest thousand are counted,
-- and those may be all that is wanted.
CREATE OR REPLACE FUNCTION search.record_hits(of_noun text, question tsquery, parts int, x search.scope, already uuid[], room int) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL UNSAFE SET enable_seqscan = 'off' AS $$
DECLARE
  expected float8 := search.expected(of_noun, question);
  many boolean := expected > 5000;
  few int := CASE WHEN many THEN 1000 ELSE 5000 END;
  total int;
  hits uuid[];
BEGIN
  IF room < 20 THEN
    hits := search.latest_hits(of_noun, question, parts, expected, x, already, room);
    IF hits IS NOT NULL THEN
      RETURN hits;
    END IF;
  END IF;
  EXECUTE format('SELECT count(*), (array_agg(f.record_id ORDER BY f.at DESC, f.record_id) FILTER (WHERE f.shown AND f.record_id <> ALL ($3)))[1:$4]
    FROM (SELECT s.at, s.record_id, search.shown(s.owner_id, s.audience_id, s.marking, $2) AS shown FROM search.record_%I s WHERE s.words @@ %s LIMIT $5) f',
      of_noun, CASE WHEN many THEN '$1 ORDER BY s.at DESC, s.record_id' ELSE '(SELECT $1)' END)
    INTO total, hits USING question, x, already, room, few + 1;
  IF total > few AND NOT (many AND coalesce(cardinality(hits), 0) = room) THEN
    EXECUTE format('SELECT ARRAY(SELECT s.record_id FROM search.record_%I s WHERE s.words @@ $1
      AND search.shown(s.owner_id, s.audience_id, s.marking, $2) AND s.record_id <> ALL ($3) ORDER BY s.at DESC, s.record_id LIMIT $4)', of_noun)
      INTO hits USING question, x, already, room;
  END IF;
  RETURN coalesce(hits, '{}');
END $$;

-- The records of one noun that a typed line finds under the viewer's rights, nearest first; within a rank the latest first.
-- The ranks are those of authz.find_contacts, without the addresses: 1 the very title, 2 words of the title, 3 what they begin
-- with, 4 the organization, group, theme, country or region of that name, 5 every word anywhere, 6 what they begin with, 7 what
-- sounds alike; only where nothing is found, 9 what is spelt alike. narrow: keys, each element demanded, its alternatives
-- parted by blanks. Never raises for what is typed.
CREATE OR REPLACE FUNCTION authz.find_records(of_noun text, q text, most int DEFAULT 1001, narrow text[] DEFAULT '{}') RETURNS TABLE (id uuid, rank int)
LANGUAGE plpgsql STABLE PARALLEL UNSAFE SECURITY DEFINER ROWS 200 SET search_path = '' SET plan_cache_mode = 'force_generic_plan' SET pg_trgm.word_similarity_threshold = '0.5' AS $$
DECLARE
  bound int := least(greatest(coalesce(most, 1001), 0), 1001);
  words text[] := search.typed_words(q);
  questions text[] := search.questions(words);
  whole text := search.plain(left(q, 200));
  x search.scope;
  asked tsquery[];
  already uuid[] := '{}';
  hits uuid[];
BEGIN
  IF authz.member() IS NULL OR words = '{}' OR of_noun NOT IN ('topic', 'event', 'activity', 'project') THEN
    RETURN;
  END IF;
  x := search.scope_of(narrow, NULL, NULL, NULL);
  asked := ARRAY(SELECT u.question::tsquery && x.demanded FROM unnest(questions[1] || questions) WITH ORDINALITY u(question, n) ORDER BY u.n);
  FOR n IN 1..7 LOOP
    CONTINUE WHEN asked[n] IS NULL;
    EXIT WHEN cardinality(already) >= bound;
    IF n = 1 THEN
      hits := ARRAY(SELECT s.record_id FROM search.record s WHERE s.noun = of_noun AND s.title_order = whole AND s.words @@ asked[1]
        AND search.shown(s.owner_id, s.audience_id, s.marking, x) ORDER BY s.at DESC, s.record_id LIMIT bound);
    ELSE
      hits := search.record_hits(of_noun, asked[n], CASE WHEN n = 4 THEN 1 ELSE cardinality(words) END, x, already, bound - cardinality(already));
    END IF;
    already := already || hits;
    RETURN QUERY SELECT h, n FROM unnest(hits) h;
  END LOOP;
  IF already = '{}' THEN
    RETURN QUERY SELECT h, 9 FROM unnest(search.records_alike(of_noun, words, x, bound)) h;
  END IF;
END $$;

-- Whose title is spelt alike, or what belongs to what is: every word, nearest first. One word alone is planned as if it were not
-- known: to guess how many titles are like it the planner would measure a few hundred, which takes longer than to find them.
CREATE OR REPLACE FUNCTION search.records_alike(of_noun text, words text[], x search.scope, room int) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SET enable_seqscan = 'off' AS $$
DECLARE
  word text;
  wide text;
  also text[] := '{}';
  each text := (SELECT string_agg(format('(s.plain OPERATOR(public.%%>) %2$s OR s.words @@ $2[%1$s]::tsquery)', n,
    CASE WHEN cardinality(words) = 1 THEN '(SELECT $1[1])' ELSE format('$1[%s]', n) END), ' AND ') FROM generate_series(1, cardinality(words)) n);
  hits uuid[];
BEGIN
  FOREACH word IN ARRAY words LOOP
    wide := search.asks(word, '', search.widest(word));
    also := also || concat_ws(' | ', wide, search.keys_named(wide), search.keys_alike(word), search.sounds(word, true));
  END LOOP;
  EXECUTE format('SELECT ARRAY(SELECT f.record_id FROM (SELECT s.record_id, s.at, s.plain, search.shown(s.owner_id, s.audience_id, s.marking, $3) AS shown
      FROM search.record_%I s WHERE (%s) AND (numnode(($3).demanded) = 0 OR s.words @@ ($3).demanded) OFFSET 0) f WHERE f.shown
    ORDER BY (SELECT sum(public.word_similarity(w, f.plain)) FROM unnest($1) w) DESC, f.at DESC, f.record_id LIMIT $4)', of_noun, each)
    INTO hits USING words, also, x, room;
  RETURN hits;
END $$;

REVOKE ALL ON FUNCTION authz.find_records(text, text, int, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.find_records(text, text, int, text[]) TO gctcp_web;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC;
