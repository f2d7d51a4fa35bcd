-- Organizations and groups: that each exists, its names and who holds its seats is known to every active member.

ALTER TABLE core.organization ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.organization;
CREATE POLICY seen ON core.organization FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.organization IS 'Organizations and their names are known to every active member.';
GRANT SELECT ON core.organization TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.organization FOR EACH ROW EXECUTE FUNCTION audit.record('id');

ALTER TABLE core.organization_name ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.organization_name;
CREATE POLICY seen ON core.organization_name FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.organization_name IS 'Organizations and their names are known to every active member.';
GRANT SELECT ON core.organization_name TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.organization_name FOR EACH ROW EXECUTE FUNCTION audit.record('organization_id');

ALTER TABLE core.organization_alias ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.organization_alias;
CREATE POLICY seen ON core.organization_alias FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.organization_alias IS 'Organizations and their names are known to every active member.';
GRANT SELECT ON core.organization_alias TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.organization_alias FOR EACH ROW EXECUTE FUNCTION audit.record('organization_id');

ALTER TABLE core.working_group ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.working_group;
CREATE POLICY seen ON core.working_group FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.working_group IS 'Every active member sees that a group exists.';
GRANT SELECT ON core.working_group TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.working_group FOR EACH ROW EXECUTE FUNCTION audit.record('id');

ALTER TABLE core.working_group_name ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.working_group_name;
CREATE POLICY seen ON core.working_group_name FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.working_group_name IS 'Organizations and their names are known to every active member.';
GRANT SELECT ON core.working_group_name TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.working_group_name FOR EACH ROW EXECUTE FUNCTION audit.record('group_id');

ALTER TABLE core.group_seat ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.group_seat;
CREATE POLICY seen ON core.group_seat FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.group_seat IS 'Seats of organizations in groups are known to every active member.';
GRANT SELECT ON core.group_seat TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.group_seat FOR EACH ROW EXECUTE FUNCTION audit.record('id');

ALTER TABLE core.group_member ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.group_member;
CREATE POLICY seen ON core.group_member FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL
  AND (group_id IN (SELECT authz.open_groups()) OR group_id IN (SELECT authz.my_groups())));
COMMENT ON POLICY seen ON core.group_member IS 'Who sits in a group is seen by every active member, unless the group hides its people; then by those who sit in it.';
GRANT SELECT ON core.group_member TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.group_member FOR EACH ROW EXECUTE FUNCTION audit.record('group_id');

-- Mails and the session say which organization a member speaks for.
DROP POLICY IF EXISTS jobs ON core.organization;
CREATE POLICY jobs ON core.organization FOR SELECT TO gctcp_system USING (true);
COMMENT ON POLICY jobs ON core.organization IS 'Sign-in and mail name the organization.';
DROP POLICY IF EXISTS jobs ON core.organization_name;
CREATE POLICY jobs ON core.organization_name FOR SELECT TO gctcp_system USING (true);
COMMENT ON POLICY jobs ON core.organization_name IS 'Sign-in and mail name the organization in the reader''s language.';
GRANT SELECT ON core.organization, core.organization_name TO gctcp_system;
