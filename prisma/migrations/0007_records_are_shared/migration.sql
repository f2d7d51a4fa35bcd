-- CreateTable
CREATE TABLE "core"."viewing" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "member_id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,

    CONSTRAINT "viewing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "viewing_noun_record_id_at_idx" ON "core"."viewing"("noun", "record_id", "at" DESC);

-- CreateIndex
CREATE INDEX "viewing_audience_id_idx" ON "core"."viewing"("audience_id");

ALTER TABLE core.viewing ADD FOREIGN KEY (member_id) REFERENCES core.member (id), ADD FOREIGN KEY (audience_id) REFERENCES core.audience (id);

-- One table of words for all shared records, in a part for each noun: a search over one noun reads one part, and each part
-- follows its own noun's table by a key of its own (owner, audience and marking move with the record).
CREATE TABLE "search"."record" (
    "noun" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "title_order" TEXT NOT NULL,
    "plain" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "record_pkey" PRIMARY KEY ("noun","record_id")
) PARTITION BY LIST ("noun");
CREATE TABLE search.record_topic PARTITION OF search.record FOR VALUES IN ('topic');
CREATE TABLE search.record_event PARTITION OF search.record FOR VALUES IN ('event');
CREATE TABLE search.record_activity PARTITION OF search.record FOR VALUES IN ('activity');
CREATE TABLE search.record_project PARTITION OF search.record FOR VALUES IN ('project');
CREATE INDEX ON search.record (record_id, owner_id, audience_id, marking);
CREATE INDEX ON search.record (at DESC, record_id);
CREATE INDEX ON search.record USING gin (words) WITH (fastupdate = off);
CREATE INDEX ON search.record USING gin (plain public.gin_trgm_ops) WITH (fastupdate = off);

-- Groups are named in searches too.
ALTER TABLE search.term DROP CONSTRAINT term_kind_check;
ALTER TABLE search.term ADD CONSTRAINT term_kind_check CHECK (kind IN ('ORGANIZATION', 'GROUP', 'THEME', 'COUNTRY', 'REGION', 'PLACE'));
