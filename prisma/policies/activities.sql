-- Activities and what belongs to them: the rule of all shared records (docs/decisions/011-shared-records.md).
ALTER TABLE core.activity ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.activity;
CREATE POLICY seen ON core.activity FOR SELECT TO gctcp_web USING ((marking <> 'RED' AND owner_id IN (SELECT authz.my_owners())) OR audience_id IN (SELECT authz.my_audiences()));
COMMENT ON POLICY seen ON core.activity IS 'Its audience sees it; the owner always sees its own, unless it is RED: then those named see it and nobody else.';
DROP POLICY IF EXISTS made ON core.activity;
CREATE POLICY made ON core.activity FOR INSERT TO gctcp_web WITH CHECK (owner_id IN (SELECT authz.my_edits()) AND created_by_id = (SELECT authz.member())
  AND audience_id IN (SELECT authz.usable_audiences()) AND (marking <> 'RED' OR authz.admits_members_only(audience_id)));
COMMENT ON POLICY made ON core.activity IS 'A member adds activities of the own organization, a chair those of the group; RED only for named members, the writer among them.';
DROP POLICY IF EXISTS changed ON core.activity;
CREATE POLICY changed ON core.activity FOR UPDATE TO gctcp_web
  USING (owner_id IN (SELECT authz.my_edits()) AND (marking <> 'RED' OR audience_id IN (SELECT authz.my_audiences())))
  WITH CHECK (owner_id IN (SELECT authz.my_edits()) AND audience_id IN (SELECT authz.usable_audiences()) AND (marking <> 'RED' OR authz.admits_members_only(audience_id)));
COMMENT ON POLICY changed ON core.activity IS 'An organization''s members edit what it owns, a group''s chairs what the group owns.';
DROP POLICY IF EXISTS removed ON core.activity;
CREATE POLICY removed ON core.activity FOR DELETE TO gctcp_web
  USING (owner_id IN (SELECT authz.my_edits()) AND (marking <> 'RED' OR audience_id IN (SELECT authz.my_audiences())));
COMMENT ON POLICY removed ON core.activity IS 'Deletion is the owner''s.';
GRANT SELECT, DELETE, INSERT (owner_id, audience_id, marking, lang, title, description, type, scope, group_id, pillar, planned_starts_on, planned_ends_on, actual_starts_on, actual_ends_on,
    status, progress_text, progress_percent, participants, contact_id, rhythm, created_by_id),
  UPDATE (title, owner_id, audience_id, marking, version, lang, description, type, scope, group_id, pillar, planned_starts_on, planned_ends_on, actual_starts_on, actual_ends_on,
    status, progress_text, progress_percent, participants, contact_id, rhythm, updated_at) ON core.activity TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.activity FOR EACH ROW EXECUTE FUNCTION audit.record('id', 'title_order', 'starts_order', 'stale_at', 'lead_id', 'theme_keys', 'country_keys', 'region_keys');

