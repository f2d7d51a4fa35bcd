-- Inside the lock: the owner of the tables may use the indexes of words, which row-level security closes to a viewer (their
-- operators are not leakproof). So these functions repeat the policies' predicates, and answer with ids that the caller reads
-- again under its policies. A change of the policies of core.contact or core.contact_reach is a change here.

-- Loading the library defines the setting that the functions below carry.
SELECT public.word_similarity('', '');

CREATE OR REPLACE FUNCTION search.scope_of(narrow text[], among uuid[], since timestamptz, before timestamptz) RETURNS search.scope
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT ROW(ARRAY(SELECT authz.my_owners()), ARRAY(SELECT authz.my_audiences()), coalesce(authz.my_role() = 'SECRETARIAT', false),
    coalesce((SELECT string_agg('(' || search.any_of(string_to_array(n, ' ')) || ')', ' & ') FROM unnest(narrow) n), '')::tsquery,
    among, coalesce(since, '-infinity'), coalesce(before, 'infinity'))::search.scope $$;

-- The policies seen and considered of core.contact, and what the caller demands.
CREATE OR REPLACE FUNCTION search.within(s search.contact, x search.scope) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT s.standing <> 'ENDED' AND (x.considers OR s.owner_id = ANY (x.owners) OR s.audience_id = ANY (x.audiences))
    AND (x.among IS NULL OR s.contact_id = ANY (x.among)) AND s.confirmed_order >= x.since AND s.confirmed_order < x.before $$;

-- The policy seen of core.contact_reach.
CREATE OR REPLACE FUNCTION search.reachable(r search.reach, x search.scope) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT r.standing = 'LISTED' AND (r.owner_id = ANY (x.owners) OR (r.audience_id = ANY (x.audiences) AND r.contact_audience_id = ANY (x.audiences))) $$;

-- Whom one question finds and no earlier one did, by name. `whole`: whose name is just this, or NULL.
CREATE OR REPLACE FUNCTION search.hits(question text, whole text, x search.scope, already uuid[], room int) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN ARRAY(SELECT s.contact_id FROM search.contact s
    WHERE s.words @@ (question::tsquery && x.demanded) AND (whole IS NULL OR s.name_order = whole OR s.plain = s.name_order || ' ' || whole)
      AND search.within(s, x) AND s.contact_id <> ALL (already)
    ORDER BY s.name_order, s.contact_id LIMIT room);
END $$;

-- Whom an address finds that the viewer sees. What is typed beside addresses must be found as words; a line of words alone
-- is tried as addresses, word by word.
CREATE OR REPLACE FUNCTION search.address_hits(q text, words text[], x search.scope, already uuid[], room int) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  -- The one that says most comes first: a number, then the longest.
  typed text[] := ARRAY(SELECT p.piece FROM search.typed_pieces(q) p WHERE p.is_address ORDER BY p.piece ~ '@|[^0-9]\.', length(p.piece) DESC);
  pieces text[] := CASE WHEN typed = '{}' AND already = '{}' THEN words ELSE typed END;
  others text[] := CASE WHEN typed = '{}' THEN '{}' ELSE search.typed_words((SELECT string_agg(p.piece, ' ') FROM search.typed_pieces(q) p WHERE NOT p.is_address)) END;
  holders uuid[];
BEGIN
  FOR n IN 1..cardinality(pieces) LOOP
    CONTINUE WHEN length(pieces[n]) < 3;
    holders := ARRAY(SELECT DISTINCT h.contact_id FROM (SELECT r.contact_id FROM search.reach r
      WHERE r.words @@ search.asks_address(pieces[n]) AND search.reachable(r, x) AND (holders IS NULL OR r.contact_id = ANY (holders)) LIMIT 4000) h);
  END LOOP;
  RETURN ARRAY(SELECT s.contact_id FROM search.contact s
    WHERE s.contact_id = ANY (holders) AND (others = '{}' OR s.words @@ (search.questions(others))[5]::tsquery)
      AND (numnode(x.demanded) = 0 OR s.words @@ x.demanded) AND search.within(s, x) AND s.contact_id <> ALL (already)
    ORDER BY s.name_order, s.contact_id LIMIT room);
END $$;

