-- The directory. A contact that ended is nobody's; one that is suspended stays listed, without reach.
-- A nomination that waits for the Secretariat has the own organization as its audience.
-- The audience is asked first: most rows are everybody's and pass there, which is a sixth of the time of a count.
ALTER TABLE core.contact ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.contact;
CREATE POLICY seen ON core.contact FOR SELECT TO gctcp_web USING (standing <> 'ENDED'
  AND (audience_id IN (SELECT authz.my_audiences()) OR owner_id IN (SELECT authz.my_owners())));
COMMENT ON POLICY seen ON core.contact IS 'Every active member sees a listed contact; a nomination is seen by its own organization; an ended contact by nobody.';
DROP POLICY IF EXISTS considered ON core.contact;
CREATE POLICY considered ON core.contact FOR SELECT TO gctcp_web USING (standing <> 'ENDED' AND (SELECT authz.my_role()) = 'SECRETARIAT');
COMMENT ON POLICY considered ON core.contact IS 'The Secretariat decides on nominations, so it sees them before they are listed.';
DROP POLICY IF EXISTS made ON core.contact;
CREATE POLICY made ON core.contact FOR INSERT TO gctcp_web WITH CHECK (standing = 'LISTED' AND audience_id IN (SELECT authz.usable_audiences())
  AND ((owner_id = (SELECT authz.my_organization()) AND (SELECT authz.my_role()) = 'LEAD_FOCAL_POINT') OR (SELECT authz.my_role()) = 'SECRETARIAT'));
COMMENT ON POLICY made ON core.contact IS 'A lead lists contacts of the own organization; the Secretariat those whom it invites.';
DROP POLICY IF EXISTS changed ON core.contact;
CREATE POLICY changed ON core.contact FOR UPDATE TO gctcp_web
  USING (owner_id = (SELECT authz.my_organization()) AND (id = (SELECT authz.my_contact()) OR (SELECT authz.my_role()) = 'LEAD_FOCAL_POINT'))
  WITH CHECK (owner_id = (SELECT authz.my_organization()));
COMMENT ON POLICY changed ON core.contact IS 'A member edits the own entry, a lead those of the organization.';
GRANT SELECT ON core.contact TO gctcp_web;
GRANT INSERT (organization_id, owner_id, audience_id, name, own_name, own_name_lang, function, function_lang, unit, duty_station, place, country_code,
    time_zone, seat, preferred_channel),
  UPDATE (name, own_name, own_name_lang, function, function_lang, unit, duty_station, place, country_code, time_zone, seat,
    preferred_channel, out_from_on, out_until_on, stand_in_id, confirmed_at, confirmed_by_id, version) ON core.contact TO gctcp_web;

