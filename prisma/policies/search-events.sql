-- Events are found by title, place and description, and by the names of their owner, organizer, group, themes, countries and regions
-- (search.keys says which letter means what).
CREATE OR REPLACE FUNCTION search.event_keys(of_event uuid) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT key) FROM (
    SELECT CASE k.kind WHEN 'GROUP' THEN 'g:' ELSE 'o:' END || e.owner_id AS key FROM core.event e JOIN core.principal k ON k.id = e.owner_id WHERE e.id = of_event
    UNION ALL SELECT unnest(ARRAY['o:' || e.organizer_id, 'g:' || e.group_id]) FROM core.event e WHERE e.id = of_event
    UNION ALL SELECT 't:' || t.theme FROM core.event_theme t WHERE t.event_id = of_event
    UNION ALL SELECT unnest(ARRAY['c:' || c.country, 'w:' || c.country]) FROM core.event_country c WHERE c.event_id = of_event
    UNION ALL SELECT 'r:' || r.m49 FROM core.event_country c JOIN core.country_region r ON r.alpha2 = c.country WHERE c.event_id = of_event) keys
  WHERE key IS NOT NULL $$;

CREATE OR REPLACE FUNCTION search.fill_events(which uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT search.put_record('event', e.id, e.owner_id, e.audience_id, e.marking, e.updated_at, e.title, concat_ws(' ', e.place, e.description), search.event_keys(e.id))
  FROM core.event e WHERE e.id = ANY (which) $$;

CREATE OR REPLACE FUNCTION search.event_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM search.fill_events(ARRAY(SELECT c.id FROM changed c));
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION search.event_part_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM search.fill_events(ARRAY(SELECT DISTINCT c.event_id FROM changed c));
  RETURN NULL;
END $$;

-- A trigger with a table of what changed has one verb. Rows that go with their event find none to fill.
DO $$
DECLARE part text;
BEGIN
  CREATE OR REPLACE TRIGGER found_made AFTER INSERT ON core.event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.event_changed();
  CREATE OR REPLACE TRIGGER found_changed AFTER UPDATE ON core.event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.event_changed();
  FOREACH part IN ARRAY ARRAY['event_country', 'event_theme'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER found_made AFTER INSERT ON core.%I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.event_part_changed()', part);
    EXECUTE format('CREATE OR REPLACE TRIGGER found_changed AFTER UPDATE ON core.%I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.event_part_changed()', part);
    EXECUTE format('CREATE OR REPLACE TRIGGER found_gone AFTER DELETE ON core.%I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.event_part_changed()', part);
  END LOOP;
END $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC;

-- Another edition of the functions would find in another way than it filled: then all is filled anew.
DO $$
DECLARE
  current text := (SELECT md5(string_agg(p.proname || p.prosrc, ' ' ORDER BY p.proname)) FROM pg_catalog.pg_proc p
    WHERE p.pronamespace = 'search'::regnamespace AND p.proname IN ('fold', 'split', 'plain', 'tokens', 'words', 'pairs', 'pieces', 'skeleton', 'name_words', 'put_record', 'fill_events', 'event_keys'));
BEGIN
  IF NOT EXISTS (SELECT FROM search.edition e WHERE e.noun = 'event' AND e.print = current) THEN
    PERFORM search.fill_events(ARRAY(SELECT x.id FROM core.event x));
    INSERT INTO search.edition (noun, print) VALUES ('event', current) ON CONFLICT (noun) DO UPDATE SET print = excluded.print;
  END IF;
END $$;
