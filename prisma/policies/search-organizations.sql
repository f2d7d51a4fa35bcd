-- Organizations by names, acronyms and former names in six languages: by the start of each word typed, by any part in a
-- script without blanks, or with a typo. All of it is known to every active member, so what is found tells nothing new.
CREATE OR REPLACE FUNCTION authz.find_organizations(q text) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 20 AS $$
  WITH typed AS (SELECT DISTINCT w FROM unnest(search.split(replace(search.fold(left(q, 200)), '''', ''))) w LIMIT 8)
  SELECT substr(t.key, 3)::uuid FROM search.term t JOIN typed ON strpos(' ' || t.plain, ' ' || w) > 0
    OR (w ~ '[\u3040-\u30FF\u3400-\u9FFF]' AND strpos(t.plain, w) > 0)
    OR (length(w) >= 4 AND public.word_similarity(w, t.plain) >= 0.55)
   WHERE t.kind = 'ORGANIZATION' AND authz.member() IS NOT NULL
   GROUP BY t.key HAVING count(DISTINCT w) = (SELECT count(*) FROM typed) $$;
REVOKE ALL ON FUNCTION authz.find_organizations(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.find_organizations(text) TO gctcp_web;
