-- Activities are found by title, description, progress and what their updates say, and by the names of their owner, organizations,
-- group, themes, countries and regions (search.keys says which letter means what).
CREATE OR REPLACE FUNCTION search.activity_keys(of_activity uuid) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT key) FROM (
    SELECT CASE k.kind WHEN 'GROUP' THEN 'g:' ELSE 'o:' END || a.owner_id AS key FROM core.activity a JOIN core.principal k ON k.id = a.owner_id WHERE a.id = of_activity
    UNION ALL SELECT 'g:' || a.group_id FROM core.activity a WHERE a.id = of_activity AND a.group_id IS NOT NULL
    UNION ALL SELECT 'o:' || o.organization_id FROM core.activity_organization o WHERE o.activity_id = of_activity
    UNION ALL SELECT 't:' || t.theme FROM core.activity_theme t WHERE t.activity_id = of_activity
    UNION ALL SELECT unnest(ARRAY['c:' || c.country, 'w:' || c.country]) FROM core.activity_country c WHERE c.activity_id = of_activity
    UNION ALL SELECT 'r:' || r.m49 FROM core.activity_country c JOIN core.country_region r ON r.alpha2 = c.country WHERE c.activity_id = of_activity
    UNION ALL (WITH RECURSIVE around AS (SELECT r.region AS m49 FROM core.activity_region r WHERE r.activity_id = of_activity
      UNION SELECT r.parent FROM core.region r JOIN around i ON i.m49 = r.m49 WHERE r.parent IS NOT NULL) SELECT 'r:' || i.m49 FROM around i)) keys $$;

CREATE OR REPLACE FUNCTION search.fill_activities(which uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT search.put_record('activity', a.id, a.owner_id, a.audience_id, a.marking, a.updated_at, a.title,
    concat_ws(' ', a.description, a.progress_text, (SELECT string_agg(left(u.body, 2000), ' ' ORDER BY u.created_at DESC) FROM core.activity_update u WHERE u.activity_id = a.id)),
    search.activity_keys(a.id))
  FROM core.activity a WHERE a.id = ANY (which) $$;

CREATE OR REPLACE FUNCTION search.activity_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  -- What rows of an activity gather on it has nothing to find, and the rows' own triggers fill.
  IF pg_trigger_depth() = 1 THEN
    PERFORM search.fill_activities(ARRAY(SELECT c.id FROM changed c));
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION search.activity_part_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM search.fill_activities(ARRAY(SELECT DISTINCT c.activity_id FROM changed c));
  RETURN NULL;
END $$;

-- A trigger with a table of what changed has one verb. Rows that go with their activity find none to fill.
DO $$
DECLARE part text;
BEGIN
  CREATE OR REPLACE TRIGGER found_made AFTER INSERT ON core.activity REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.activity_changed();
  CREATE OR REPLACE TRIGGER found_changed AFTER UPDATE ON core.activity REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.activity_changed();
  FOREACH part IN ARRAY ARRAY['activity_organization', 'activity_country', 'activity_region', 'activity_theme', 'activity_update'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER found_made AFTER INSERT ON core.%I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.activity_part_changed()', part);
    EXECUTE format('CREATE OR REPLACE TRIGGER found_changed AFTER UPDATE ON core.%I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.activity_part_changed()', part);
    EXECUTE format('CREATE OR REPLACE TRIGGER found_gone AFTER DELETE ON core.%I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.activity_part_changed()', part);
  END LOOP;
END $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC;

-- Another edition of the functions would find in another way than it filled: then all is filled anew.
DO $$
DECLARE
  current text := (SELECT md5(string_agg(p.proname || p.prosrc, ' ' ORDER BY p.proname)) FROM pg_catalog.pg_proc p
    WHERE p.pronamespace = 'search'::regnamespace AND p.proname IN ('fold', 'split', 'plain', 'tokens', 'words', 'pairs', 'pieces', 'skeleton', 'name_words', 'put_record', 'fill_activities', 'activity_keys'));
BEGIN
  IF NOT EXISTS (SELECT FROM search.edition e WHERE e.noun = 'activity' AND e.print = current) THEN
    PERFORM search.fill_activities(ARRAY(SELECT a.id FROM core.activity a));
    INSERT INTO search.edition (noun, print) VALUES ('activity', current) ON CONFLICT (noun) DO UPDATE SET print = excluded.print;
  END IF;
END $$;