DO $$
DECLARE child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['contact_language', 'contact_theme', 'contact_country'] LOOP
    EXECUTE format('ALTER TABLE core.%I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('DROP POLICY IF EXISTS seen ON core.%I', child);
    EXECUTE format($p$CREATE POLICY seen ON core.%I FOR SELECT TO gctcp_web USING (standing <> 'ENDED'
      AND (audience_id IN (SELECT authz.my_audiences()) OR owner_id IN (SELECT authz.my_owners())))$p$, child);
    EXECUTE format($p$COMMENT ON POLICY seen ON core.%I IS 'As its contact.'$p$, child);
    EXECUTE format('DROP POLICY IF EXISTS made ON core.%I', child);
    EXECUTE format($p$CREATE POLICY made ON core.%I FOR INSERT TO gctcp_web WITH CHECK (owner_id = (SELECT authz.my_organization())
      AND (contact_id = (SELECT authz.my_contact()) OR (SELECT authz.my_role()) = 'LEAD_FOCAL_POINT'))$p$, child);
    EXECUTE format($p$COMMENT ON POLICY made ON core.%I IS 'As its contact: the own entry, or a lead''s.'$p$, child);
    EXECUTE format('DROP POLICY IF EXISTS removed ON core.%I', child);
    EXECUTE format($p$CREATE POLICY removed ON core.%I FOR DELETE TO gctcp_web USING (owner_id = (SELECT authz.my_organization())
      AND (contact_id = (SELECT authz.my_contact()) OR (SELECT authz.my_role()) = 'LEAD_FOCAL_POINT'))$p$, child);
    EXECUTE format($p$COMMENT ON POLICY removed ON core.%I IS 'As its contact: the own entry, or a lead''s.'$p$, child);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON core.%I TO gctcp_web', child);
    EXECUTE format($p$CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.%I FOR EACH ROW EXECUTE FUNCTION audit.record('contact_id')$p$, child);
  END LOOP;
END $$;

ALTER TABLE core.contact_reach ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.contact_reach;
CREATE POLICY seen ON core.contact_reach FOR SELECT TO gctcp_web USING (standing = 'LISTED'
  AND (owner_id IN (SELECT authz.my_owners())
    OR (audience_id IN (SELECT authz.my_audiences()) AND contact_audience_id IN (SELECT authz.my_audiences()))));
COMMENT ON POLICY seen ON core.contact_reach IS 'Each address has its own audience and is never wider than its contact; a suspended contact has no reach.';
DROP POLICY IF EXISTS made ON core.contact_reach;
CREATE POLICY made ON core.contact_reach FOR INSERT TO gctcp_web WITH CHECK (owner_id = (SELECT authz.my_organization())
  AND audience_id IN (SELECT authz.usable_audiences())
  AND (contact_id = (SELECT authz.my_contact()) OR (SELECT authz.my_role()) = 'LEAD_FOCAL_POINT'));
COMMENT ON POLICY made ON core.contact_reach IS 'The holder or the lead adds an address, for an audience they may use.';
DROP POLICY IF EXISTS changed ON core.contact_reach;
CREATE POLICY changed ON core.contact_reach FOR UPDATE TO gctcp_web
  USING (owner_id = (SELECT authz.my_organization()) AND (contact_id = (SELECT authz.my_contact()) OR (SELECT authz.my_role()) = 'LEAD_FOCAL_POINT'))
  WITH CHECK (owner_id = (SELECT authz.my_organization()) AND audience_id IN (SELECT authz.usable_audiences()));
COMMENT ON POLICY changed ON core.contact_reach IS 'The holder or the lead changes an address or who sees it.';
DROP POLICY IF EXISTS removed ON core.contact_reach;
CREATE POLICY removed ON core.contact_reach FOR DELETE TO gctcp_web
  USING (owner_id = (SELECT authz.my_organization()) AND (contact_id = (SELECT authz.my_contact()) OR (SELECT authz.my_role()) = 'LEAD_FOCAL_POINT'));
COMMENT ON POLICY removed ON core.contact_reach IS 'The holder or the lead removes an address.';
GRANT SELECT, DELETE, INSERT (contact_id, kind, value, position, shown_to, owner_id, contact_audience_id, audience_id, standing),
  UPDATE (kind, value, position, shown_to, audience_id) ON core.contact_reach TO gctcp_web;

-- A listing appears with an address on request and goes with it.
CREATE OR REPLACE FUNCTION core.list_on_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NEW.shown_to = 'ON_REQUEST' THEN
    INSERT INTO core.reach_listing (reach_id, contact_id, kind, owner_id, audience_id, standing)
    VALUES (NEW.id, NEW.contact_id, NEW.kind, NEW.owner_id, NEW.contact_audience_id, NEW.standing)
    ON CONFLICT (reach_id) DO UPDATE SET kind = excluded.kind;
  ELSE
    DELETE FROM core.reach_listing WHERE reach_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION core.list_on_request() FROM PUBLIC;
CREATE OR REPLACE TRIGGER listed AFTER INSERT OR UPDATE OF shown_to, kind ON core.contact_reach FOR EACH ROW EXECUTE FUNCTION core.list_on_request();

ALTER TABLE core.reach_listing ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.reach_listing;
CREATE POLICY seen ON core.reach_listing FOR SELECT TO gctcp_web USING (standing = 'LISTED'
  AND (audience_id IN (SELECT authz.my_audiences()) OR owner_id IN (SELECT authz.my_owners())));
COMMENT ON POLICY seen ON core.reach_listing IS 'That a contact can be reached on request is seen by those who see the contact; the address is not.';
GRANT SELECT ON core.reach_listing TO gctcp_web;

ALTER TABLE core.introduction ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.introduction;
CREATE POLICY seen ON core.introduction FOR SELECT TO gctcp_web
  USING (asked_by_id = (SELECT authz.member()) OR contact_id = (SELECT authz.my_contact()));
COMMENT ON POLICY seen ON core.introduction IS 'The one who asks and the one who is asked.';
DROP POLICY IF EXISTS asked ON core.introduction;
CREATE POLICY asked ON core.introduction FOR INSERT TO gctcp_web WITH CHECK (asked_by_id = (SELECT authz.member())
  AND EXISTS (SELECT FROM core.reach_listing l WHERE l.reach_id = introduction.reach_id AND l.contact_id = introduction.contact_id));
COMMENT ON POLICY asked ON core.introduction IS 'One asks for oneself, for an address that is listed on request.';
GRANT SELECT, INSERT (reach_id, contact_id, asked_by_id, message, message_lang) ON core.introduction TO gctcp_web;

-- What a list is sorted by is made from the rest of the row, and is no change of its own.
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.contact FOR EACH ROW
  EXECUTE FUNCTION audit.record('id', 'name_order', 'organization_order', 'place_order', 'confirmed_order', 'regions');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.contact_reach FOR EACH ROW EXECUTE FUNCTION audit.record('contact_id');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.reach_listing FOR EACH ROW EXECUTE FUNCTION audit.record('contact_id');
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.introduction FOR EACH ROW EXECUTE FUNCTION audit.record('id');

-- A lead takes a contact without an account off the directory. A function, because the row that ended is
-- no longer to be seen, and an UPDATE must be able to see what it wrote.
CREATE OR REPLACE FUNCTION authz.end_contact(contact uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE core.contact c SET standing = 'ENDED', seat = NULL
   WHERE c.id = contact AND c.standing <> 'ENDED' AND c.owner_id = authz.my_organization() AND authz.my_role() = 'LEAD_FOCAL_POINT'
     AND NOT EXISTS (SELECT FROM core.member m WHERE m.contact_id = c.id AND m.state <> 'ENDED');
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION authz.end_contact(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.end_contact(uuid) TO gctcp_web;

-- Sign-in greets by name; mail goes to a person and to an e-mail address, never to a telephone.
DROP POLICY IF EXISTS jobs ON core.contact;
CREATE POLICY jobs ON core.contact FOR SELECT TO gctcp_system USING (true);
COMMENT ON POLICY jobs ON core.contact IS 'Sign-in and mail name the person.';
GRANT SELECT (id, organization_id, name, own_name, own_name_lang, time_zone, standing, sample) ON core.contact TO gctcp_system;
DROP POLICY IF EXISTS jobs ON core.contact_reach;
CREATE POLICY jobs ON core.contact_reach FOR SELECT TO gctcp_system USING (kind = 'EMAIL' AND standing = 'LISTED');
COMMENT ON POLICY jobs ON core.contact_reach IS 'The worker mails a contact who has no account at the contact''s own e-mail address.';
GRANT SELECT (id, contact_id, kind, value, position, standing) ON core.contact_reach TO gctcp_system;
DROP POLICY IF EXISTS jobs ON core.introduction;
CREATE POLICY jobs ON core.introduction FOR SELECT TO gctcp_system USING (true);
COMMENT ON POLICY jobs ON core.introduction IS 'The worker writes the mail that puts two people in touch.';
GRANT SELECT ON core.introduction TO gctcp_system;
