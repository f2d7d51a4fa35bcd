-- When search is filled: triggers on what it is made from, and the law of its tables.

-- The columns that lists are sorted by.
CREATE OR REPLACE FUNCTION core.order_contact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  NEW.name_order := search.plain(NEW.name);
  NEW.organization_order := (SELECT o.name_order FROM core.organization o WHERE o.id = NEW.organization_id);
  NEW.place_order := search.plain(coalesce((SELECT n.name FROM core.duty_station_name n WHERE n.slug = NEW.duty_station AND n.lang = 'en'), NEW.place));
  NEW.confirmed_order := coalesce(NEW.confirmed_at, '1970-01-01 00:00:00+00');
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER ordered BEFORE INSERT OR UPDATE OF name, organization_id, duty_station, place, confirmed_at ON core.contact
  FOR EACH ROW EXECUTE FUNCTION core.order_contact();

-- Lists follow an organization that is renamed, and search one that becomes another kind.
CREATE OR REPLACE FUNCTION core.follow_organization() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE core.contact SET organization_order = NEW.name_order WHERE organization_id = NEW.id AND organization_order <> NEW.name_order;
  PERFORM search.fill_keys(ARRAY(SELECT c.id FROM core.contact c WHERE c.organization_id = NEW.id));
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER followed AFTER UPDATE OF name_order, kind ON core.organization FOR EACH ROW EXECUTE FUNCTION core.follow_organization();

CREATE OR REPLACE FUNCTION search.contact_made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM search.fill_contacts(ARRAY(SELECT n.id FROM made n));
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION search.contact_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM search.fill_contacts(ARRAY(SELECT n.id FROM made n JOIN gone o ON o.id = n.id
    WHERE (n.name, n.own_name, n.function, n.unit, n.place, n.duty_station, n.country_code, n.organization_id, n.confirmed_order)
      IS DISTINCT FROM (o.name, o.own_name, o.function, o.unit, o.place, o.duty_station, o.country_code, o.organization_id, o.confirmed_order)));
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER found_made AFTER INSERT ON core.contact REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION search.contact_made();
CREATE OR REPLACE TRIGGER found_changed AFTER UPDATE ON core.contact REFERENCING NEW TABLE AS made OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION search.contact_changed();

-- The World holds every country: it would say nothing.
CREATE OR REPLACE FUNCTION core.fill_regions(which uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE core.contact c SET regions = renewed.regions
  FROM (SELECT w.id, coalesce(string_agg(DISTINCT r.m49, ' ' ORDER BY r.m49), '') AS regions FROM unnest(which) w(id)
    LEFT JOIN core.contact_country n ON n.contact_id = w.id LEFT JOIN core.country_region r ON r.alpha2 = n.country AND r.m49 <> '001' GROUP BY w.id) renewed
  WHERE c.id = renewed.id AND c.regions <> renewed.regions $$;

-- Themes, countries and languages of a contact, and the role of its account, are keys.
CREATE OR REPLACE FUNCTION search.keys_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM search.fill_keys(ARRAY(SELECT DISTINCT c.contact_id FROM changed c));
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION search.countries_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE which uuid[] := ARRAY(SELECT DISTINCT c.contact_id FROM changed c);
BEGIN
  PERFORM search.fill_keys(which);
  PERFORM core.fill_regions(which);
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION search.reach_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO search.reach (reach_id, contact_id, owner_id, contact_audience_id, audience_id, standing, words)
  VALUES (NEW.id, NEW.contact_id, NEW.owner_id, NEW.contact_audience_id, NEW.audience_id, NEW.standing, search.address_words(NEW.kind, NEW.value))
  ON CONFLICT (reach_id) DO UPDATE SET words = excluded.words;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER found AFTER INSERT OR UPDATE OF kind, value ON core.contact_reach FOR EACH ROW EXECUTE FUNCTION search.reach_changed();

-- The names of the reference lists; the argument says which list.
CREATE OR REPLACE FUNCTION search.names_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT FROM changed) THEN
    PERFORM search.fill_terms(TG_ARGV[0]);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION search.regions_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE which uuid[];
