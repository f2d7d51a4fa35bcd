-- What all shared records (topic, event, activity, project) have in common. Each noun's own file states its policies.

-- Writes the words of one record: those of its title and body, and its keys (search.keys says which letter means what; `g` is a
-- group). Owner, audience and marking are not renewed: the composite key of the noun's part carries them.
CREATE OR REPLACE FUNCTION search.put_record(of_noun text, id uuid, owner uuid, audience uuid, under text, since timestamptz, title text, body text, keys text[])
RETURNS void LANGUAGE sql AS $$
  INSERT INTO search.record AS s (noun, record_id, owner_id, audience_id, marking, at, title_order, plain, words)
  VALUES (of_noun, id, owner, audience, under, coalesce(since, '1970-01-01 00:00:00+00'), search.plain(left(title, 400)), search.plain(left(title, 400)),
    coalesce(search.name_words(left(title, 400), NULL), '') || search.words(left(body, 20000)) || array_to_tsvector(ARRAY(SELECT DISTINCT k FROM unnest(keys) k WHERE k <> '')))
  ON CONFLICT (noun, record_id) DO UPDATE SET at = excluded.at, title_order = excluded.title_order, plain = excluded.plain, words = excluded.words
    WHERE (s.at, s.plain) IS DISTINCT FROM (excluded.at, excluded.plain) OR s.words IS DISTINCT FROM excluded.words $$;

-- The policy `seen` of every shared record, once more for search: a change there is a change here.
CREATE OR REPLACE FUNCTION search.shown(s search.record, x search.scope) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (s.marking <> 'RED' AND s.owner_id = ANY (x.owners)) OR s.audience_id = ANY (x.audiences) $$;

-- Loading the library defines the setting that the function below carries.
SELECT public.word_similarity('', '');

-- What one question finds among the records of a noun and no earlier one did, the latest first; `whole`: whose title is just this, or
-- NULL. The planner takes everything that begins with a word, and each word that it has not counted, for frequent, and would then read
-- all rows by date in search of a few (two seconds among 50,000 for a word that none has). So they are counted first, as far as it
-- matters: the few are put in order once they are found, and only what is frequent is read by date.
CREATE OR REPLACE FUNCTION search.record_hits(of_noun text, question tsquery, whole text, x search.scope, already uuid[], room int) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SET enable_seqscan = 'off' AS $$
DECLARE few CONSTANT int := 1000;
BEGIN
  IF whole IS NOT NULL THEN
    RETURN ARRAY(SELECT s.record_id FROM search.record s WHERE s.noun = of_noun AND s.title_order = whole AND s.words @@ question
      AND search.shown(s, x) AND s.record_id <> ALL (already) ORDER BY s.at DESC, s.record_id LIMIT room);
  END IF;
  IF (SELECT count(*) FROM (SELECT FROM search.record s WHERE s.noun = of_noun AND s.words @@ question LIMIT few + 1) counted) > few THEN
    RETURN ARRAY(SELECT s.record_id FROM search.record s WHERE s.noun = of_noun AND s.words @@ question
      AND search.shown(s, x) AND s.record_id <> ALL (already) ORDER BY s.at DESC, s.record_id LIMIT room);
  END IF;
  -- OFFSET 0 keeps the order out of the way in which they are found.
  RETURN ARRAY(SELECT f.record_id FROM (SELECT s.at, s.record_id FROM search.record s WHERE s.noun = of_noun AND s.words @@ question
    AND search.shown(s, x) AND s.record_id <> ALL (already) OFFSET 0) f ORDER BY f.at DESC, f.record_id LIMIT room);
END $$;

