-- Events and what belongs to them: the rule of all shared records (docs/decisions/011-shared-records.md).
ALTER TABLE core.event ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.event;
CREATE POLICY seen ON core.event FOR SELECT TO gctcp_web USING ((marking <> 'RED' AND owner_id IN (SELECT authz.my_owners())) OR audience_id IN (SELECT authz.my_audiences()));
COMMENT ON POLICY seen ON core.event IS 'Its audience sees it; the owner always sees its own, unless it is RED: then those named see it and nobody else.';
DROP POLICY IF EXISTS made ON core.event;
CREATE POLICY made ON core.event FOR INSERT TO gctcp_web WITH CHECK (owner_id IN (SELECT authz.my_edits()) AND created_by_id = (SELECT authz.member())
  AND audience_id IN (SELECT authz.usable_audiences()) AND (marking <> 'RED' OR authz.admits_members_only(audience_id)));
COMMENT ON POLICY made ON core.event IS 'A member adds events of the own organization, a chair those of the group; RED only for named members, the writer among them.';
DROP POLICY IF EXISTS changed ON core.event;
CREATE POLICY changed ON core.event FOR UPDATE TO gctcp_web
  USING (owner_id IN (SELECT authz.my_edits()) AND (marking <> 'RED' OR audience_id IN (SELECT authz.my_audiences())))
  WITH CHECK (owner_id IN (SELECT authz.my_edits()) AND audience_id IN (SELECT authz.usable_audiences()) AND (marking <> 'RED' OR authz.admits_members_only(audience_id)));
COMMENT ON POLICY changed ON core.event IS 'An organization''s members edit what it owns, a group''s chairs what the group owns.';
DROP POLICY IF EXISTS removed ON core.event;
CREATE POLICY removed ON core.event FOR DELETE TO gctcp_web
  USING (owner_id IN (SELECT authz.my_edits()) AND (marking <> 'RED' OR audience_id IN (SELECT authz.my_audiences())));
COMMENT ON POLICY removed ON core.event IS 'Deletion is the owner''s.';
GRANT SELECT, DELETE, INSERT (owner_id, audience_id, marking, lang, title, description, kind, state, organizer_id, group_id, place, online_url, zone, starts_local, ends_local, rule, busy_for, busy_contact_id, created_by_id),
  UPDATE (title, owner_id, audience_id, marking, version, lang, description, kind, state, organizer_id, group_id, place, online_url, zone, starts_local, ends_local, rule, exact_to, busy_for, busy_contact_id, updated_at) ON core.event TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.event FOR EACH ROW EXECUTE FUNCTION audit.record('id');

DO $$
DECLARE child text[];
BEGIN
  FOREACH child SLICE 1 IN ARRAY ARRAY[['event_country', 'country'], ['event_theme', 'theme'], ['event_occurrence', 'starts_at, ends_at, starts_on, ends_on']] LOOP
    EXECUTE format('ALTER TABLE core.%I ENABLE ROW LEVEL SECURITY', child[1]);
    EXECUTE format('DROP POLICY IF EXISTS seen ON core.%I', child[1]);
    EXECUTE format($p$CREATE POLICY seen ON core.%I FOR SELECT TO gctcp_web USING ((marking <> 'RED' AND owner_id IN (SELECT authz.my_owners()))
      OR audience_id IN (SELECT authz.my_audiences()))$p$, child[1]);
    EXECUTE format($p$COMMENT ON POLICY seen ON core.%I IS 'As its event.'$p$, child[1]);
    EXECUTE format('DROP POLICY IF EXISTS made ON core.%I', child[1]);
    EXECUTE format($p$CREATE POLICY made ON core.%1$I FOR INSERT TO gctcp_web WITH CHECK (owner_id IN (SELECT authz.my_edits())
      AND EXISTS (SELECT FROM core.event e WHERE e.id = event_id AND e.owner_id = %1$I.owner_id))$p$, child[1]);
    EXECUTE format($p$COMMENT ON POLICY made ON core.%I IS 'Whoever edits the event.'$p$, child[1]);
    EXECUTE format('DROP POLICY IF EXISTS removed ON core.%I', child[1]);
    EXECUTE format($p$CREATE POLICY removed ON core.%I FOR DELETE TO gctcp_web USING (owner_id IN (SELECT authz.my_edits())
      AND (marking <> 'RED' OR audience_id IN (SELECT authz.my_audiences())))$p$, child[1]);
    EXECUTE format($p$COMMENT ON POLICY removed ON core.%I IS 'Whoever edits the event.'$p$, child[1]);
    EXECUTE format('GRANT SELECT, DELETE, INSERT (event_id, owner_id, audience_id, marking, %s) ON core.%I TO gctcp_web', child[2], child[1]);
  END LOOP;
END $$;
-- Occurrences are what the rule of the event says, and busy rows what the event announces: the change of the event is on record.
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.event_country FOR EACH ROW EXECUTE FUNCTION audit.record('event_id');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.event_theme FOR EACH ROW EXECUTE FUNCTION audit.record('event_id');