BEGIN
  which := ARRAY(SELECT DISTINCT n.contact_id FROM changed c JOIN core.contact_country n ON n.country = c.alpha2);
  PERFORM search.fill_keys(which);
  PERFORM core.fill_regions(which);
  RETURN NULL;
END $$;

-- A trigger with a table of what changed has one verb.
DO $$
DECLARE source text[];
BEGIN
  FOREACH source SLICE 1 IN ARRAY ARRAY[
    ['contact_language', 'keys_changed()'], ['contact_theme', 'keys_changed()'], ['contact_country', 'countries_changed()'], ['member', 'keys_changed()'],
    ['country_region', 'regions_changed()'], ['organization_name', 'names_changed(''ORGANIZATION'')'], ['organization_alias', 'names_changed(''ORGANIZATION'')'],
    ['working_group_name', 'names_changed(''GROUP'')'], ['theme_name', 'names_changed(''THEME'')'], ['country_name', 'names_changed(''COUNTRY'')'], ['region_name', 'names_changed(''REGION'')'],
    ['duty_station_name', 'names_changed(''PLACE'')']] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER found_made AFTER INSERT ON core.%I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.%s', source[1], source[2]);
    EXECUTE format('CREATE OR REPLACE TRIGGER found_changed AFTER UPDATE ON core.%I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.%s', source[1], source[2]);
    EXECUTE format('CREATE OR REPLACE TRIGGER found_gone AFTER DELETE ON core.%I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.%s', source[1], source[2]);
  END LOOP;
END $$;

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['term', 'contact', 'reach', 'edition', 'record', 'record_topic', 'record_event', 'record_activity', 'record_project'] LOOP
    EXECUTE format('ALTER TABLE search.%I ENABLE ROW LEVEL SECURITY', kept);
    EXECUTE format('DROP POLICY IF EXISTS kept ON search.%I', kept);
    EXECUTE format('CREATE POLICY kept ON search.%I FOR SELECT TO gctcp_web USING (false)', kept);
    EXECUTE format('COMMENT ON POLICY kept ON search.%I IS %L', kept, 'Read by the authz.find functions alone: its words would tell what is hidden.');
  END LOOP;
END $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC;
REVOKE ALL ON FUNCTION core.order_contact(), core.follow_organization(), core.fill_regions(uuid[]) FROM PUBLIC;

-- Another edition of the functions would find in another way than it filled: then all is filled anew.
DO $$
DECLARE
  current text := (SELECT md5(string_agg(p.proname || p.prosrc, ' ' ORDER BY p.proname)) FROM pg_catalog.pg_proc p WHERE p.pronamespace = 'search'::regnamespace);
BEGIN
  IF EXISTS (SELECT FROM search.edition e WHERE e.noun = 'contact' AND e.print = current) THEN
    RETURN;
  END IF;
  UPDATE core.contact SET name = name;
  PERFORM core.fill_regions(ARRAY(SELECT c.id FROM core.contact c));
  PERFORM search.fill_contacts(ARRAY(SELECT c.id FROM core.contact c));
  DELETE FROM search.reach;
  INSERT INTO search.reach (reach_id, contact_id, owner_id, contact_audience_id, audience_id, standing, words)
    SELECT r.id, r.contact_id, r.owner_id, r.contact_audience_id, r.audience_id, r.standing, search.address_words(r.kind, r.value) FROM core.contact_reach r;
  DELETE FROM search.term;
  PERFORM search.fill_terms(k) FROM unnest(ARRAY['ORGANIZATION', 'GROUP', 'THEME', 'COUNTRY', 'REGION', 'PLACE']) k;
  INSERT INTO search.edition (noun, print) VALUES ('contact', current) ON CONFLICT (noun) DO UPDATE SET print = excluded.print;
END $$;