-- The records of one noun that a typed line finds under the viewer's rights, nearest first; within a rank the latest first.
-- The ranks are those of authz.find_contacts, without the addresses: 1 the very title, 2 words of the title, 3 what they begin
-- with, 4 the organization, group, theme, country or region of that name, 5 every word anywhere, 6 what they begin with, 7 what
-- sounds alike; only where nothing is found, 9 what is spelt alike. narrow: keys, each element demanded, its alternatives
-- parted by blanks. Never raises for what is typed.
CREATE OR REPLACE FUNCTION authz.find_records(of_noun text, q text, most int DEFAULT 1001, narrow text[] DEFAULT '{}') RETURNS TABLE (id uuid, rank int)
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER ROWS 200 SET search_path = '' SET plan_cache_mode = 'force_custom_plan' SET pg_trgm.word_similarity_threshold = '0.5' AS $$
DECLARE
  bound int := least(greatest(coalesce(most, 1001), 0), 1001);
  words text[] := search.typed_words(q);
  questions text[] := search.questions(words);
  asked text[] := questions[1] || questions;
  whole text := search.plain(left(q, 200));
  x search.scope := search.scope_of(narrow, NULL, NULL, NULL);
  already uuid[] := '{}';
  hits uuid[];
BEGIN
  IF authz.member() IS NULL OR words = '{}' THEN
    RETURN;
  END IF;
  FOR n IN 1..7 LOOP
    CONTINUE WHEN asked[n] IS NULL;
    EXIT WHEN cardinality(already) >= bound;
    hits := search.record_hits(of_noun, asked[n]::tsquery && x.demanded, CASE WHEN n = 1 THEN whole END, x, already, bound - cardinality(already));
    already := already || hits;
    RETURN QUERY SELECT h, n FROM unnest(hits) h;
  END LOOP;
  IF already = '{}' THEN
    RETURN QUERY SELECT h, 9 FROM unnest(search.records_alike(of_noun, words, x, bound)) h;
  END IF;
END $$;

-- Whose title is spelt alike, or what belongs to what is: every word, nearest first.
CREATE OR REPLACE FUNCTION search.records_alike(of_noun text, words text[], x search.scope, room int) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  also text[] := ARRAY(SELECT concat_ws(' | ', search.asks(w, '', search.widest(w)), search.keys_named(search.asks(w, '', search.widest(w))),
      search.keys_alike(w), search.sounds(w, true)) FROM unnest(words) w);
  each text := (SELECT string_agg(format('(s.plain OPERATOR(public.%%>) $1[%1$s] OR s.words @@ $2[%1$s]::tsquery)', n), ' AND ')
    FROM generate_series(1, cardinality(words)) n);
  hits uuid[];
BEGIN
  EXECUTE format('SELECT ARRAY(SELECT s.record_id FROM search.record s
    WHERE s.noun = $5 AND (%s) AND (numnode(($3).demanded) = 0 OR s.words @@ ($3).demanded) AND search.shown(s, $3)
    ORDER BY (SELECT sum(public.word_similarity(w, s.plain)) FROM unnest($1) w) DESC, s.at DESC, s.record_id LIMIT $4)', each)
    INTO hits USING words, also, x, room, of_noun;
  RETURN hits;
END $$;

