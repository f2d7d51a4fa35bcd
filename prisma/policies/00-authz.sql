-- The only place where a policy may look at memberships. STABLE, definer, empty search_path, PARALLEL SAFE
-- (unmarked they forbid every parallel plan), and called as (SELECT authz.f()) so that they run once a statement.
CREATE OR REPLACE FUNCTION authz.member() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' AS
$$ SELECT m.id FROM core.member m WHERE m.id = nullif(current_setting('app.member', true), '')::uuid AND m.state = 'ACTIVE' $$;

CREATE OR REPLACE FUNCTION authz.my_organization() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' AS
$$ SELECT m.organization_id FROM core.member m WHERE m.id = authz.member() $$;

CREATE OR REPLACE FUNCTION authz.my_contact() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' AS
$$ SELECT m.contact_id FROM core.member m WHERE m.id = authz.member() $$;

CREATE OR REPLACE FUNCTION authz.my_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' AS
$$ SELECT m.role FROM core.member m WHERE m.id = authz.member() $$;

CREATE OR REPLACE FUNCTION authz.my_groups() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 5 AS
$$ SELECT g.group_id FROM core.group_member g WHERE g.member_id = authz.member() $$;

-- An owner is an organization or a group: the own organization, and the groups one sits in.
CREATE OR REPLACE FUNCTION authz.my_owners() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 5 AS
$$ SELECT o FROM authz.my_organization() o WHERE o IS NOT NULL UNION ALL SELECT authz.my_groups() $$;

-- A chairing organization acts through those of its focal points who sit in the group; the right ends with the rotation.
CREATE OR REPLACE FUNCTION authz.my_chairs() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 5 AS
$$ SELECT g.group_id FROM core.group_member g JOIN core.member m ON m.id = g.member_id
    WHERE m.id = authz.member() AND g.role <> 'OBSERVER' AND EXISTS (SELECT FROM core.group_seat s WHERE s.group_id = g.group_id AND s.organization_id = m.organization_id
      AND s.role IN ('CHAIR', 'CO_CHAIR', 'VICE_CHAIR') AND (s.from_on IS NULL OR s.from_on <= current_date) AND (s.until_on IS NULL OR s.until_on >= current_date)) $$;

-- Whose records one may change: those of the own organization, and of the groups in which one acts as chair.
CREATE OR REPLACE FUNCTION authz.my_edits() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 5 AS
$$ SELECT o FROM authz.my_organization() o WHERE o IS NOT NULL UNION ALL SELECT authz.my_chairs() $$;

