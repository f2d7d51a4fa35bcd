-- Who may sign in, and what they sign in with.
ALTER TABLE core.member ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.member;
CREATE POLICY seen ON core.member FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL
  AND (state IN ('INVITED', 'ACTIVE', 'SUSPENDED') OR organization_id = (SELECT authz.my_organization()) OR (SELECT authz.my_role()) = 'SECRETARIAT'));
COMMENT ON POLICY seen ON core.member IS 'Every active member sees who is a member; nominations and those who ended are seen by the own organization and the Secretariat.';
DROP POLICY IF EXISTS made ON core.member;
CREATE POLICY made ON core.member FOR INSERT TO gctcp_web WITH CHECK (
  ((SELECT authz.my_role()) = 'SECRETARIAT' AND state = 'INVITED')
  OR ((SELECT authz.my_role()) = 'LEAD_FOCAL_POINT' AND organization_id = (SELECT authz.my_organization()) AND state = 'NOMINATED' AND role <> 'SECRETARIAT'));
COMMENT ON POLICY made ON core.member IS 'The Secretariat invites; a lead nominates for the own organization.';
DROP POLICY IF EXISTS changed ON core.member;
CREATE POLICY changed ON core.member FOR UPDATE TO gctcp_web USING ((SELECT authz.my_role()) = 'SECRETARIAT') WITH CHECK (true);
COMMENT ON POLICY changed ON core.member IS 'The Secretariat lets people in and out.';
GRANT SELECT, INSERT (id, contact_id, organization_id, role, state, locale, invited_at),
  UPDATE (role, state, invited_at, suspended_at, ended_at, activated_at, version) ON core.member TO gctcp_web;
DROP POLICY IF EXISTS jobs ON core.member;
CREATE POLICY jobs ON core.member FOR SELECT TO gctcp_system USING (true);
COMMENT ON POLICY jobs ON core.member IS 'Sign-in and mail look members up.';
DROP POLICY IF EXISTS accepted ON core.member;
CREATE POLICY accepted ON core.member FOR UPDATE TO gctcp_system USING (state IN ('INVITED', 'ACTIVE')) WITH CHECK (state = 'ACTIVE');
COMMENT ON POLICY accepted ON core.member IS 'An invitation that is accepted makes the member active.';
GRANT SELECT, UPDATE (state, activated_at, locale) ON core.member TO gctcp_system;

-- What a changed membership does at once, in the same transaction.
CREATE OR REPLACE FUNCTION core.follow_member() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE everyone uuid; own uuid;
BEGIN
  IF NEW.state IN ('ENDED', 'SUSPENDED', 'INVITED') OR NEW.role <> OLD.role THEN
    UPDATE core.session SET ended_at = now(), ended_because = CASE WHEN NEW.role <> OLD.role THEN 'ROLE' ELSE NEW.state END
     WHERE member_id = NEW.id AND ended_at IS NULL;
    UPDATE core.access_link SET used_at = now() WHERE member_id = NEW.id AND used_at IS NULL AND NEW.state IN ('ENDED', 'SUSPENDED', 'INVITED');
  END IF;
  -- While suspended a feed answers nobody; of who left or begins again the old address opens nothing any more.
  IF NEW.state IN ('ENDED', 'INVITED') THEN
    UPDATE core.calendar_feed SET ended_at = now() WHERE member_id = NEW.id AND ended_at IS NULL;
  END IF;
  IF NEW.state = 'INVITED' THEN
    -- Invited anew: nothing of the old sign-in opens anything any more.
    UPDATE core.credential SET password_hash = NULL, password_changed_at = NULL, totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL WHERE member_id = NEW.id;
    DELETE FROM core.recovery_code WHERE member_id = NEW.id;
  END IF;
  IF NEW.state = 'ENDED' THEN
    DELETE FROM core.group_member WHERE member_id = NEW.id;
    UPDATE core.contact SET standing = 'ENDED', seat = NULL WHERE id = NEW.contact_id;
  ELSIF NEW.state = 'SUSPENDED' THEN
    UPDATE core.contact SET standing = 'SUSPENDED' WHERE id = NEW.contact_id;
  ELSIF OLD.state = 'SUSPENDED' THEN
    UPDATE core.contact SET standing = 'LISTED' WHERE id = NEW.contact_id;
  ELSIF OLD.state = 'NOMINATED' AND NEW.state = 'INVITED' THEN
    everyone := authz.same_audience(ARRAY['00000000-0000-0000-0000-000000000001'::uuid]);
    UPDATE core.contact SET audience_id = everyone WHERE id = NEW.contact_id;
  ELSIF OLD.state = 'INVITED' AND NEW.state = 'ACTIVE' AND NOT EXISTS
      (SELECT FROM core.contact_reach r WHERE r.contact_id = NEW.contact_id AND r.kind = 'EMAIL') THEN
    -- The address one signs in with is the first one can be reached at; narrowest by default.
    own := authz.same_audience(ARRAY[NEW.organization_id]);
    INSERT INTO core.contact_reach (contact_id, kind, value, shown_to, owner_id, contact_audience_id, audience_id, standing)
    SELECT c.id, 'EMAIL', k.email, 'OWN', c.owner_id, c.audience_id, own, c.standing
      FROM core.contact c JOIN core.credential k ON k.member_id = NEW.id WHERE c.id = NEW.contact_id;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION core.follow_member() FROM PUBLIC;
