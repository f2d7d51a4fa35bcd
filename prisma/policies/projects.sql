-- Projects and what belongs to them: the rule of all shared records (docs/decisions/011-shared-records.md).
ALTER TABLE core.project ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.project;
CREATE POLICY seen ON core.project FOR SELECT TO gctcp_web USING ((marking <> 'RED' AND owner_id IN (SELECT authz.my_owners())) OR audience_id IN (SELECT authz.my_audiences()));
COMMENT ON POLICY seen ON core.project IS 'Its audience sees it; the owner always sees its own, unless it is RED: then those named see it and nobody else.';
DROP POLICY IF EXISTS made ON core.project;
CREATE POLICY made ON core.project FOR INSERT TO gctcp_web WITH CHECK (owner_id IN (SELECT authz.my_edits()) AND created_by_id = (SELECT authz.member())
  AND audience_id IN (SELECT authz.usable_audiences()) AND (marking <> 'RED' OR authz.admits_members_only(audience_id)));
COMMENT ON POLICY made ON core.project IS 'A member adds projects of the own organization, a chair those of the group; RED only for named members, the writer among them.';
DROP POLICY IF EXISTS changed ON core.project;
CREATE POLICY changed ON core.project FOR UPDATE TO gctcp_web
  USING (owner_id IN (SELECT authz.my_edits()) AND (marking <> 'RED' OR audience_id IN (SELECT authz.my_audiences())))
  WITH CHECK (owner_id IN (SELECT authz.my_edits()) AND audience_id IN (SELECT authz.usable_audiences()) AND (marking <> 'RED' OR authz.admits_members_only(audience_id)));
COMMENT ON POLICY changed ON core.project IS 'An organization''s members edit what it owns, a group''s chairs what the group owns.';
DROP POLICY IF EXISTS removed ON core.project;
CREATE POLICY removed ON core.project FOR DELETE TO gctcp_web
  USING (owner_id IN (SELECT authz.my_edits()) AND (marking <> 'RED' OR audience_id IN (SELECT authz.my_audiences())));
COMMENT ON POLICY removed ON core.project IS 'Deletion is the owner''s.';
GRANT SELECT, DELETE, INSERT (owner_id, audience_id, marking, lang, title, description, identifier, status, starts_on, ends_on, created_by_id),
  UPDATE (title, owner_id, audience_id, marking, version, lang, description, identifier, status, starts_on, ends_on, updated_at) ON core.project TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.project FOR EACH ROW EXECUTE FUNCTION audit.record('id', 'title_order', 'starts_order');

DO $$
DECLARE child text[];
BEGIN
  FOREACH child SLICE 1 IN ARRAY ARRAY[
    ['project_text', 'lang, title, description', 'title, description'], ['project_organization', 'organization_id, role', 'role'],
    ['project_country', 'country, share', 'share'], ['project_theme', 'theme, share', 'share'], ['project_amount', 'kind, currency, minor', 'minor']] LOOP
    EXECUTE format('ALTER TABLE core.%I ENABLE ROW LEVEL SECURITY', child[1]);
    EXECUTE format('DROP POLICY IF EXISTS seen ON core.%I', child[1]);
    EXECUTE format($p$CREATE POLICY seen ON core.%I FOR SELECT TO gctcp_web USING ((marking <> 'RED' AND owner_id IN (SELECT authz.my_owners()))
      OR audience_id IN (SELECT authz.my_audiences()))$p$, child[1]);
    EXECUTE format($p$COMMENT ON POLICY seen ON core.%I IS 'As its project.'$p$, child[1]);
    EXECUTE format('DROP POLICY IF EXISTS made ON core.%I', child[1]);
    EXECUTE format($p$CREATE POLICY made ON core.%1$I FOR INSERT TO gctcp_web WITH CHECK (owner_id IN (SELECT authz.my_edits())
      AND EXISTS (SELECT FROM core.project p WHERE p.id = project_id AND p.owner_id = %1$I.owner_id))$p$, child[1]);
    EXECUTE format($p$COMMENT ON POLICY made ON core.%I IS 'Whoever edits the project.'$p$, child[1]);
    EXECUTE format('DROP POLICY IF EXISTS changed ON core.%I', child[1]);
    EXECUTE format($p$CREATE POLICY changed ON core.%I FOR UPDATE TO gctcp_web USING (owner_id IN (SELECT authz.my_edits())
      AND (marking <> 'RED' OR audience_id IN (SELECT authz.my_audiences()))) WITH CHECK (owner_id IN (SELECT authz.my_edits()))$p$, child[1]);
    EXECUTE format($p$COMMENT ON POLICY changed ON core.%I IS 'Whoever edits the project.'$p$, child[1]);
    EXECUTE format('DROP POLICY IF EXISTS removed ON core.%I', child[1]);
    EXECUTE format($p$CREATE POLICY removed ON core.%I FOR DELETE TO gctcp_web USING (owner_id IN (SELECT authz.my_edits())
      AND (marking <> 'RED' OR audience_id IN (SELECT authz.my_audiences())))$p$, child[1]);
    EXECUTE format($p$COMMENT ON POLICY removed ON core.%I IS 'Whoever edits the project.'$p$, child[1]);
    EXECUTE format('GRANT SELECT, DELETE, INSERT (project_id, owner_id, audience_id, marking, %s), UPDATE (%s) ON core.%I TO gctcp_web', child[2], child[3], child[1]);
    EXECUTE format($p$CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.%I FOR EACH ROW EXECUTE FUNCTION audit.record('project_id')$p$, child[1]);
  END LOOP;
END $$;

-- The columns that lists are sorted by.
CREATE OR REPLACE FUNCTION core.order_project() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  NEW.title_order := search.plain(left(NEW.title, 200));
  NEW.starts_order := coalesce(NEW.starts_on, '9999-12-31');
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER ordered BEFORE INSERT OR UPDATE OF title, starts_on ON core.project FOR EACH ROW EXECUTE FUNCTION core.order_project();

-- Shares of one project add to a hundred per cent, whoever writes them; asked when the transaction ends, because rows come one by one.
CREATE OR REPLACE FUNCTION core.shares_are_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  of_project uuid := coalesce((to_jsonb(NEW) ->> 'project_id')::uuid, (to_jsonb(OLD) ->> 'project_id')::uuid);
  total int;
BEGIN
  EXECUTE format('SELECT sum(share) FROM core.%I WHERE project_id = $1', TG_TABLE_NAME) INTO total USING of_project;
  IF total <> 10000 THEN
    RAISE EXCEPTION 'shares add to % hundredths of a per cent', total USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['project_country', 'project_theme'] LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS whole ON core.%I', child);
    EXECUTE format('CREATE CONSTRAINT TRIGGER whole AFTER INSERT OR UPDATE OF share OR DELETE ON core.%I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION core.shares_are_whole()', child);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION core.order_project(), core.shares_are_whole() FROM PUBLIC;
