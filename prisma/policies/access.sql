-- Principals and audiences: ids without content. Who is in an audience is shown to those who may use it.
ALTER TABLE core.principal ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.principal;
CREATE POLICY seen ON core.principal FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL AND kind <> 'MEMBER');
COMMENT ON POLICY seen ON core.principal IS 'Everyone, entities, organizations and groups can be named by every active member; that a member exists is told by the member''s own row.';
GRANT SELECT ON core.principal TO gctcp_web;

ALTER TABLE core.audience ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS kept ON core.audience;
CREATE POLICY kept ON core.audience FOR SELECT TO gctcp_web USING (false);
COMMENT ON POLICY kept ON core.audience IS 'The fingerprint would tell whether a set of recipients exists: nobody reads it.';

ALTER TABLE core.audience_recipient ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.audience_recipient;
CREATE POLICY seen ON core.audience_recipient FOR SELECT TO gctcp_web USING (audience_id IN (SELECT authz.usable_audiences()));
COMMENT ON POLICY seen ON core.audience_recipient IS 'Who is in an audience is shown to its recipients and to the organization that formed it.';
GRANT SELECT ON core.audience_recipient TO gctcp_web;

ALTER TABLE core.audience_use ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS kept ON core.audience_use;
CREATE POLICY kept ON core.audience_use FOR SELECT TO gctcp_web USING (false);
COMMENT ON POLICY kept ON core.audience_use IS 'Read by authz.usable_audiences() alone.';

ALTER TABLE core.journal ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.journal;
CREATE POLICY seen ON core.journal FOR SELECT TO gctcp_web
  USING ((marking <> 'RED' AND owner_id IN (SELECT authz.my_owners())) OR audience_id IN (SELECT authz.my_audiences()));
COMMENT ON POLICY seen ON core.journal IS 'News of a record reaches those who see the record; of a RED one those whom it names.';
DROP POLICY IF EXISTS written ON core.journal;
CREATE POLICY written ON core.journal FOR INSERT TO gctcp_web WITH CHECK (
  actor_id = (SELECT authz.member()) AND (owner_id IN (SELECT authz.my_owners()) OR (SELECT authz.my_role()) = 'SECRETARIAT'));
COMMENT ON POLICY written ON core.journal IS 'One journals one''s own acts, on what one''s organization or group owns; the Secretariat its acts of access.';
GRANT SELECT, INSERT (actor_id, verb, noun, row_id, owner_id, audience_id, marking) ON core.journal TO gctcp_web;

ALTER TABLE core.export ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.export;
CREATE POLICY seen ON core.export FOR SELECT TO gctcp_web USING (
  member_id = (SELECT authz.member()) OR member_id IN (SELECT authz.my_charges()) OR (SELECT authz.my_role()) = 'SECRETARIAT');
COMMENT ON POLICY seen ON core.export IS 'An export is an act of access: its taker, the lead of the taker''s organization and the Secretariat read it.';
DROP POLICY IF EXISTS written ON core.export;
CREATE POLICY written ON core.export FOR INSERT TO gctcp_web WITH CHECK (member_id = (SELECT authz.member()));
COMMENT ON POLICY written ON core.export IS 'One logs one''s own exports.';
GRANT SELECT, INSERT (member_id, noun, format, rows, marking, filter) ON core.export TO gctcp_web;

ALTER TABLE core.visit ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.visit;
CREATE POLICY seen ON core.visit FOR SELECT TO gctcp_web USING (member_id = (SELECT authz.member()));
COMMENT ON POLICY seen ON core.visit IS 'When one opened one''s own desk is nobody else''s business.';
DROP POLICY IF EXISTS made ON core.visit;
CREATE POLICY made ON core.visit FOR INSERT TO gctcp_web WITH CHECK (member_id = (SELECT authz.member()));
COMMENT ON POLICY made ON core.visit IS 'One notes one''s own visits.';
DROP POLICY IF EXISTS changed ON core.visit;
CREATE POLICY changed ON core.visit FOR UPDATE TO gctcp_web USING (member_id = (SELECT authz.member())) WITH CHECK (member_id = (SELECT authz.member()));
COMMENT ON POLICY changed ON core.visit IS 'One notes one''s own visits.';
GRANT SELECT, INSERT (member_id), UPDATE (at, before_at) ON core.visit TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.visit FOR EACH ROW EXECUTE FUNCTION audit.record('member_id', 'at', 'before_at');

ALTER TABLE core.viewing ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.viewing;
CREATE POLICY seen ON core.viewing FOR SELECT TO gctcp_web USING (audience_id IN (SELECT authz.my_audiences()));
COMMENT ON POLICY seen ON core.viewing IS 'Who looked at a record marked RED is told to those it names, and to nobody who may not know of it.';
DROP POLICY IF EXISTS written ON core.viewing;
CREATE POLICY written ON core.viewing FOR INSERT TO gctcp_web WITH CHECK (member_id = (SELECT authz.member()) AND audience_id IN (SELECT authz.my_audiences()));
COMMENT ON POLICY written ON core.viewing IS 'One logs one''s own looking.';
GRANT SELECT, INSERT (member_id, noun, record_id, audience_id) ON core.viewing TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.viewing FOR EACH ROW EXECUTE FUNCTION audit.record('id');

CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.principal FOR EACH ROW EXECUTE FUNCTION audit.record('id');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.audience FOR EACH ROW EXECUTE FUNCTION audit.record('id', 'fingerprint');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.audience_recipient FOR EACH ROW EXECUTE FUNCTION audit.record('audience_id');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.audience_use FOR EACH ROW EXECUTE FUNCTION audit.record('audience_id');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.journal FOR EACH ROW EXECUTE FUNCTION audit.record('id');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.export FOR EACH ROW EXECUTE FUNCTION audit.record('id');