CREATE OR REPLACE TRIGGER followed AFTER UPDATE OF state, role ON core.member FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.role IS DISTINCT FROM NEW.role) EXECUTE FUNCTION core.follow_member();

ALTER TABLE core.credential ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.credential;
CREATE POLICY seen ON core.credential FOR SELECT TO gctcp_web USING (member_id = (SELECT authz.member())
  OR member_id IN (SELECT authz.my_charges()) OR (SELECT authz.my_role()) = 'SECRETARIAT');
COMMENT ON POLICY seen ON core.credential IS 'Which address a member signs in with is known to the member, the lead and the Secretariat; the secrets to nobody.';
DROP POLICY IF EXISTS made ON core.credential;
CREATE POLICY made ON core.credential FOR INSERT TO gctcp_web WITH CHECK ((SELECT authz.my_role()) = 'SECRETARIAT');
COMMENT ON POLICY made ON core.credential IS 'The Secretariat names the address it invites.';
GRANT SELECT (member_id, email, password_changed_at, totp_confirmed_at), INSERT (member_id, email) ON core.credential TO gctcp_web;
DROP POLICY IF EXISTS sign_in ON core.credential;
CREATE POLICY sign_in ON core.credential FOR ALL TO gctcp_system USING (true) WITH CHECK (true);
COMMENT ON POLICY sign_in ON core.credential IS 'Sign-in compares and renews secrets.';
GRANT SELECT, UPDATE (password_hash, password_changed_at, totp_secret, totp_confirmed_at, totp_last_step) ON core.credential TO gctcp_system;

ALTER TABLE core.recovery_code ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS sign_in ON core.recovery_code;
CREATE POLICY sign_in ON core.recovery_code FOR ALL TO gctcp_system USING (true) WITH CHECK (true);
COMMENT ON POLICY sign_in ON core.recovery_code IS 'Recovery codes are made and used up by sign-in alone.';
GRANT SELECT, INSERT, DELETE, UPDATE (used_at) ON core.recovery_code TO gctcp_system;

