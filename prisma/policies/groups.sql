-- Groups at work: who sits in them, what is said in them. Topics stand under the rule of all shared records
-- (docs/decisions/011-shared-records.md), but everybody who sits in the group writes, and authors change their own.

-- Whom one may let into a group: chairs into theirs, the Secretariat into any (itself into none).
CREATE OR REPLACE FUNCTION authz.my_admissions() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 5 AS
$$ SELECT authz.my_chairs() UNION SELECT g.id FROM core.working_group g WHERE authz.my_role() = 'SECRETARIAT' $$;
REVOKE ALL ON FUNCTION authz.my_admissions() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.my_admissions() TO gctcp_web;

-- Who sees a topic is no secret from the people of the group that owns it, whoever chose its audience.
CREATE OR REPLACE FUNCTION authz.topic_audiences() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = '' ROWS 20 AS
$$ SELECT DISTINCT t.audience_id FROM core.topic t WHERE t.owner_id IN (SELECT authz.my_groups()) AND t.marking <> 'RED' $$;
REVOKE ALL ON FUNCTION authz.topic_audiences() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.topic_audiences() TO gctcp_web;
DROP POLICY IF EXISTS of_topics ON core.audience_recipient;
CREATE POLICY of_topics ON core.audience_recipient FOR SELECT TO gctcp_web USING (audience_id IN (SELECT authz.topic_audiences()));
COMMENT ON POLICY of_topics ON core.audience_recipient IS 'Who sees a topic is known to all who sit in the group.';

DROP POLICY IF EXISTS changed ON core.working_group;
CREATE POLICY changed ON core.working_group FOR UPDATE TO gctcp_web USING (id IN (SELECT authz.my_chairs())) WITH CHECK (id IN (SELECT authz.my_chairs()));
COMMENT ON POLICY changed ON core.working_group IS 'Its chairs say whether a group shows its people to others.';
GRANT UPDATE (hides_members) ON core.working_group TO gctcp_web;

DROP POLICY IF EXISTS made ON core.group_member;
CREATE POLICY made ON core.group_member FOR INSERT TO gctcp_web WITH CHECK (group_id IN (SELECT authz.my_admissions()) AND member_id <> (SELECT authz.member())
  AND EXISTS (SELECT FROM core.member m WHERE m.id = group_member.member_id AND m.state = 'ACTIVE'));
COMMENT ON POLICY made ON core.group_member IS 'A chair lets active members into the group, the Secretariat into any; nobody oneself.';
DROP POLICY IF EXISTS removed ON core.group_member;
CREATE POLICY removed ON core.group_member FOR DELETE TO gctcp_web USING (group_id IN (SELECT authz.my_admissions()) OR member_id = (SELECT authz.member()));
COMMENT ON POLICY removed ON core.group_member IS 'A chair and the Secretariat remove people; everybody may leave.';
DROP POLICY IF EXISTS let_in ON core.group_member;
CREATE POLICY let_in ON core.group_member FOR SELECT TO gctcp_web USING (group_id IN (SELECT authz.my_admissions()));
COMMENT ON POLICY let_in ON core.group_member IS 'Whoever lets people in and out of a group sees who sits in it: the Secretariat manages access.';
GRANT DELETE, INSERT (group_id, member_id, role) ON core.group_member TO gctcp_web;

ALTER TABLE core.group_request ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.group_request;
CREATE POLICY seen ON core.group_request FOR SELECT TO gctcp_web USING (member_id = (SELECT authz.member()) OR group_id IN (SELECT authz.my_admissions()));
COMMENT ON POLICY seen ON core.group_request IS 'Who asks to sit in a group is known to the one who asks and to those who decide.';
DROP POLICY IF EXISTS asked ON core.group_request;
CREATE POLICY asked ON core.group_request FOR INSERT TO gctcp_web WITH CHECK (member_id = (SELECT authz.member()) AND group_id NOT IN (SELECT authz.my_groups()));
COMMENT ON POLICY asked ON core.group_request IS 'One asks for oneself, where one does not sit.';
DROP POLICY IF EXISTS decided ON core.group_request;
CREATE POLICY decided ON core.group_request FOR UPDATE TO gctcp_web
  USING (decision IS NULL AND (group_id IN (SELECT authz.my_admissions()) OR member_id = (SELECT authz.member())))
  WITH CHECK (decision IS NULL OR (decided_by_id = (SELECT authz.member())
    AND CASE WHEN member_id = (SELECT authz.member()) THEN decision = 'WITHDRAWN' ELSE decision <> 'WITHDRAWN' AND group_id IN (SELECT authz.my_admissions()) END));
COMMENT ON POLICY decided ON core.group_request IS 'A chair and the Secretariat accept or decline, once, and nobody one''s own; the one who asked may take it back.';
GRANT SELECT, INSERT (group_id, member_id, message, lang), UPDATE (decision, decision_reason, decided_by_id, decided_at) ON core.group_request TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.group_request FOR EACH ROW EXECUTE FUNCTION audit.record('id');

