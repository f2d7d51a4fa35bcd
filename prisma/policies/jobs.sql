-- What the worker may do. The queue's tables hold ids and times; whoever serves members has no grant on them, and none to come.
GRANT USAGE ON SCHEMA pgboss TO gctcp_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO gctcp_system;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA pgboss FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO gctcp_system;

-- Mail is written in the reader's language and names the organization.
DROP POLICY IF EXISTS jobs ON core.contact_language;
CREATE POLICY jobs ON core.contact_language FOR SELECT TO gctcp_system USING (true);
COMMENT ON POLICY jobs ON core.contact_language IS 'A reader who chose no language is mailed in the first of the own entry.';
GRANT SELECT (contact_id, language, position) ON core.contact_language TO gctcp_system;
DROP POLICY IF EXISTS jobs ON core.organization_name;
CREATE POLICY jobs ON core.organization_name FOR SELECT TO gctcp_system USING (true);
COMMENT ON POLICY jobs ON core.organization_name IS 'An invitation names the organization; the names of organizations are no secret.';
GRANT SELECT ON core.organization_name TO gctcp_system;

-- What nobody needs any more is removed; that it was there stays in the audit trail.
GRANT DELETE ON core.session, core.message TO gctcp_system;

-- Two years after a membership ended the trail keeps who, when and what was done, no longer what stood there.
-- Each person once: the FORGET entry of the member's row says that it is done. Messages and seats in groups hold ids only, and
-- the trail names a seat by its group: to forget one would be to forget all.
CREATE OR REPLACE FUNCTION audit.forget_long_ended() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  people text[] := ARRAY(SELECT unnest(ARRAY[m.id, m.contact_id])::text FROM core.member m
    WHERE m.state = 'ENDED' AND m.ended_at < now() - interval '24 months'
      AND NOT EXISTS (SELECT FROM audit.entry f WHERE f.noun = 'member' AND f.row_key = m.id::text AND f.verb = 'FORGET'));
  found record;
  forgotten int := 0;
BEGIN
  IF cardinality(people) = 0 THEN
    RETURN 0;
  END IF;
  -- What was done to the membership, by whom and when stays; the name and the reasons go.
  UPDATE core.membership_act SET name = '', reason = NULL WHERE member_id::text = ANY (people);
  UPDATE core.proposal SET email = NULL, reason = '', decision_reason = NULL WHERE member_id::text = ANY (people);
  FOR found IN SELECT DISTINCT e.noun, e.row_key
    FROM audit.entry e, LATERAL (SELECT coalesce(e.after, e.before) AS was) s
    WHERE s.was IS NOT NULL AND e.noun NOT IN ('message', 'group_member')
      AND (e.row_key = ANY (people) OR s.was ->> 'member_id' = ANY (people) OR s.was ->> 'contact_id' = ANY (people) OR s.was ->> 'asked_by_id' = ANY (people))
  LOOP
    PERFORM audit.forget(found.noun, found.row_key);
    forgotten := forgotten + 1;
  END LOOP;
  RETURN forgotten;
END $$;
REVOKE ALL ON FUNCTION audit.forget_long_ended() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.forget_long_ended() TO gctcp_system;