ALTER TABLE core.session ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.session;
CREATE POLICY seen ON core.session FOR SELECT TO gctcp_web USING (member_id = (SELECT authz.member()));
COMMENT ON POLICY seen ON core.session IS 'A member sees the own sessions.';
DROP POLICY IF EXISTS ended ON core.session;
CREATE POLICY ended ON core.session FOR UPDATE TO gctcp_web USING (member_id = (SELECT authz.member())) WITH CHECK (member_id = (SELECT authz.member()));
COMMENT ON POLICY ended ON core.session IS 'A member ends the own sessions.';
GRANT SELECT, UPDATE (ended_at, ended_because) ON core.session TO gctcp_web;
DROP POLICY IF EXISTS sign_in ON core.session;
CREATE POLICY sign_in ON core.session FOR ALL TO gctcp_system USING (true) WITH CHECK (true);
COMMENT ON POLICY sign_in ON core.session IS 'Sign-in opens sessions, each request checks one.';
GRANT SELECT, INSERT (member_id, device, address), UPDATE (seen_at, ended_at, ended_because) ON core.session TO gctcp_system;

ALTER TABLE core.access_link ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.access_link;
CREATE POLICY seen ON core.access_link FOR SELECT TO gctcp_web USING ((SELECT authz.my_role()) = 'SECRETARIAT');
COMMENT ON POLICY seen ON core.access_link IS 'The Secretariat sees which invitations are open; the code in the link stands nowhere.';
DROP POLICY IF EXISTS made ON core.access_link;
CREATE POLICY made ON core.access_link FOR INSERT TO gctcp_web WITH CHECK ((SELECT authz.my_role()) = 'SECRETARIAT' AND kind = 'INVITATION');
COMMENT ON POLICY made ON core.access_link IS 'The Secretariat invites.';
DROP POLICY IF EXISTS replaced ON core.access_link;
CREATE POLICY replaced ON core.access_link FOR UPDATE TO gctcp_web USING ((SELECT authz.my_role()) = 'SECRETARIAT' AND kind = 'INVITATION') WITH CHECK (used_at IS NOT NULL);
COMMENT ON POLICY replaced ON core.access_link IS 'The Secretariat uses up an invitation that it sends again.';
GRANT SELECT, INSERT (kind, member_id, expires_at), UPDATE (used_at) ON core.access_link TO gctcp_web;
DROP POLICY IF EXISTS sign_in ON core.access_link;
CREATE POLICY sign_in ON core.access_link FOR ALL TO gctcp_system USING (true) WITH CHECK (true);
COMMENT ON POLICY sign_in ON core.access_link IS 'A link is made for a forgotten password and used once.';
GRANT SELECT, INSERT (kind, member_id, expires_at), UPDATE (used_at) ON core.access_link TO gctcp_system;

ALTER TABLE core.guess ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS sign_in ON core.guess;
CREATE POLICY sign_in ON core.guess FOR ALL TO gctcp_system USING (true) WITH CHECK (true);
COMMENT ON POLICY sign_in ON core.guess IS 'All processes slow a guesser together.';
GRANT SELECT, INSERT, UPDATE, DELETE ON core.guess TO gctcp_system;

ALTER TABLE core.proposal ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.proposal;
CREATE POLICY seen ON core.proposal FOR SELECT TO gctcp_web USING ((SELECT authz.my_role()) = 'SECRETARIAT'
  OR ((SELECT authz.my_role()) = 'LEAD_FOCAL_POINT' AND organization_id = (SELECT authz.my_organization())));
COMMENT ON POLICY seen ON core.proposal IS 'The lead who may propose and the Secretariat that decides.';
DROP POLICY IF EXISTS made ON core.proposal;
CREATE POLICY made ON core.proposal FOR INSERT TO gctcp_web WITH CHECK ((SELECT authz.my_role()) = 'LEAD_FOCAL_POINT'
  AND organization_id = (SELECT authz.my_organization()) AND proposed_by_id = (SELECT authz.member())
  AND EXISTS (SELECT FROM core.member m WHERE m.id = member_id AND m.organization_id = proposal.organization_id));
COMMENT ON POLICY made ON core.proposal IS 'A lead proposes for members of the own organization.';
DROP POLICY IF EXISTS decided ON core.proposal;
CREATE POLICY decided ON core.proposal FOR UPDATE TO gctcp_web USING ((SELECT authz.my_role()) = 'SECRETARIAT' AND decision IS NULL)
  WITH CHECK (decided_by_id = (SELECT authz.member()));