-- Whose name is spelt alike, or who belongs to what is: every word (`every`) or any of them, nearest first.
CREATE OR REPLACE FUNCTION search.alike_hits(words text[], every boolean, x search.scope, room int) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  also text[] := ARRAY(SELECT concat_ws(' | ', search.asks(w, '', search.widest(w)), search.keys_named(search.asks(w, '', search.widest(w))),
      search.keys_alike(w), search.sounds(w, true)) FROM unnest(words) w);
  each text := (SELECT string_agg(format('(s.plain OPERATOR(public.%%>) $1[%1$s] OR s.words @@ $2[%1$s]::tsquery)', n), CASE WHEN every THEN ' AND ' ELSE ' OR ' END)
    FROM generate_series(1, cardinality(words)) n);
  hits uuid[];
BEGIN
  EXECUTE format('SELECT ARRAY(SELECT s.contact_id FROM search.contact s
    WHERE (%s) AND (numnode(($3).demanded) = 0 OR s.words @@ ($3).demanded) AND search.within(s, $3)
    ORDER BY (SELECT sum(public.word_similarity(w, s.plain)) FROM unnest($1) w) DESC, s.name_order, s.contact_id LIMIT $4)', each)
    INTO hits USING words, also, x, room;
  RETURN hits;
END $$;

-- The contacts that a typed line finds, nearest first: 1 the very name, 2 words of the name, 3 what they begin with, 4 the
-- organization, theme, country, region or place of that name, 5 every word anywhere, 6 what they begin with, 7 what sounds
-- alike, 8 an address that the viewer sees; only where nothing of this is found, 9 what is spelt alike. By name within a rank.
-- narrow: keys of search.keys, each element demanded, its alternatives parted by blanks; among: of these contacts alone;
-- since, before: when last confirmed. They keep `most` honest; the caller demands the same again.
CREATE OR REPLACE FUNCTION authz.find_contacts(q text, most int DEFAULT 1001, narrow text[] DEFAULT '{}', among uuid[] DEFAULT NULL,
    since timestamptz DEFAULT NULL, before timestamptz DEFAULT NULL) RETURNS TABLE (id uuid, rank int)
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER ROWS 200 SET search_path = '' SET plan_cache_mode = 'force_custom_plan' SET pg_trgm.word_similarity_threshold = '0.5' AS $$
DECLARE
  bound int := least(greatest(coalesce(most, 1001), 0), 1001);
  words text[] := search.typed_words(q);
  questions text[] := search.questions(words);
  asked text[] := questions[1] || questions;
  x search.scope := search.scope_of(narrow, among, since, before);
  already uuid[] := '{}';
  hits uuid[];
BEGIN
  IF authz.member() IS NULL OR words = '{}' THEN
    RETURN;
  END IF;
  FOR n IN 1..9 LOOP
    EXIT WHEN cardinality(already) >= bound;
    hits := CASE
      WHEN n = 9 THEN CASE WHEN already = '{}' THEN search.alike_hits(words, true, x, bound) END
      WHEN n = 8 THEN search.address_hits(q, words, x, already, bound - cardinality(already))
      WHEN asked[n] IS NOT NULL THEN search.hits(asked[n], CASE WHEN n = 1 THEN search.plain(left(q, 200)) END, x, already, bound - cardinality(already)) END;
    already := already || hits;
    RETURN QUERY SELECT h, n FROM unnest(hits) h;
  END LOOP;
END $$;

-- Where nothing is found: whose name is nearest to any of the words, for "Did you mean".
CREATE OR REPLACE FUNCTION authz.near_contacts(q text, most int DEFAULT 3) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER ROWS 3 SET search_path = '' SET plan_cache_mode = 'force_custom_plan' SET pg_trgm.word_similarity_threshold = '0.4' AS $$
DECLARE words text[] := search.typed_words(q);
BEGIN
  IF authz.member() IS NOT NULL AND words <> '{}' THEN
    RETURN QUERY SELECT unnest(search.alike_hits(words, false, search.scope_of('{}', NULL, NULL, NULL), least(greatest(most, 0), 10)));
  END IF;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC;
REVOKE ALL ON FUNCTION authz.find_contacts(text, int, text[], uuid[], timestamptz, timestamptz), authz.near_contacts(text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.find_contacts(text, int, text[], uuid[], timestamptz, timestamptz), authz.near_contacts(text, int) TO gctcp_web;
