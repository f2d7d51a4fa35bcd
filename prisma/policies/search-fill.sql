-- What search reads is kept by triggers, in the statement that changes what it is made from. Statement by statement and not
-- row by row: an import of a thousand contacts makes the words of each once.

-- The keys of a contact: what it belongs to and covers, each a lexeme with a letter before it. `o` organization, `k` its kind,
-- `t` theme, `c` country covered, `r` region of one, `w` country covered or stationed in, `s` duty station, `l` language,
-- `m` role of the account.
CREATE OR REPLACE FUNCTION search.keys(of_contact uuid) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(array_agg(DISTINCT key)) FROM (
    SELECT unnest(array_remove(ARRAY['o:' || c.organization_id, 'k:' || o.kind, 's:' || c.duty_station, 'w:' || c.country_code], NULL)) AS key
      FROM core.contact c JOIN core.organization o ON o.id = c.organization_id WHERE c.id = of_contact
    UNION ALL SELECT 't:' || t.theme FROM core.contact_theme t WHERE t.contact_id = of_contact
    UNION ALL SELECT unnest(ARRAY['c:' || n.country, 'w:' || n.country]) FROM core.contact_country n WHERE n.contact_id = of_contact
    UNION ALL SELECT 'r:' || r.m49 FROM core.contact_country n JOIN core.country_region r ON r.alpha2 = n.country WHERE n.contact_id = of_contact
    UNION ALL SELECT 'l:' || l.language FROM core.contact_language l WHERE l.contact_id = of_contact
    UNION ALL SELECT 'm:' || m.role FROM core.member m WHERE m.contact_id = of_contact AND m.state IN ('INVITED', 'ACTIVE', 'SUSPENDED')) keys $$;

CREATE OR REPLACE FUNCTION search.own_words(c core.contact) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT search.name_words(c.name, c.own_name) || search.words(concat_ws(' ', c.function, c.unit, c.place)) $$;

-- Owner, audience and standing are not renewed: the composite key carries them.
CREATE OR REPLACE FUNCTION search.fill_contacts(which uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search.contact AS s (contact_id, owner_id, audience_id, standing, name_order, confirmed_order, plain, own, words)
  SELECT c.id, c.owner_id, c.audience_id, c.standing, c.name_order, c.confirmed_order,
    search.plain(concat_ws(' ', c.name, c.own_name)), own, own || search.keys(c.id)
  FROM core.contact c, search.own_words(c) own WHERE c.id = ANY (which)
  ON CONFLICT (contact_id) DO UPDATE SET name_order = excluded.name_order, confirmed_order = excluded.confirmed_order,
    plain = excluded.plain, own = excluded.own, words = excluded.words $$;

CREATE OR REPLACE FUNCTION search.fill_keys(which uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE search.contact s SET words = renewed.words
  FROM (SELECT o.contact_id, o.own || search.keys(o.contact_id) AS words FROM search.contact o WHERE o.contact_id = ANY (which)) renewed
  WHERE s.contact_id = renewed.contact_id AND s.words IS DISTINCT FROM renewed.words $$;

-- An address is found by what its parts begin with: "a.kivimaa@example.org" also as "kivimaa@example.org", "@example.org" and
-- "example.org". A number is found by any four digits in a row: by the beginning of one of its ends.
CREATE OR REPLACE FUNCTION search.address_words(kind text, value text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT left(token, 250)) FILTER (WHERE token <> ''), '{}')) FROM (
    SELECT substr(digits, n) AS token FROM regexp_replace(value, '[^0-9]', '', 'g') digits, generate_series(1, length(digits) - 3) n WHERE kind <> 'EMAIL'
    UNION ALL
    SELECT substr(address, n) FROM search.fold(value) address, generate_series(1, length(address)) n
     WHERE kind = 'EMAIL' AND (n = 1 OR substr(address, n, 1) = '@' OR substr(address, n - 1, 1) = '@'
       OR (n < strpos(address, '@') AND substr(address, n - 1, 1) IN ('.', '-', '_', '+')))) tokens $$;

-- Names, acronyms and aliases in six languages, and the keys they stand for.
CREATE OR REPLACE FUNCTION search.names(of_kind text) RETURNS TABLE (key text, name text) LANGUAGE sql STABLE AS $$
  SELECT 'o:' || n.organization_id, unnest(ARRAY[n.name, n.formal_name, n.acronym]) FROM core.organization_name n WHERE of_kind = 'ORGANIZATION'
  UNION ALL SELECT 'o:' || a.organization_id, a.alias FROM core.organization_alias a WHERE of_kind = 'ORGANIZATION'
  UNION ALL SELECT 'g:' || n.group_id, unnest(ARRAY[n.name, n.short_name]) FROM core.working_group_name n WHERE of_kind = 'GROUP'
  UNION ALL SELECT 't:' || n.slug, n.name FROM core.theme_name n WHERE of_kind = 'THEME'
  UNION ALL SELECT 'w:' || n.alpha2, n.name FROM core.country_name n WHERE of_kind = 'COUNTRY'
  UNION ALL SELECT 'r:' || n.m49, n.name FROM core.region_name n WHERE of_kind = 'REGION'
  UNION ALL SELECT 's:' || n.slug, n.name FROM core.duty_station_name n WHERE of_kind = 'PLACE' $$;

CREATE OR REPLACE FUNCTION search.fill_terms(of_kind text) RETURNS void LANGUAGE sql AS $$
  WITH wanted AS MATERIALIZED (SELECT n.key, plain, min(n.name) AS name FROM search.names(of_kind) n, search.plain(n.name) plain WHERE plain <> '' GROUP BY 1, 2),
  gone AS (DELETE FROM search.term t WHERE t.kind = of_kind AND NOT EXISTS (SELECT FROM wanted w WHERE w.key = t.key AND w.plain = t.plain))
  INSERT INTO search.term (kind, key, plain, words) SELECT of_kind, w.key, w.plain, search.words(w.name) FROM wanted w ON CONFLICT DO NOTHING $$;