COMMENT ON POLICY decided ON core.proposal IS 'The Secretariat decides, once.';
GRANT SELECT, INSERT (organization_id, member_id, verb, role, email, reason, proposed_by_id),
  UPDATE (decision, decision_reason, decided_by_id, decided_at) ON core.proposal TO gctcp_web;

ALTER TABLE core.membership_act ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.membership_act;
CREATE POLICY seen ON core.membership_act FOR SELECT TO gctcp_web USING ((SELECT authz.my_role()) = 'SECRETARIAT'
  OR ((SELECT authz.my_role()) = 'LEAD_FOCAL_POINT' AND organization_id = (SELECT authz.my_organization())));
COMMENT ON POLICY seen ON core.membership_act IS 'What was done to a membership, and why, is read by the Secretariat and the lead of the organization.';
DROP POLICY IF EXISTS made ON core.membership_act;
CREATE POLICY made ON core.membership_act FOR INSERT TO gctcp_web WITH CHECK ((SELECT authz.my_role()) = 'SECRETARIAT'
  AND done_by_id = (SELECT authz.member())
  AND EXISTS (SELECT FROM core.member m WHERE m.id = member_id AND m.organization_id = membership_act.organization_id));
COMMENT ON POLICY made ON core.membership_act IS 'The Secretariat writes what it did.';
GRANT SELECT, INSERT (organization_id, member_id, name, verb, role, reason, done_by_id) ON core.membership_act TO gctcp_web;

ALTER TABLE core.message ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.message;
CREATE POLICY seen ON core.message FOR SELECT TO gctcp_web USING ((SELECT authz.my_role()) = 'SECRETARIAT');
COMMENT ON POLICY seen ON core.message IS 'The Secretariat lists what waits to be mailed: to whom, when, kind, state.';
DROP POLICY IF EXISTS written ON core.message;
CREATE POLICY written ON core.message FOR INSERT TO gctcp_web WITH CHECK (from_member_id = (SELECT authz.member()));
COMMENT ON POLICY written ON core.message IS 'A message is written with the change that causes it, by the one who makes the change.';
DROP POLICY IF EXISTS tried_again ON core.message;
CREATE POLICY tried_again ON core.message FOR UPDATE TO gctcp_web USING ((SELECT authz.my_role()) = 'SECRETARIAT' AND state = 'FAILED') WITH CHECK (state = 'WAITING');
COMMENT ON POLICY tried_again ON core.message IS 'The Secretariat lets a message that failed be tried again.';
GRANT SELECT, INSERT (kind, to_contact_id, from_member_id, row_id), UPDATE (state, attempts, next_at) ON core.message TO gctcp_web;
DROP POLICY IF EXISTS jobs ON core.message;
CREATE POLICY jobs ON core.message FOR ALL TO gctcp_system USING (true) WITH CHECK (true);
COMMENT ON POLICY jobs ON core.message IS 'The worker sends what waits.';
GRANT SELECT, INSERT (kind, to_contact_id, from_member_id, row_id), UPDATE (state, attempts, next_at, sent_at, fault) ON core.message TO gctcp_system;

CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.member FOR EACH ROW EXECUTE FUNCTION audit.record('id');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.credential FOR EACH ROW EXECUTE FUNCTION audit.record('member_id', 'password_hash', 'totp_secret', 'totp_last_step');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.recovery_code FOR EACH ROW EXECUTE FUNCTION audit.record('member_id', 'code_hash');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.session FOR EACH ROW EXECUTE FUNCTION audit.record('id', 'seen_at');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.access_link FOR EACH ROW EXECUTE FUNCTION audit.record('id');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.proposal FOR EACH ROW EXECUTE FUNCTION audit.record('id');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.membership_act FOR EACH ROW EXECUTE FUNCTION audit.record('id');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.message FOR EACH ROW EXECUTE FUNCTION audit.record('id', 'attempts', 'next_at');