-- RED admits named members only, the one who writes included.
CREATE OR REPLACE FUNCTION authz.admits_members_only(of_audience uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' AS
$$ SELECT coalesce(bool_and(p.kind = 'MEMBER') AND bool_or(p.id = authz.member()), false)
     FROM core.audience_recipient r JOIN core.principal p ON p.id = r.principal_id WHERE r.audience_id = of_audience $$;

-- Whom a set of recipients reaches now: active members, each once, the owner's people with them unless the record is RED.
-- People of a group that hides them from the viewer are left out; the caller says so by the group's name. It stands under every
-- title, so nobody is looked at who is not reached.
CREATE OR REPLACE FUNCTION authz.people_of(who uuid[], with_owner uuid, under text) RETURNS TABLE (member_id uuid, organization_id uuid)
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 500 AS $$
  WITH asked AS MATERIALIZED (SELECT ARRAY(SELECT w FROM unnest(who || CASE WHEN under <> 'RED' THEN ARRAY[with_owner] END) w WHERE w IS NOT NULL) AS ids WHERE authz.member() IS NOT NULL),
  everyone AS MATERIALIZED (SELECT FROM asked a WHERE '00000000-0000-0000-0000-000000000001' = ANY (a.ids)),
  named AS MATERIALIZED (SELECT a.ids FROM asked a WHERE NOT EXISTS (SELECT FROM everyone)),
  told AS MATERIALIZED (SELECT ARRAY(SELECT g.id FROM core.working_group g, named n WHERE g.id = ANY (n.ids) AND (NOT g.hides_members OR g.id IN (SELECT authz.my_groups()))) AS groups),
  reached AS (
    SELECT m.id FROM core.member m WHERE m.id = ANY ((SELECT n.ids FROM named n)::uuid[]) OR m.organization_id = ANY ((SELECT n.ids FROM named n)::uuid[])
    UNION SELECT m.id FROM named n JOIN core.organization o ON o.kind = 'COMPACT_ENTITY' JOIN core.member m ON m.organization_id = o.id WHERE '00000000-0000-0000-0000-000000000002' = ANY (n.ids)
    UNION SELECT g.member_id FROM core.group_member g WHERE g.group_id = ANY ((SELECT t.groups FROM told t)::uuid[]))
  SELECT m.id, m.organization_id FROM core.member m WHERE m.state = 'ACTIVE' AND EXISTS (SELECT FROM everyone)
  UNION ALL SELECT m.id, m.organization_id FROM reached r JOIN core.member m ON m.id = r.id WHERE m.state = 'ACTIVE' $$;

-- Whom a lead answers for: the members of the own organization.
CREATE OR REPLACE FUNCTION authz.my_charges() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 10 AS
$$ SELECT m.id FROM core.member m WHERE authz.my_role() = 'LEAD_FOCAL_POINT' AND m.organization_id = authz.my_organization() $$;

CREATE OR REPLACE FUNCTION authz.my_principals() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' AS
$$ SELECT ARRAY['00000000-0000-0000-0000-000000000001'::uuid, m.id, o.id]
     || CASE o.kind WHEN 'COMPACT_ENTITY' THEN ARRAY['00000000-0000-0000-0000-000000000002'::uuid] ELSE '{}' END
     || ARRAY(SELECT g.group_id FROM core.group_member g WHERE g.member_id = m.id)
   FROM core.member m JOIN core.organization o ON o.id = m.organization_id WHERE m.id = authz.member() $$;

CREATE OR REPLACE FUNCTION authz.my_audiences() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 300 AS
$$ SELECT DISTINCT r.audience_id FROM core.audience_recipient r WHERE r.principal_id = ANY ((SELECT authz.my_principals())::uuid[]) $$;

CREATE OR REPLACE FUNCTION authz.usable_audiences() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 300 AS
$$ SELECT authz.my_audiences() UNION SELECT u.audience_id FROM core.audience_use u WHERE u.organization_id = authz.my_organization() $$;

-- Groups whose people an outsider may see.
CREATE OR REPLACE FUNCTION authz.open_groups() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 10 AS
$$ SELECT g.id FROM core.working_group g WHERE NOT g.hides_members $$;

-- Same set, same row. For the seed and the definer functions; nobody who serves requests may call it.
CREATE OR REPLACE FUNCTION authz.same_audience(who uuid[]) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  sorted uuid[] := ARRAY(SELECT DISTINCT w FROM unnest(who) w WHERE w IS NOT NULL ORDER BY w);
  print bytea := sha256(sorted::text::bytea);
  found uuid;
BEGIN
  INSERT INTO core.audience (fingerprint) VALUES (print) ON CONFLICT DO NOTHING;
  SELECT a.id INTO STRICT found FROM core.audience a WHERE a.fingerprint = print;
  INSERT INTO core.audience_recipient (audience_id, principal_id) SELECT found, w FROM unnest(sorted) w ON CONFLICT DO NOTHING;
  RETURN found;
END $$;

-- The only way for a member to form an audience. The caller cannot tell an old one from a new one:
-- the id is random and the statements are the same. It never says which recipient was unknown.
CREATE OR REPLACE FUNCTION authz.audience_of(who uuid[]) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  wanted int := (SELECT count(DISTINCT w) FROM unnest(who) w WHERE w IS NOT NULL);
  known int := (SELECT count(DISTINCT p.id) FROM core.principal p LEFT JOIN core.member m ON m.id = p.id
                 WHERE p.id = ANY (who) AND (p.kind <> 'MEMBER' OR m.state IN ('INVITED', 'ACTIVE', 'SUSPENDED')));
  found uuid;
BEGIN
  IF authz.member() IS NULL OR wanted NOT BETWEEN 1 AND 500 OR wanted <> known THEN
    RAISE EXCEPTION 'unknown recipient' USING ERRCODE = '22023';
  END IF;
  found := authz.same_audience(who);
  INSERT INTO core.audience_use (organization_id, audience_id) VALUES (authz.my_organization(), found) ON CONFLICT DO NOTHING;
  RETURN found;
END $$;

-- A member is a principal: the Secretariat and leads make one when they name a new member.
CREATE OR REPLACE FUNCTION authz.new_member_principal() RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE made uuid;
BEGIN
  IF authz.my_role() IS NULL OR authz.my_role() NOT IN ('SECRETARIAT', 'LEAD_FOCAL_POINT') THEN
    RAISE EXCEPTION 'not yours to make' USING ERRCODE = '42501';
  END IF;
  INSERT INTO core.principal (kind) VALUES ('MEMBER') RETURNING id INTO made;
  RETURN made;
END $$;

-- Own preferences: a function, because an UPDATE policy on member could not tell the language from the role.
CREATE OR REPLACE FUNCTION authz.prefer(chosen_locale text, chosen_zone text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = '' AS
$$ UPDATE core.member SET locale = coalesce(chosen_locale, locale), time_zone = coalesce(chosen_zone, time_zone) WHERE id = authz.member() $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA authz FROM PUBLIC;
GRANT USAGE ON SCHEMA core, authz TO gctcp_web, gctcp_system;
GRANT USAGE ON SCHEMA audit TO gctcp_web;
GRANT EXECUTE ON FUNCTION authz.member(), authz.my_organization(), authz.my_contact(), authz.my_role(), authz.my_groups(),
  authz.my_owners(), authz.my_charges(), authz.my_principals(), authz.my_audiences(), authz.usable_audiences(), authz.open_groups(),
  authz.my_chairs(), authz.my_edits(), authz.admits_members_only(uuid), authz.people_of(uuid[], uuid, text),
  authz.audience_of(uuid[]), authz.new_member_principal(), authz.prefer(text, text) TO gctcp_web;
GRANT EXECUTE ON FUNCTION authz.member() TO gctcp_system;
