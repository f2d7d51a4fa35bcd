-- Projects are found by title, description and identifier in any of their languages, and by the names of their owner,
-- organizations, themes, countries and regions (search.keys says which letter means what).
CREATE OR REPLACE FUNCTION search.project_keys(of_project uuid) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT key) FROM (
    SELECT CASE k.kind WHEN 'GROUP' THEN 'g:' ELSE 'o:' END || p.owner_id AS key FROM core.project p JOIN core.principal k ON k.id = p.owner_id WHERE p.id = of_project
    UNION ALL SELECT 'o:' || o.organization_id FROM core.project_organization o WHERE o.project_id = of_project
    UNION ALL SELECT 't:' || t.theme FROM core.project_theme t WHERE t.project_id = of_project
    UNION ALL SELECT unnest(ARRAY['c:' || c.country, 'w:' || c.country]) FROM core.project_country c WHERE c.project_id = of_project
    UNION ALL SELECT 'r:' || r.m49 FROM core.project_country c JOIN core.country_region r ON r.alpha2 = c.country WHERE c.project_id = of_project) keys $$;

CREATE OR REPLACE FUNCTION search.fill_projects(which uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT search.put_record('project', p.id, p.owner_id, p.audience_id, p.marking, p.updated_at, p.title,
    concat_ws(' ', p.identifier, (SELECT string_agg(concat_ws(' ', x.title, left(x.description, 2000)), ' ') FROM core.project_text x WHERE x.project_id = p.id), p.description),
    search.project_keys(p.id))
  FROM core.project p WHERE p.id = ANY (which) $$;

CREATE OR REPLACE FUNCTION search.project_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM search.fill_projects(ARRAY(SELECT c.id FROM changed c));
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION search.project_part_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM search.fill_projects(ARRAY(SELECT DISTINCT c.project_id FROM changed c));
  RETURN NULL;
END $$;

-- A trigger with a table of what changed has one verb. Rows that go with their project find none to fill.
DO $$
DECLARE part text;
BEGIN
  CREATE OR REPLACE TRIGGER found_made AFTER INSERT ON core.project REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.project_changed();
  CREATE OR REPLACE TRIGGER found_changed AFTER UPDATE ON core.project REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.project_changed();
  FOREACH part IN ARRAY ARRAY['project_text', 'project_organization', 'project_country', 'project_theme'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER found_made AFTER INSERT ON core.%I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.project_part_changed()', part);
    EXECUTE format('CREATE OR REPLACE TRIGGER found_changed AFTER UPDATE ON core.%I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.project_part_changed()', part);
    EXECUTE format('CREATE OR REPLACE TRIGGER found_gone AFTER DELETE ON core.%I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.project_part_changed()', part);
  END LOOP;
END $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC;

-- Another edition of the functions would find in another way than it filled: then all is filled anew.
DO $$
DECLARE
  current text := (SELECT md5(string_agg(p.proname || p.prosrc, ' ' ORDER BY p.proname)) FROM pg_catalog.pg_proc p
    WHERE p.pronamespace = 'search'::regnamespace AND p.proname IN ('fold', 'split', 'plain', 'tokens', 'words', 'pairs', 'pieces', 'skeleton', 'name_words', 'put_record', 'fill_projects', 'project_keys'));
BEGIN
  IF NOT EXISTS (SELECT FROM search.edition e WHERE e.noun = 'project' AND e.print = current) THEN
    PERFORM search.fill_projects(ARRAY(SELECT p.id FROM core.project p));
    INSERT INTO search.edition (noun, print) VALUES ('project', current) ON CONFLICT (noun) DO UPDATE SET print = excluded.print;
  END IF;
END $$;
