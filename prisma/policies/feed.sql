-- The secret address of a member's calendar. Its hash is compared by the system role alone; nobody else reads it, nor the trail.
ALTER TABLE core.calendar_feed ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.calendar_feed;
CREATE POLICY seen ON core.calendar_feed FOR SELECT TO gctcp_web USING (member_id = (SELECT authz.member()));
COMMENT ON POLICY seen ON core.calendar_feed IS 'A member sees that there is an own feed, and when it was made and taken.';
DROP POLICY IF EXISTS made ON core.calendar_feed;
CREATE POLICY made ON core.calendar_feed FOR INSERT TO gctcp_web WITH CHECK (member_id = (SELECT authz.member()));
COMMENT ON POLICY made ON core.calendar_feed IS 'A member makes the own feed.';
DROP POLICY IF EXISTS changed ON core.calendar_feed;
CREATE POLICY changed ON core.calendar_feed FOR UPDATE TO gctcp_web USING (member_id = (SELECT authz.member()) AND ended_at IS NULL) WITH CHECK (member_id = (SELECT authz.member()));
COMMENT ON POLICY changed ON core.calendar_feed IS 'A member ends the own feed, and notes what was taken by it; what has ended does not come back.';
GRANT SELECT (id, member_id, made_at, ended_at, taken_at, taken_hash), INSERT (member_id, secret_hash), UPDATE (ended_at, taken_at, taken_hash) ON core.calendar_feed TO gctcp_web;
DROP POLICY IF EXISTS asked ON core.calendar_feed;
CREATE POLICY asked ON core.calendar_feed FOR SELECT TO gctcp_system USING (ended_at IS NULL);
COMMENT ON POLICY asked ON core.calendar_feed IS 'Whose feed a secret opens is looked up before anybody is a viewer; the feed itself is read as that member.';
GRANT SELECT (id, member_id, secret_hash, ended_at) ON core.calendar_feed TO gctcp_system;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.calendar_feed FOR EACH ROW EXECUTE FUNCTION audit.record('id', 'secret_hash', 'taken_at', 'taken_hash');