-- Children: the columns that name a row, those that may change. Status and start of a country's row are the activity's own, and no
-- news in its history.
DO $$
DECLARE child text[];
BEGIN
  FOREACH child SLICE 1 IN ARRAY ARRAY[
    ['activity_organization', 'organization_id, role', 'role', '''activity_id'''], ['activity_country', 'country', NULL, '''activity_id'', ''status'', ''starts_order'''],
    ['activity_region', 'region', NULL, '''activity_id'''], ['activity_theme', 'theme', NULL, '''activity_id''']] LOOP
    EXECUTE format('ALTER TABLE core.%I ENABLE ROW LEVEL SECURITY', child[1]);
    EXECUTE format('DROP POLICY IF EXISTS seen ON core.%I', child[1]);
    EXECUTE format($p$CREATE POLICY seen ON core.%I FOR SELECT TO gctcp_web USING ((marking <> 'RED' AND owner_id IN (SELECT authz.my_owners()))
      OR audience_id IN (SELECT authz.my_audiences()))$p$, child[1]);
    EXECUTE format($p$COMMENT ON POLICY seen ON core.%I IS 'As its activity.'$p$, child[1]);
    EXECUTE format('DROP POLICY IF EXISTS made ON core.%I', child[1]);
    EXECUTE format($p$CREATE POLICY made ON core.%1$I FOR INSERT TO gctcp_web WITH CHECK (owner_id IN (SELECT authz.my_edits())
      AND EXISTS (SELECT FROM core.activity a WHERE a.id = activity_id AND a.owner_id = %1$I.owner_id))$p$, child[1]);
    EXECUTE format($p$COMMENT ON POLICY made ON core.%I IS 'Whoever edits the activity.'$p$, child[1]);
    EXECUTE format('DROP POLICY IF EXISTS removed ON core.%I', child[1]);
    EXECUTE format($p$CREATE POLICY removed ON core.%I FOR DELETE TO gctcp_web USING (owner_id IN (SELECT authz.my_edits())
      AND (marking <> 'RED' OR audience_id IN (SELECT authz.my_audiences())))$p$, child[1]);
    EXECUTE format($p$COMMENT ON POLICY removed ON core.%I IS 'Whoever edits the activity.'$p$, child[1]);
    EXECUTE format('GRANT SELECT, DELETE, INSERT (activity_id, owner_id, audience_id, marking, %s) ON core.%I TO gctcp_web', child[2], child[1]);
    IF child[3] IS NOT NULL THEN
      EXECUTE format('DROP POLICY IF EXISTS changed ON core.%I', child[1]);
      EXECUTE format($p$CREATE POLICY changed ON core.%I FOR UPDATE TO gctcp_web USING (owner_id IN (SELECT authz.my_edits())
        AND (marking <> 'RED' OR audience_id IN (SELECT authz.my_audiences()))) WITH CHECK (owner_id IN (SELECT authz.my_edits()))$p$, child[1]);
      EXECUTE format($p$COMMENT ON POLICY changed ON core.%I IS 'Whoever edits the activity.'$p$, child[1]);
      EXECUTE format('GRANT UPDATE (%s) ON core.%I TO gctcp_web', child[3], child[1]);
    END IF;
    EXECUTE format('CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.%I FOR EACH ROW EXECUTE FUNCTION audit.record(%s)', child[1], child[4]);
  END LOOP;
END $$;

-- The columns that lists are sorted and narrowed by.
CREATE OR REPLACE FUNCTION core.order_activity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  NEW.title_order := search.plain(left(NEW.title, 200));
  NEW.starts_order := coalesce(NEW.actual_starts_on, NEW.planned_starts_on, '9999-12-31');
  NEW.stale_at := CASE WHEN NEW.status NOT IN ('CLOSED', 'CANCELLED') THEN NEW.updated_at + 2 *
    CASE NEW.rhythm WHEN 'MONTH' THEN interval '1 month' WHEN 'QUARTER' THEN interval '3 months' WHEN 'HALF_YEAR' THEN interval '6 months' ELSE interval '1 year' END END;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER ordered BEFORE INSERT OR UPDATE OF title, planned_starts_on, actual_starts_on, status, rhythm, updated_at ON core.activity
  FOR EACH ROW EXECUTE FUNCTION core.order_activity();

-- A contact is named by those who see the entry, and stays named when it is hidden or ends later. As whoever writes, so that the
-- contacts' own policy answers; the same words for one that is hidden and one that nobody has.
CREATE OR REPLACE FUNCTION core.activity_names_contact() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.contact_id IS NOT NULL AND NOT EXISTS (SELECT FROM core.contact c WHERE c.id = NEW.contact_id) THEN
    RAISE EXCEPTION 'no such contact' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER names_contact_made BEFORE INSERT ON core.activity FOR EACH ROW WHEN (NEW.contact_id IS NOT NULL) EXECUTE FUNCTION core.activity_names_contact();