-- Owner, audience and marking of a record that the viewer sees; no row for any other.
CREATE OR REPLACE FUNCTION authz.record_standing(of_noun text, of_record uuid) RETURNS TABLE (owner_id uuid, audience_id uuid, marking text)
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 1 AS $$
BEGIN
  IF of_noun IN ('topic', 'post', 'event', 'activity', 'project') AND to_regclass('core.' || of_noun) IS NOT NULL THEN
    RETURN QUERY EXECUTE format('SELECT r.owner_id, r.audience_id, r.marking FROM core.%I r WHERE r.id = $1
      AND ((r.marking <> ''RED'' AND r.owner_id IN (SELECT authz.my_owners())) OR r.audience_id IN (SELECT authz.my_audiences()))', of_noun) USING of_record;
  END IF;
END $$;

-- Who changed what in a record, read by those who see the record today: its own fields one by one, and the rows that belong to
-- it as they came and went (was or became: the row as JSON). Rows that others may see by another rule are not told here, and
-- neither is what says nothing to a reader (versions, orders, ids of audiences).
CREATE OR REPLACE FUNCTION authz.record_history(of_noun text, of_record uuid, most int DEFAULT 200)
RETURNS TABLE (entry_id uuid, at timestamptz, actor_id uuid, noun text, verb text, about text, field text, was text, became text)
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 50 AS $$
  WITH entry AS (
    SELECT e.id, e.at, e.actor_id, e.noun, e.verb, e.before, e.after, coalesce(e.after, e.before) AS k
      FROM authz.record_standing(of_noun, of_record) r JOIN audit.entry e ON e.row_key = of_record::text
     WHERE e.noun = of_noun OR (starts_with(e.noun, of_noun || '_') AND e.noun NOT IN ('project_activity', 'event_occurrence', 'event_busy'))
  ), told AS (
    SELECT e.id, e.at, e.actor_id, e.noun, e.verb, NULL AS about, NULL AS field, NULL AS was, NULL AS became
      FROM entry e WHERE e.noun = of_noun AND e.verb = 'INSERT'
    UNION ALL
    SELECT e.id, e.at, e.actor_id, e.noun, e.verb, NULL, f.field,
           CASE WHEN f.field <> 'audience_id' THEN e.before ->> f.field END, CASE WHEN f.field <> 'audience_id' THEN e.after ->> f.field END
      FROM entry e CROSS JOIN LATERAL jsonb_object_keys(e.after) AS f(field)
     WHERE e.noun = of_noun AND e.verb = 'UPDATE' AND (e.before ->> f.field) IS DISTINCT FROM (e.after ->> f.field)
       AND f.field NOT IN ('version', 'updated_at', 'updated_by_id') AND NOT f.field LIKE '%\_order'
    UNION ALL
    SELECT e.id, e.at, e.actor_id, e.noun, e.verb, coalesce(e.k ->> 'country', e.k ->> 'theme', e.k ->> 'organization_id', e.k ->> 'member_id', e.k ->> 'lang'), e.noun,
           (e.before - ARRAY['id', 'owner_id', 'audience_id', 'marking'])::text, (e.after - ARRAY['id', 'owner_id', 'audience_id', 'marking'])::text
      FROM entry e WHERE e.noun <> of_noun AND e.k IS NOT NULL AND (e.verb <> 'UPDATE'
        OR (e.before - ARRAY['owner_id', 'audience_id', 'marking']) IS DISTINCT FROM (e.after - ARRAY['owner_id', 'audience_id', 'marking']))
  )
  SELECT t.id, t.at, t.actor_id, t.noun, t.verb, t.about, t.field, t.was, t.became FROM told t ORDER BY t.at DESC, t.id, t.field LIMIT least(most, 500)
$$;

-- Deletion is the owner's: the record and what belongs to it go, their trail is emptied, who and when stay. Answers whether there
-- was one to delete: for the unseen and the unknown alike false.
CREATE OR REPLACE FUNCTION authz.remove_record(of_noun text, of_record uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE belonging text;
BEGIN
  IF of_noun NOT IN ('topic', 'event', 'activity', 'project')
     OR NOT EXISTS (SELECT FROM authz.record_standing(of_noun, of_record) r WHERE r.owner_id IN (SELECT authz.my_edits())) THEN
    RETURN false;
  END IF;
  EXECUTE format('DELETE FROM core.%I WHERE id = $1', of_noun) USING of_record;
  FOR belonging IN SELECT DISTINCT e.noun FROM audit.entry e WHERE e.row_key = of_record::text AND starts_with(e.noun, of_noun) LOOP
    PERFORM audit.forget(belonging, of_record::text);
  END LOOP;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION authz.find_records(text, text, int, text[]), authz.record_standing(text, uuid), authz.record_history(text, uuid, int), authz.remove_record(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.find_records(text, text, int, text[]), authz.record_standing(text, uuid), authz.record_history(text, uuid, int), authz.remove_record(text, uuid) TO gctcp_web;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC;
