-- The history of a contact, read on the contact by those who see it: field by field under the reader's rights of today.
-- What it never tells: a change of an address that the reader does not see now, and the old value of any address to
-- anybody but the owner's people; who is named as stand-in, and the preferred channel, to them alone as well.
-- `about` is the code of the language, theme or country, or the kind of address; `field` null: the entry itself.
CREATE OR REPLACE FUNCTION authz.contact_history(of_contact uuid, most int DEFAULT 200)
RETURNS TABLE (entry_id uuid, at timestamptz, actor_id uuid, noun text, verb text, about text, field text, was text, became text)
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 50 AS $$
  WITH reader AS (
    SELECT c.owner_id = authz.my_organization() AS own FROM core.contact c
     WHERE c.id = of_contact AND c.standing <> 'ENDED' AND authz.member() IS NOT NULL
       AND (c.owner_id IN (SELECT authz.my_owners()) OR c.audience_id IN (SELECT authz.my_audiences()) OR authz.my_role() = 'SECRETARIAT')
  ), entry AS (
    SELECT e.id, e.at, e.actor_id, e.noun, e.verb, e.before, e.after, coalesce(e.after, e.before) AS k, r.own
      FROM reader r JOIN audit.entry e ON e.row_key = of_contact::text
     WHERE e.noun IN ('contact', 'contact_language', 'contact_theme', 'contact_country', 'contact_reach')
  ), reach AS (
    SELECT r.id, r.kind FROM core.contact_reach r
     WHERE r.contact_id = of_contact AND r.standing = 'LISTED' AND (r.owner_id IN (SELECT authz.my_owners())
       OR (r.audience_id IN (SELECT authz.my_audiences()) AND r.contact_audience_id IN (SELECT authz.my_audiences())))
  ), told AS (
    SELECT e.id, e.at, e.actor_id, e.noun, e.verb, NULL AS about, NULL AS field, NULL AS was, NULL AS became
      FROM entry e WHERE e.noun = 'contact' AND e.verb = 'INSERT'
    UNION ALL
    SELECT e.id, e.at, e.actor_id, e.noun, e.verb, NULL, f.field,
           CASE WHEN e.own OR f.field <> 'stand_in_id' THEN e.before ->> f.field END,
           CASE WHEN e.own OR f.field <> 'stand_in_id' THEN e.after ->> f.field END
      FROM entry e CROSS JOIN unnest(ARRAY['name', 'own_name', 'function', 'unit', 'duty_station', 'place', 'country_code', 'time_zone', 'seat',
             'preferred_channel', 'out_from_on', 'out_until_on', 'stand_in_id', 'confirmed_at']) AS f(field)
     WHERE e.noun = 'contact' AND e.verb = 'UPDATE' AND (e.before ->> f.field) IS DISTINCT FROM (e.after ->> f.field)
       AND (e.own OR f.field <> 'preferred_channel')
    UNION ALL
    SELECT e.id, e.at, e.actor_id, e.noun, e.verb, coalesce(e.k ->> 'language', e.k ->> 'theme', e.k ->> 'country'), e.noun, NULL, NULL
      FROM entry e WHERE e.noun IN ('contact_language', 'contact_theme', 'contact_country') AND e.verb IN ('INSERT', 'DELETE') AND e.k IS NOT NULL
    UNION ALL
    SELECT e.id, e.at, e.actor_id, e.noun, e.verb, r.kind, f.field,
           CASE WHEN e.own THEN e.before ->> f.field END, CASE WHEN e.own THEN e.after ->> f.field END
      FROM entry e JOIN reach r ON r.id = (e.k ->> 'id')::uuid CROSS JOIN unnest(ARRAY['value', 'kind', 'shown_to']) AS f(field)
     WHERE e.noun = 'contact_reach' AND e.verb IN ('INSERT', 'UPDATE') AND (e.before ->> f.field) IS DISTINCT FROM (e.after ->> f.field)
       AND (f.field = 'value' OR (e.own AND e.verb = 'UPDATE'))
  )
  SELECT t.id, t.at, t.actor_id, t.noun, t.verb, t.about, t.field, t.was, t.became FROM told t ORDER BY t.at DESC, t.id, t.field LIMIT least(most, 500)
$$;
REVOKE ALL ON FUNCTION authz.contact_history(uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.contact_history(uuid, int) TO gctcp_web;