CREATE OR REPLACE TRIGGER names_contact_changed BEFORE UPDATE OF contact_id ON core.activity FOR EACH ROW
  WHEN (NEW.contact_id IS DISTINCT FROM OLD.contact_id) EXECUTE FUNCTION core.activity_names_contact();

-- A country's row begins with the status and the start of its activity; the composite key carries what changes later.
CREATE OR REPLACE FUNCTION core.follow_activity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  SELECT a.status, a.starts_order INTO NEW.status, NEW.starts_order FROM core.activity a WHERE a.id = NEW.activity_id;
  NEW.status := coalesce(NEW.status, '');
  NEW.starts_order := coalesce(NEW.starts_order, '9999-12-31');
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER followed BEFORE INSERT ON core.activity_country FOR EACH ROW EXECUTE FUNCTION core.follow_activity();

-- What the rows of an activity say, once more on the activity itself. By statement, because a save writes them all at once.
CREATE OR REPLACE FUNCTION core.gather_activity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE core.activity a SET lead_id = g.lead_id, theme_keys = g.theme_keys, country_keys = g.country_keys, region_keys = g.region_keys
    FROM (SELECT c.activity_id,
        (SELECT t.organization_id FROM core.activity_organization t WHERE t.activity_id = c.activity_id AND t.role = 'LEAD' LIMIT 1) AS lead_id,
        ARRAY(SELECT t.theme FROM core.activity_theme t WHERE t.activity_id = c.activity_id ORDER BY 1) AS theme_keys,
        ARRAY(SELECT t.country FROM core.activity_country t WHERE t.activity_id = c.activity_id ORDER BY 1) AS country_keys,
        ARRAY(SELECT t.region FROM core.activity_region t WHERE t.activity_id = c.activity_id ORDER BY 1) AS region_keys
      FROM (SELECT DISTINCT activity_id FROM changed) c) g
    WHERE a.id = g.activity_id AND (a.lead_id, a.theme_keys, a.country_keys, a.region_keys) IS DISTINCT FROM (g.lead_id, g.theme_keys, g.country_keys, g.region_keys);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION core.gather_activity() FROM PUBLIC;
DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['activity_organization', 'activity_country', 'activity_region', 'activity_theme'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER gathered_made AFTER INSERT ON core.%I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION core.gather_activity()', part);
    EXECUTE format('CREATE OR REPLACE TRIGGER gathered_changed AFTER UPDATE ON core.%I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION core.gather_activity()', part);
    EXECUTE format('CREATE OR REPLACE TRIGGER gathered_gone AFTER DELETE ON core.%I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION core.gather_activity()', part);
  END LOOP;
END $$;

-- One organization leads; asked when the transaction ends, because rows come one by one.
CREATE OR REPLACE FUNCTION core.activity_is_led() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE of_activity uuid := CASE WHEN TG_TABLE_NAME = 'activity' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(OLD) ->> 'activity_id' END;
BEGIN
  IF EXISTS (SELECT FROM core.activity a WHERE a.id = of_activity) AND NOT EXISTS (SELECT FROM core.activity_organization o WHERE o.activity_id = of_activity AND o.role = 'LEAD') THEN
    RAISE EXCEPTION 'no organization leads the activity' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS led ON core.activity;
CREATE CONSTRAINT TRIGGER led AFTER INSERT ON core.activity DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION core.activity_is_led();
DROP TRIGGER IF EXISTS led ON core.activity_organization;
CREATE CONSTRAINT TRIGGER led AFTER UPDATE OF role OR DELETE ON core.activity_organization DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION core.activity_is_led();
REVOKE ALL ON FUNCTION core.order_activity(), core.activity_names_contact(), core.follow_activity(), core.activity_is_led() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION core.activity_names_contact() TO gctcp_web;
