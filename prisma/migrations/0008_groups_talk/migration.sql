-- CreateTable
CREATE TABLE "core"."topic" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_order" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "created_by_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "pinned_at" TIMESTAMPTZ,
    "pinned_by_id" UUID,
    "closed_at" TIMESTAMPTZ,
    "closed_by_id" UUID,
    "last_post_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "posts" INTEGER NOT NULL DEFAULT 0,
    "decisions" INTEGER NOT NULL DEFAULT 0,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."post" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "topic_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "reply_to_id" UUID,
    "quotes_id" UUID,
    "thread_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "thread_at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    "created_by_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "edited_at" TIMESTAMPTZ,
    "withdrawn_at" TIMESTAMPTZ,
    "withdrawn_by_id" UUID,
    "decision" TEXT,
    "decided_at" TIMESTAMPTZ,
    "decided_by_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."reading" (
    "member_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "read_to" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("member_id","topic_id")
);

-- CreateTable
CREATE TABLE "core"."group_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "group_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "decision" TEXT,
    "decision_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,

    CONSTRAINT "group_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "topic_owner_id_last_post_at_id_idx" ON "core"."topic"("owner_id", "last_post_at" DESC, "id");

-- CreateIndex
CREATE INDEX "topic_owner_id_title_order_id_idx" ON "core"."topic"("owner_id", "title_order", "id");

-- CreateIndex
CREATE INDEX "topic_audience_id_idx" ON "core"."topic"("audience_id");

-- CreateIndex
CREATE UNIQUE INDEX "topic_id_owner_id_audience_id_marking_key" ON "core"."topic"("id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "post_topic_id_thread_at_thread_id_created_at_id_idx" ON "core"."post"("topic_id", "thread_at", "thread_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "post_topic_id_created_at_idx" ON "core"."post"("topic_id", "created_at");

-- CreateIndex
CREATE INDEX "post_topic_id_owner_id_audience_id_marking_idx" ON "core"."post"("topic_id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "post_reply_to_id_topic_id_idx" ON "core"."post"("reply_to_id", "topic_id");

-- CreateIndex
CREATE INDEX "post_quotes_id_topic_id_idx" ON "core"."post"("quotes_id", "topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_id_topic_id_key" ON "core"."post"("id", "topic_id");

-- CreateIndex
CREATE INDEX "reading_topic_id_idx" ON "core"."reading"("topic_id");

-- CreateIndex
CREATE INDEX "group_request_member_id_group_id_asked_at_idx" ON "core"."group_request"("member_id", "group_id", "asked_at" DESC);

-- What the schema language cannot say.
ALTER TABLE core.topic
  ADD FOREIGN KEY (owner_id) REFERENCES core.working_group, ADD FOREIGN KEY (audience_id) REFERENCES core.audience, ADD FOREIGN KEY (organization_id) REFERENCES core.organization,
  ADD FOREIGN KEY (created_by_id) REFERENCES core.member, ADD FOREIGN KEY (pinned_by_id) REFERENCES core.member, ADD FOREIGN KEY (closed_by_id) REFERENCES core.member,
  ADD CHECK (marking IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')), ADD CHECK (lang IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')), ADD CHECK (title <> ''),
  ADD CHECK ((pinned_at IS NULL) = (pinned_by_id IS NULL)), ADD CHECK ((closed_at IS NULL) = (closed_by_id IS NULL));
-- A post repeats its topic's owner, audience and marking, and answers or quotes a post of the same topic.
ALTER TABLE core.post
  ADD FOREIGN KEY (topic_id, owner_id, audience_id, marking) REFERENCES core.topic (id, owner_id, audience_id, marking) ON UPDATE CASCADE ON DELETE CASCADE,
  ADD FOREIGN KEY (reply_to_id, topic_id) REFERENCES core.post (id, topic_id) ON DELETE CASCADE,
  ADD FOREIGN KEY (quotes_id, topic_id) REFERENCES core.post (id, topic_id) ON DELETE CASCADE,
  ADD FOREIGN KEY (organization_id) REFERENCES core.organization, ADD FOREIGN KEY (created_by_id) REFERENCES core.member,
  ADD FOREIGN KEY (withdrawn_by_id) REFERENCES core.member, ADD FOREIGN KEY (decided_by_id) REFERENCES core.member,
  ADD CHECK (lang IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')), ADD CHECK ((body = '') = (withdrawn_at IS NOT NULL)),
  ADD CHECK ((decided_at IS NULL) = (decision IS NULL)), ADD CHECK ((decided_at IS NULL) = (decided_by_id IS NULL)), ADD CHECK (decided_at IS NULL OR withdrawn_at IS NULL);
CREATE INDEX ON core.post (owner_id, decided_at DESC, id) WHERE decided_at IS NOT NULL;
ALTER TABLE core.reading ADD FOREIGN KEY (member_id) REFERENCES core.member, ADD FOREIGN KEY (topic_id) REFERENCES core.topic ON DELETE CASCADE;
ALTER TABLE core.group_request
  ADD FOREIGN KEY (group_id) REFERENCES core.working_group, ADD FOREIGN KEY (member_id) REFERENCES core.member, ADD FOREIGN KEY (decided_by_id) REFERENCES core.member,
  ADD CHECK (lang IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')), ADD CHECK (decision IN ('ACCEPTED', 'DECLINED', 'WITHDRAWN')), ADD CHECK ((decision IS NULL) = (decided_at IS NULL));
CREATE UNIQUE INDEX group_request_open ON core.group_request (member_id, group_id) WHERE decision IS NULL;
CREATE INDEX ON core.group_request (group_id, asked_at DESC) WHERE decision IS NULL;

-- Words of a topic follow it.
ALTER TABLE search.record_topic ADD FOREIGN KEY (record_id, owner_id, audience_id, marking)
  REFERENCES core.topic (id, owner_id, audience_id, marking) ON UPDATE CASCADE ON DELETE CASCADE;
