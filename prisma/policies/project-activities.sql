-- Which activities belong to which project: two standings in one row, and it takes both to see it.
ALTER TABLE core.project_activity ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.project_activity;
CREATE POLICY seen ON core.project_activity FOR SELECT TO gctcp_web USING (
  ((project_marking <> 'RED' AND project_owner_id IN (SELECT authz.my_owners())) OR project_audience_id IN (SELECT authz.my_audiences()))
  AND ((activity_marking <> 'RED' AND activity_owner_id IN (SELECT authz.my_owners())) OR activity_audience_id IN (SELECT authz.my_audiences())));
COMMENT ON POLICY seen ON core.project_activity IS 'A link is seen by those who see both its ends.';
DROP POLICY IF EXISTS made ON core.project_activity;
CREATE POLICY made ON core.project_activity FOR INSERT TO gctcp_web WITH CHECK (created_by_id = (SELECT authz.member()) AND project_owner_id IN (SELECT authz.my_edits())
  AND EXISTS (SELECT FROM core.project p WHERE p.id = project_id AND p.owner_id = project_owner_id AND p.audience_id = project_audience_id AND p.marking = project_marking)
  AND EXISTS (SELECT FROM core.activity a WHERE a.id = activity_id AND a.owner_id = activity_owner_id AND a.audience_id = activity_audience_id AND a.marking = activity_marking));
COMMENT ON POLICY made ON core.project_activity IS 'Whoever edits the project links activities that they see.';
DROP POLICY IF EXISTS removed ON core.project_activity;
CREATE POLICY removed ON core.project_activity FOR DELETE TO gctcp_web USING (
  (project_owner_id IN (SELECT authz.my_edits()) OR activity_owner_id IN (SELECT authz.my_edits()))
  AND ((project_marking <> 'RED' AND project_owner_id IN (SELECT authz.my_owners())) OR project_audience_id IN (SELECT authz.my_audiences()))
  AND ((activity_marking <> 'RED' AND activity_owner_id IN (SELECT authz.my_owners())) OR activity_audience_id IN (SELECT authz.my_audiences())));
COMMENT ON POLICY removed ON core.project_activity IS 'Whoever edits one of its ends takes a link away, and sees both.';
GRANT SELECT, DELETE, INSERT (project_id, activity_id, project_owner_id, project_audience_id, project_marking, activity_owner_id, activity_audience_id, activity_marking, created_by_id)
  ON core.project_activity TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.project_activity FOR EACH ROW EXECUTE FUNCTION audit.record('project_id activity_id');
