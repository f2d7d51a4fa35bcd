-- What is done to topics and posts beyond writing them, each by a function that asks who may, and what keeps them in step.

-- A chair pins, unpins, closes and opens again. Answers whether there was such a topic to steer.
CREATE OR REPLACE FUNCTION authz.steer_topic(of_topic uuid, act text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE me uuid := authz.member();
BEGIN
  IF act NOT IN ('PIN', 'UNPIN', 'CLOSE', 'REOPEN')
     OR NOT EXISTS (SELECT FROM authz.record_standing('topic', of_topic) r WHERE r.owner_id IN (SELECT authz.my_chairs())) THEN
    RETURN false;
  END IF;
  UPDATE core.topic t SET
    pinned_at = CASE act WHEN 'PIN' THEN coalesce(t.pinned_at, now()) WHEN 'UNPIN' THEN NULL ELSE t.pinned_at END,
    pinned_by_id = CASE act WHEN 'PIN' THEN coalesce(t.pinned_by_id, me) WHEN 'UNPIN' THEN NULL ELSE t.pinned_by_id END,
    closed_at = CASE act WHEN 'CLOSE' THEN coalesce(t.closed_at, now()) WHEN 'REOPEN' THEN NULL ELSE t.closed_at END,
    closed_by_id = CASE act WHEN 'CLOSE' THEN coalesce(t.closed_by_id, me) WHEN 'REOPEN' THEN NULL ELSE t.closed_by_id END
  WHERE t.id = of_topic;
  RETURN true;
END $$;

-- Its author or a chair withdraws a post: what it said goes, in every version of it; that it was there stays.
CREATE OR REPLACE FUNCTION authz.withdraw_post(of_post uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE core.post p SET body = '', decision = NULL, decided_at = NULL, decided_by_id = NULL, withdrawn_at = now(), withdrawn_by_id = authz.member()
   WHERE p.id = of_post AND p.withdrawn_at IS NULL AND EXISTS (SELECT FROM authz.record_standing('post', of_post) r
     WHERE r.owner_id IN (SELECT authz.my_chairs()) OR (p.created_by_id = authz.member() AND r.owner_id IN (SELECT authz.my_groups())));
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM audit.forget('post', of_post::text);
  RETURN true;
END $$;

-- A chair marks a post as a decision, in one line of words, or takes the mark away (words NULL).
CREATE OR REPLACE FUNCTION authz.decide_post(of_post uuid, words text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE core.post p SET decision = words, decided_at = CASE WHEN words IS NOT NULL THEN coalesce(p.decided_at, now()) END,
    decided_by_id = CASE WHEN words IS NOT NULL THEN coalesce(p.decided_by_id, authz.member()) END
   WHERE p.id = of_post AND p.withdrawn_at IS NULL
     AND EXISTS (SELECT FROM authz.record_standing('post', of_post) r WHERE r.owner_id IN (SELECT authz.my_chairs()));
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION authz.steer_topic(uuid, text), authz.withdraw_post(uuid), authz.decide_post(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authz.steer_topic(uuid, text), authz.withdraw_post(uuid), authz.decide_post(uuid, text) TO gctcp_web;

CREATE OR REPLACE FUNCTION core.order_topic() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  NEW.title_order := search.plain(left(NEW.title, 200));
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER ordered BEFORE INSERT OR UPDATE OF title ON core.topic FOR EACH ROW EXECUTE FUNCTION core.order_topic();

-- An answer to an answer stands beside it: one level. What it answers is of the same topic, or the foreign key refuses it.
CREATE OR REPLACE FUNCTION core.thread_post() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE first core.post;
BEGIN
  NEW.thread_id := NEW.id;
  NEW.thread_at := NEW.created_at;
  IF NEW.reply_to_id IS NOT NULL THEN
    SELECT p.* INTO first FROM core.post p WHERE p.id = (SELECT a.thread_id FROM core.post a WHERE a.id = NEW.reply_to_id AND a.topic_id = NEW.topic_id);
    IF first.id IS NOT NULL THEN
      NEW.reply_to_id := first.id;
      NEW.thread_id := first.id;
      NEW.thread_at := first.created_at;
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER threaded BEFORE INSERT ON core.post FOR EACH ROW EXECUTE FUNCTION core.thread_post();

CREATE OR REPLACE FUNCTION core.posts_made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE core.topic t SET posts = t.posts + m.posts, decisions = t.decisions + m.decisions, last_post_at = CASE WHEN t.posts = 0 THEN m.last ELSE greatest(t.last_post_at, m.last) END
    FROM (SELECT p.topic_id, count(*) AS posts, count(p.decided_at) AS decisions, max(p.created_at) AS last FROM made p GROUP BY 1) m WHERE t.id = m.topic_id;
  PERFORM search.add_posts(ARRAY(SELECT p.id FROM made p));
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION core.posts_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE core.topic t SET decisions = (SELECT count(*) FROM core.post p WHERE p.topic_id = t.id AND p.decided_at IS NOT NULL)
   WHERE t.id IN (SELECT n.topic_id FROM made n JOIN gone o ON o.id = n.id WHERE (n.decided_at IS NULL) <> (o.decided_at IS NULL));
  PERFORM search.fill_topics(ARRAY(SELECT DISTINCT n.topic_id FROM made n JOIN gone o ON o.id = n.id WHERE (n.body, n.decision) IS DISTINCT FROM (o.body, o.decision)));
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER followed_made AFTER INSERT ON core.post REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION core.posts_made();
CREATE OR REPLACE TRIGGER followed_changed AFTER UPDATE ON core.post REFERENCING NEW TABLE AS made OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION core.posts_changed();

-- Posts go with their topic, and their words out of the trail: after `audited`, which comes before it by name.
CREATE OR REPLACE FUNCTION core.forget_post() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM audit.forget('post', OLD.id::text);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER forgotten AFTER DELETE ON core.post FOR EACH ROW EXECUTE FUNCTION core.forget_post();
REVOKE ALL ON FUNCTION core.order_topic(), core.thread_post(), core.posts_made(), core.posts_changed(), core.forget_post() FROM PUBLIC;
