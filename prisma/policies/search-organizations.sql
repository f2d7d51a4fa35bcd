-- Organizations by names, acronyms and former names in six languages: by the start of each word typed, by any part in a
-- script without blanks, or with a typo. All of it is known to every active member, so what is found tells nothing new.
CREATE OR REPLACE FUNCTION authz.find_organizations(q text) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 20 AS $$
  WITH typed AS (SELECT DISTINCT w FROM unnest(search.split(replace(search.fold(left(q, 200)), '''', ''))) w LIMIT 8),
    -- Every name is read for each word: what is alike is looked for only where a word begins none, because to compare costs ten times as much.
    met AS MATERIALIZED (SELECT w, t.key FROM typed JOIN search.term t ON t.kind = 'ORGANIZATION' AND (strpos(' ' || t.plain, ' ' || w) > 0 OR (w ~ '[\u3040-\u30FF\u3400-\u9FFF]' AND strpos(t.plain, w) > 0))),
    alike AS (SELECT w, t.key FROM typed JOIN search.term t ON t.kind = 'ORGANIZATION' AND public.word_similarity(w, t.plain) >= 0.55 WHERE length(w) >= 4 AND NOT EXISTS (SELECT FROM met m WHERE m.w = typed.w))
  SELECT substr(f.key, 3)::uuid FROM (SELECT * FROM met UNION ALL SELECT * FROM alike) f WHERE authz.member() IS NOT NULL
   GROUP BY f.key HAVING count(DISTINCT w) = (SELECT count(*) FROM typed) $$;
REVOKE ALL ON FUNCTION authz.find_organizations(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.find_organizations(text) TO gctcp_web;
