-- What all shared records (topic, event, activity, project) have in common. Each noun's own file states its policies.

-- Writes the words of one record: those of its title and body, and its keys (search.keys says which letter means what; `g` is a
-- group). Owner, audience and marking are not renewed: the composite key of the noun's part carries them.
CREATE OR REPLACE FUNCTION search.put_record(of_noun text, id uuid, owner uuid, audience uuid, under text, since timestamptz, title text, body text, keys text[])
RETURNS void LANGUAGE sql AS $$
  INSERT INTO search.record AS s (noun, record_id, owner_id, audience_id, marking, at, title_order, plain, words)
  VALUES (of_noun, id, owner, audience, under, coalesce(since, '1970-01-01 00:00:00+00'), search.plain(left(title, 400)), search.plain(left(title, 400)),
    coalesce(search.name_words(left(title, 400), NULL), '') || search.words(left(body, 20000)) || array_to_tsvector(ARRAY(SELECT DISTINCT k FROM unnest(keys) k WHERE k <> '')))
  ON CONFLICT (noun, record_id) DO UPDATE SET at = excluded.at, title_order = excluded.title_order, plain = excluded.plain, words = excluded.words
    WHERE (s.at, s.plain) IS DISTINCT FROM (excluded.at, excluded.plain) OR s.words IS DISTINCT FROM excluded.words $$;

-- Owner, audience and marking of a record that the viewer sees; no row for any other.
CREATE OR REPLACE FUNCTION authz.record_standing(of_noun text, of_record uuid) RETURNS TABLE (owner_id uuid, audience_id uuid, marking text)
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 1 AS $$
BEGIN
  IF of_noun IN ('topic', 'post', 'event', 'activity', 'project') AND to_regclass('core.' || of_noun) IS NOT NULL THEN
    RETURN QUERY EXECUTE format('SELECT r.owner_id, r.audience_id, r.marking FROM core.%I r WHERE r.id = $1
      AND ((r.marking <> ''RED'' AND r.owner_id IN (SELECT authz.my_owners())) OR r.audience_id IN (SELECT authz.my_audiences()))', of_noun) USING of_record;
  END IF;
END $$;

-- Who changed what in a record, read by those who see the record today: its own fields one by one, and the rows that belong to
-- it as they came and went (was or became: the row as JSON). Rows that others may see by another rule are not told here, and
-- neither is what says nothing to a reader (versions, orders, ids of audiences).
CREATE OR REPLACE FUNCTION authz.record_history(of_noun text, of_record uuid, most int DEFAULT 200)
RETURNS TABLE (entry_id uuid, at timestamptz, actor_id uuid, noun text, verb text, about text, field text, was text, became text)
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 50 AS $$
  WITH entry AS (
    SELECT e.id, e.at, e.actor_id, e.noun, e.verb, e.before, e.after, coalesce(e.after, e.before) AS k
      FROM authz.record_standing(of_noun, of_record) r JOIN audit.entry e ON e.row_key = of_record::text
     WHERE e.noun = of_noun OR (starts_with(e.noun, of_noun || '_') AND e.noun NOT IN ('project_activity', 'event_occurrence', 'event_busy'))
  ), told AS (
    SELECT e.id, e.at, e.actor_id, e.noun, e.verb, NULL AS about, NULL AS field, NULL AS was, NULL AS became
      FROM entry e WHERE e.noun = of_noun AND e.verb = 'INSERT'
    UNION ALL
    SELECT e.id, e.at, e.actor_id, e.noun, e.verb, NULL, f.field,
           CASE WHEN f.field <> 'audience_id' THEN e.before ->> f.field END, CASE WHEN f.field <> 'audience_id' THEN e.after ->> f.field END
      FROM entry e CROSS JOIN LATERAL jsonb_object_keys(e.after) AS f(field)
     WHERE e.noun = of_noun AND e.verb = 'UPDATE' AND (e.before ->> f.field) IS DISTINCT FROM (e.after ->> f.field)
       AND f.field NOT IN ('version', 'updated_at', 'updated_by_id') AND NOT f.field LIKE '%\_order'
    UNION ALL
    SELECT e.id, e.at, e.actor_id, e.noun, e.verb, coalesce(e.k ->> 'country', e.k ->> 'theme', e.k ->> 'organization_id', e.k ->> 'member_id', e.k ->> 'lang'), e.noun,
           (e.before - ARRAY['id', 'owner_id', 'audience_id', 'marking'])::text, (e.after - ARRAY['id', 'owner_id', 'audience_id', 'marking'])::text
      FROM entry e WHERE e.noun <> of_noun AND e.k IS NOT NULL AND (e.verb <> 'UPDATE'
        OR (e.before - ARRAY['owner_id', 'audience_id', 'marking']) IS DISTINCT FROM (e.after - ARRAY['owner_id', 'audience_id', 'marking']))
  )
  SELECT t.id, t.at, t.actor_id, t.noun, t.verb, t.about, t.field, t.was, t.became FROM told t ORDER BY t.at DESC, t.id, t.field LIMIT least(most, 500)
$$;

-- Deletion is the owner's: the record and what belongs to it go, their trail is emptied, who and when stay. Answers whether there
-- was one to delete: for the unseen and the unknown alike false.
CREATE OR REPLACE FUNCTION authz.remove_record(of_noun text, of_record uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE belonging text;
BEGIN
  IF of_noun NOT IN ('topic', 'event', 'activity', 'project')
     OR NOT EXISTS (SELECT FROM authz.record_standing(of_noun, of_record) r WHERE r.owner_id IN (SELECT authz.my_edits())) THEN
    RETURN false;
  END IF;
  EXECUTE format('DELETE FROM core.%I WHERE id = $1', of_noun) USING of_record;
  FOR belonging IN SELECT DISTINCT e.noun FROM audit.entry e WHERE e.row_key = of_record::text AND starts_with(e.noun, of_noun) LOOP
    PERFORM audit.forget(belonging, of_record::text);
  END LOOP;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION authz.record_standing(text, uuid), authz.record_history(text, uuid, int), authz.remove_record(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.record_standing(text, uuid), authz.record_history(text, uuid, int), authz.remove_record(text, uuid) TO gctcp_web;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC;
