-- The log of an activity. What an update says stands in its row alone, never in the trail: so there is nothing to forget when it
-- is withdrawn, and the trail still says that it came and went.
ALTER TABLE core.activity_update ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.activity_update;
CREATE POLICY seen ON core.activity_update FOR SELECT TO gctcp_web USING ((marking <> 'RED' AND owner_id IN (SELECT authz.my_owners())) OR audience_id IN (SELECT authz.my_audiences()));
COMMENT ON POLICY seen ON core.activity_update IS 'As its activity.';
DROP POLICY IF EXISTS made ON core.activity_update;
CREATE POLICY made ON core.activity_update FOR INSERT TO gctcp_web WITH CHECK (owner_id IN (SELECT authz.my_edits()) AND created_by_id = (SELECT authz.member())
  AND organization_id = (SELECT authz.my_organization()) AND EXISTS (SELECT FROM core.activity a WHERE a.id = activity_id AND a.owner_id = activity_update.owner_id));
COMMENT ON POLICY made ON core.activity_update IS 'Whoever edits the activity says how it goes, in the own name.';
GRANT SELECT, INSERT (activity_id, owner_id, audience_id, marking, lang, body, status, progress_percent, created_by_id, organization_id) ON core.activity_update TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.activity_update FOR EACH ROW
  EXECUTE FUNCTION audit.record('activity_id', 'body', 'status', 'progress_percent');

-- Its author, or whoever edits the activity, withdraws an update: what it said goes; that it was there stays. Answers whether there
-- was one: for the unseen, the unknown and what is another's alike false.
CREATE OR REPLACE FUNCTION authz.withdraw_update(of_update uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE core.activity_update u SET body = '', status = NULL, progress_percent = NULL, withdrawn_at = now(), withdrawn_by_id = authz.member()
   WHERE u.id = of_update AND u.withdrawn_at IS NULL AND EXISTS (SELECT FROM authz.record_standing('activity', u.activity_id) r
     WHERE r.owner_id IN (SELECT authz.my_edits()) OR u.created_by_id = authz.member());
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION authz.withdraw_update(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.withdraw_update(uuid) TO gctcp_web;