ALTER TABLE core.topic ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.topic;
CREATE POLICY seen ON core.topic FOR SELECT TO gctcp_web USING ((marking <> 'RED' AND owner_id IN (SELECT authz.my_owners())) OR audience_id IN (SELECT authz.my_audiences()));
COMMENT ON POLICY seen ON core.topic IS 'Its audience sees it; the people who sit in the group see all of the group''s, unless it is RED: then those named see it and nobody else.';
DROP POLICY IF EXISTS made ON core.topic;
CREATE POLICY made ON core.topic FOR INSERT TO gctcp_web WITH CHECK (owner_id IN (SELECT authz.my_groups()) AND created_by_id = (SELECT authz.member())
  AND organization_id = (SELECT authz.my_organization()) AND audience_id IN (SELECT authz.usable_audiences()) AND (marking <> 'RED' OR authz.admits_members_only(audience_id)));
COMMENT ON POLICY made ON core.topic IS 'Whoever sits in a group, observers included, opens topics there; RED only for named members, the writer among them.';
DROP POLICY IF EXISTS changed ON core.topic;
CREATE POLICY changed ON core.topic FOR UPDATE TO gctcp_web
  USING ((marking <> 'RED' OR audience_id IN (SELECT authz.my_audiences()))
    AND (owner_id IN (SELECT authz.my_chairs()) OR (created_by_id = (SELECT authz.member()) AND owner_id IN (SELECT authz.my_groups()))))
  WITH CHECK (owner_id IN (SELECT authz.my_groups()) AND (audience_id IN (SELECT authz.usable_audiences()) OR audience_id IN (SELECT authz.topic_audiences())) AND (marking <> 'RED' OR authz.admits_members_only(audience_id)));
COMMENT ON POLICY changed ON core.topic IS 'Who opened a topic and the chairs say what it is called and who sees it.';
GRANT SELECT, INSERT (owner_id, audience_id, marking, lang, title, created_by_id, organization_id),
  UPDATE (title, lang, audience_id, marking, version, updated_at) ON core.topic TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.topic FOR EACH ROW
  EXECUTE FUNCTION audit.record('id', 'title_order', 'last_post_at', 'posts', 'decisions');

ALTER TABLE core.post ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.post;
CREATE POLICY seen ON core.post FOR SELECT TO gctcp_web USING ((marking <> 'RED' AND owner_id IN (SELECT authz.my_owners())) OR audience_id IN (SELECT authz.my_audiences()));
COMMENT ON POLICY seen ON core.post IS 'As its topic.';
DROP POLICY IF EXISTS made ON core.post;
CREATE POLICY made ON core.post FOR INSERT TO gctcp_web WITH CHECK (owner_id IN (SELECT authz.my_groups()) AND created_by_id = (SELECT authz.member())
  AND organization_id = (SELECT authz.my_organization())
  AND EXISTS (SELECT FROM core.topic t WHERE t.id = post.topic_id AND t.owner_id = post.owner_id AND t.closed_at IS NULL));
COMMENT ON POLICY made ON core.post IS 'Whoever sits in the group, observers included, writes in an open topic that they see.';
DROP POLICY IF EXISTS changed ON core.post;
CREATE POLICY changed ON core.post FOR UPDATE TO gctcp_web
  USING (created_by_id = (SELECT authz.member()) AND owner_id IN (SELECT authz.my_groups()) AND withdrawn_at IS NULL AND (marking <> 'RED' OR audience_id IN (SELECT authz.my_audiences())))
  WITH CHECK (created_by_id = (SELECT authz.member()) AND owner_id IN (SELECT authz.my_groups()));
COMMENT ON POLICY changed ON core.post IS 'Authors edit their own posts, as long as they sit in the group.';
GRANT SELECT, INSERT (topic_id, owner_id, audience_id, marking, lang, body, reply_to_id, quotes_id, created_by_id, organization_id),
  UPDATE (body, lang, version, edited_at, updated_at) ON core.post TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.post FOR EACH ROW EXECUTE FUNCTION audit.record('id', 'thread_id', 'thread_at');

ALTER TABLE core.reading ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.reading;
CREATE POLICY seen ON core.reading FOR SELECT TO gctcp_web USING (member_id = (SELECT authz.member()));
COMMENT ON POLICY seen ON core.reading IS 'How far one has read is nobody else''s business.';
DROP POLICY IF EXISTS made ON core.reading;
CREATE POLICY made ON core.reading FOR INSERT TO gctcp_web WITH CHECK (member_id = (SELECT authz.member()) AND EXISTS (SELECT FROM core.topic t WHERE t.id = reading.topic_id));
COMMENT ON POLICY made ON core.reading IS 'One notes how far one has read in a topic that one sees.';
DROP POLICY IF EXISTS changed ON core.reading;
CREATE POLICY changed ON core.reading FOR UPDATE TO gctcp_web USING (member_id = (SELECT authz.member())) WITH CHECK (member_id = (SELECT authz.member()));
COMMENT ON POLICY changed ON core.reading IS 'One''s own.';
GRANT SELECT, INSERT (member_id, topic_id, read_to), UPDATE (read_to) ON core.reading TO gctcp_web;
