-- Organizations by names, acronyms and former names in six languages: by the start of each word typed, by any part in a
-- script without blanks, or with a typo. All of it is known to every active member, so what is found tells nothing new.
CREATE OR REPLACE FUNCTION authz.find_organizations(q text) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER ROWS 20
SET search_path = '' SET pg_trgm.word_similarity_threshold = '0.55' AS $$
  WITH typed AS MATERIALIZED (SELECT DISTINCT w FROM unnest(search.split(replace(search.fold(left(q, 200)), '''', ''))) w LIMIT 8),
    -- Every name is read for each word: what is alike is looked for only where a word begins none, because to compare costs ten times as much.
    met AS MATERIALIZED (SELECT w, t.key FROM typed JOIN search.term t ON t.kind = 'ORGANIZATION' AND (strpos(' ' || t.plain, ' ' || w) > 0 OR (w ~ '[\u3040-\u30FF\u3400-\u9FFF]' AND strpos(t.plain, w) > 0))),
    new AS MATERIALIZED (SELECT w FROM typed WHERE length(w) >= 4 AND NOT EXISTS (SELECT FROM met m WHERE m.w = typed.w)),
    -- OFFSET 0: by the index of letters for each word, because it is cheaper than it is guessed to be.
    alike AS (SELECT w, t.key FROM new CROSS JOIN LATERAL (SELECT t.key FROM search.term t WHERE t.plain OPERATOR(public.%>) w AND t.kind = 'ORGANIZATION' OFFSET 0) t)
  SELECT substr(f.key, 3)::uuid FROM (SELECT * FROM met UNION ALL SELECT * FROM alike) f WHERE authz.member() IS NOT NULL
   GROUP BY f.key HAVING count(DISTINCT w) = (SELECT count(*) FROM typed) $$;
REVOKE ALL ON FUNCTION authz.find_organizations(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.find_organizations(text) TO gctcp_web;
