-- The audit trail writes itself. Arguments of the trigger: the columns that name the row (joined by ' '),
-- then the columns that are never recorded because they are secrets or noise.
CREATE OR REPLACE FUNCTION audit.record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  -- TG_ARGV is NULL without arguments, and jsonb - NULL is NULL: nothing would be written, silently.
  secrets text[] := coalesce(TG_ARGV[1:]::text[], '{}');
  b jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - secrets END;
  a jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - secrets END;
  k jsonb := coalesce(a, b);
BEGIN
  IF a IS NOT DISTINCT FROM b THEN
    RETURN NULL;
  END IF;
  INSERT INTO audit.entry (actor_id, purpose, noun, row_key, verb, owner_id, audience_id, before, after)
  VALUES (authz.member(), nullif(current_setting('app.purpose', true), ''), TG_TABLE_NAME,
    (SELECT string_agg(k ->> c, ' ' ORDER BY n) FROM unnest(string_to_array(TG_ARGV[0], ' ')) WITH ORDINALITY AS u(c, n)),
    TG_OP,
    coalesce((k ->> 'owner_id')::uuid, (k ->> 'organization_id')::uuid,
      (SELECT m.organization_id FROM core.member m WHERE m.id = (k ->> 'member_id')::uuid)),
    (k ->> 'audience_id')::uuid, b, a);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is kept from change' USING ERRCODE = '42501';
END $$;

-- The one change there is: before and after emptied, the act kept.
CREATE OR REPLACE FUNCTION audit.only_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.before IS NULL AND NEW.after IS NULL
     AND (to_jsonb(NEW) - 'before' - 'after') = (to_jsonb(OLD) - 'before' - 'after') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the audit trail is kept from change' USING ERRCODE = '42501';
END $$;

CREATE OR REPLACE TRIGGER kept BEFORE DELETE OR TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
CREATE OR REPLACE TRIGGER kept_from_change BEFORE UPDATE ON audit.entry FOR EACH ROW EXECUTE FUNCTION audit.only_forget();

-- Deletion is the owner's: content goes, the act stays, and the forgetting is itself on record.
CREATE OR REPLACE FUNCTION audit.forget(of_noun text, of_row text) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE emptied int;
BEGIN
  UPDATE audit.entry SET before = NULL, after = NULL
   WHERE noun = of_noun AND row_key = of_row AND (before IS NOT NULL OR after IS NOT NULL);
  GET DIAGNOSTICS emptied = ROW_COUNT;
  INSERT INTO audit.entry (actor_id, purpose, noun, row_key, verb) VALUES (authz.member(), 'forget', of_noun, of_row, 'FORGET');
  RETURN emptied;
END $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA audit FROM PUBLIC;
GRANT USAGE ON SCHEMA audit TO gctcp_system;
GRANT EXECUTE ON FUNCTION audit.forget(text, text) TO gctcp_system;

-- Whether the viewer sees the record that an entry of its noun, or of one that belongs to it, is about (authz.record_standing).
CREATE OR REPLACE FUNCTION authz.sees_record(of_noun text, of_row text) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN EXISTS (SELECT FROM authz.record_standing(split_part(of_noun, '_', 1), of_row::uuid));
EXCEPTION WHEN invalid_text_representation THEN
  RETURN false;
END $$;
REVOKE ALL ON FUNCTION authz.sees_record(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.sees_record(text, text) TO gctcp_web;

ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON audit.entry;
CREATE POLICY seen ON audit.entry FOR SELECT TO gctcp_web USING (
  ((SELECT authz.my_role()) = 'LEAD_FOCAL_POINT' AND owner_id = (SELECT authz.my_organization())
    AND (split_part(noun, '_', 1) NOT IN ('topic', 'post', 'event', 'activity', 'project') OR (before IS NULL AND after IS NULL) OR authz.sees_record(noun, row_key)))
  OR ((SELECT authz.my_role()) = 'SECRETARIAT' AND noun IN
      ('member', 'credential', 'session', 'access_link', 'proposal', 'membership_act', 'recovery_code', 'group_member', 'group_seat', 'organization', 'export', 'calendar_feed')));
COMMENT ON POLICY seen ON audit.entry IS 'A lead reads what concerns the own organization, of a shared record only while seeing it (RED admits those whom it names); the Secretariat reads acts of access, never content: an old entry would outlive a withdrawn consent.';
GRANT SELECT ON audit.entry TO gctcp_web;
