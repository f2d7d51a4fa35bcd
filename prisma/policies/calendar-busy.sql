-- An event or mission that others may not see, announced as busy. Nobody who serves writes these rows: the functions below do, and
-- ask whether the event is one's own. A reader gets country, days, kind, theme and whom to ask; what the row's audience is, is
-- not granted to be read.
ALTER TABLE core.busy ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS announced ON core.busy;
CREATE POLICY announced ON core.busy FOR SELECT TO gctcp_web USING (audience_id IN (SELECT authz.my_audiences()));
COMMENT ON POLICY announced ON core.busy IS 'Those to whom it is announced: the Compact entities, or all.';
GRANT SELECT (id, country, starts_on, ends_on, kind, theme, contact_id) ON core.busy TO gctcp_web;

ALTER TABLE core.event_busy ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.event_busy;
CREATE POLICY seen ON core.event_busy FOR SELECT TO gctcp_web USING ((marking <> 'RED' AND owner_id IN (SELECT authz.my_owners())) OR audience_id IN (SELECT authz.my_audiences()));
COMMENT ON POLICY seen ON core.event_busy IS 'As its event: whoever may not see that never learns which busy row is its own.';
GRANT SELECT ON core.event_busy TO gctcp_web;

-- Brings the busy rows of an event to what it says: one for each country and occurrence, those that say the same stay.
CREATE OR REPLACE FUNCTION core.write_busy(of_event uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  e core.event := (SELECT x FROM core.event x WHERE x.id = of_event);
  whom uuid := CASE e.busy_for WHEN 'ENTITIES' THEN '00000000-0000-0000-0000-000000000002'::uuid WHEN 'EVERYONE' THEN '00000000-0000-0000-0000-000000000001'::uuid END;
  of_theme text := (SELECT min(t.theme) FROM core.event_theme t WHERE t.event_id = of_event);
  wanted uuid;
BEGIN
  IF whom IS NULL OR e.marking = 'RED' OR e.state = 'CANCELLED' THEN
    DELETE FROM core.busy b USING core.event_busy j WHERE j.event_id = of_event AND j.busy_id = b.id;
    RETURN;
  END IF;
  wanted := authz.same_audience(ARRAY[whom]);
  DELETE FROM core.busy b USING core.event_busy j WHERE j.event_id = of_event AND j.busy_id = b.id AND NOT (b.audience_id = wanted AND b.kind = e.kind
    AND b.theme IS NOT DISTINCT FROM of_theme AND b.contact_id IS NOT DISTINCT FROM e.busy_contact_id
    AND EXISTS (SELECT FROM core.event_country c JOIN core.event_occurrence o ON o.event_id = c.event_id
      WHERE c.event_id = of_event AND c.country = b.country AND o.starts_on = b.starts_on AND o.ends_on = b.ends_on));
  WITH fresh AS (
    SELECT gen_random_uuid() AS id, n.country, n.starts_on, n.ends_on FROM (SELECT DISTINCT c.country, o.starts_on, o.ends_on
      FROM core.event_country c JOIN core.event_occurrence o ON o.event_id = c.event_id WHERE c.event_id = of_event
      EXCEPT SELECT b.country, b.starts_on, b.ends_on FROM core.event_busy j JOIN core.busy b ON b.id = j.busy_id WHERE j.event_id = of_event) n
  ), made AS (
    INSERT INTO core.busy (id, audience_id, country, starts_on, ends_on, kind, theme, contact_id)
    SELECT f.id, wanted, f.country, f.starts_on, f.ends_on, e.kind, of_theme, e.busy_contact_id FROM fresh f RETURNING id
  )
  INSERT INTO core.event_busy (event_id, busy_id, owner_id, audience_id, marking) SELECT e.id, m.id, e.owner_id, e.audience_id, e.marking FROM made m;
END $$;

-- Asked at the end of every write of an event, after its countries and occurrences.
CREATE OR REPLACE FUNCTION authz.announce_busy(of_event uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM authz.record_standing('event', of_event) r WHERE r.owner_id IN (SELECT authz.my_edits())) THEN
    RETURN false;
  END IF;
  PERFORM core.write_busy(of_event);
  RETURN true;
END $$;

-- Whoever forgets to ask: what is gone, cancelled or RED is announced no longer.
CREATE OR REPLACE FUNCTION core.withdraw_busy() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.marking = 'RED' OR NEW.state = 'CANCELLED' OR NEW.busy_for IS NULL THEN
    DELETE FROM core.busy b USING core.event_busy j WHERE j.event_id = OLD.id AND j.busy_id = b.id;
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER withdrawn_when_gone BEFORE DELETE ON core.event FOR EACH ROW EXECUTE FUNCTION core.withdraw_busy();
CREATE OR REPLACE TRIGGER withdrawn BEFORE UPDATE OF marking, state, busy_for ON core.event FOR EACH ROW EXECUTE FUNCTION core.withdraw_busy();

REVOKE ALL ON FUNCTION core.write_busy(uuid), core.withdraw_busy(), authz.announce_busy(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.announce_busy(uuid) TO gctcp_web;
