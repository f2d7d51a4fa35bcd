-- Topics are found by their title, by what their posts say, and by the names of their group and of the organizations that write.
CREATE OR REPLACE FUNCTION search.fill_topics(which uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT search.put_record('topic', t.id, t.owner_id, t.audience_id, t.marking, t.last_post_at, t.title,
    (SELECT left(string_agg(concat_ws(' ', p.decision, left(p.body, 4000)), ' ' ORDER BY p.created_at DESC), 20000) FROM core.post p WHERE p.topic_id = t.id),
    ARRAY['g:' || t.owner_id, 'o:' || t.organization_id] || ARRAY(SELECT DISTINCT 'o:' || p.organization_id FROM core.post p WHERE p.topic_id = t.id))
  FROM core.topic t WHERE t.id = ANY (which) $$;

-- A reply adds its own words: to read a long topic again for each would cost more than the reply itself. There is an end to what
-- one topic is found by, because a tsvector has one too.
CREATE OR REPLACE FUNCTION search.add_posts(which uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE search.record s SET at = m.at, words = CASE WHEN length(s.words) < 8000 THEN s.words || search.words(m.bodies) ELSE s.words END || array_to_tsvector(m.keys)
    FROM (SELECT p.topic_id, max(p.created_at) AS at, left(string_agg(left(p.body, 4000), ' '), 20000) AS bodies, array_agg(DISTINCT 'o:' || p.organization_id) AS keys
            FROM core.post p WHERE p.id = ANY (which) GROUP BY 1) m
   WHERE s.noun = 'topic' AND s.record_id = m.topic_id;
EXCEPTION WHEN program_limit_exceeded THEN
  RETURN;
END $$;

CREATE OR REPLACE FUNCTION search.topic_made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM search.fill_topics(ARRAY(SELECT c.id FROM made c));
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION search.topic_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM search.fill_topics(ARRAY(SELECT n.id FROM made n JOIN gone o ON o.id = n.id WHERE n.title <> o.title));
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER found_made AFTER INSERT ON core.topic REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION search.topic_made();
CREATE OR REPLACE TRIGGER found_changed AFTER UPDATE ON core.topic REFERENCING NEW TABLE AS made OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION search.topic_changed();
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC;

-- Another edition of the functions would find in another way than it filled: then all is filled anew.
DO $$
DECLARE
  current text := (SELECT md5(string_agg(p.proname || p.prosrc, ' ' ORDER BY p.proname)) FROM pg_catalog.pg_proc p
    WHERE p.pronamespace = 'search'::regnamespace AND p.proname IN ('fold', 'split', 'plain', 'tokens', 'words', 'pairs', 'pieces', 'skeleton', 'name_words', 'put_record', 'fill_topics', 'add_posts'));
BEGIN
  IF NOT EXISTS (SELECT FROM search.edition e WHERE e.noun = 'topic' AND e.print = current) THEN
    PERFORM search.fill_topics(ARRAY(SELECT t.id FROM core.topic t));
    INSERT INTO search.edition (noun, print) VALUES ('topic', current) ON CONFLICT (noun) DO UPDATE SET print = excluded.print;
  END IF;
END $$;
