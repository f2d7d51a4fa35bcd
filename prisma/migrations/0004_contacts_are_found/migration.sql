-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "search";

-- AlterTable
ALTER TABLE "core"."contact" ADD COLUMN     "confirmed_order" TIMESTAMPTZ NOT NULL DEFAULT '1970-01-01 00:00:00+00'::timestamptz,
ADD COLUMN     "place_order" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "search"."term" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "plain" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "term_pkey" PRIMARY KEY ("kind","key","plain")
);

-- CreateTable
CREATE TABLE "search"."contact" (
    "contact_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "standing" TEXT NOT NULL,
    "name_order" TEXT NOT NULL,
    "confirmed_order" TIMESTAMPTZ NOT NULL,
    "plain" TEXT NOT NULL,
    "own" tsvector NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("contact_id")
);

-- CreateTable
CREATE TABLE "search"."reach" (
    "reach_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "contact_audience_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "standing" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "reach_pkey" PRIMARY KEY ("reach_id")
);

-- CreateTable
CREATE TABLE "search"."edition" (
    "noun" TEXT NOT NULL,
    "print" TEXT NOT NULL,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("noun")
);

-- CreateIndex
CREATE INDEX "contact_place_order_name_order_id_idx" ON "core"."contact"("place_order", "name_order", "id");

-- CreateIndex
CREATE INDEX "contact_confirmed_order_id_idx" ON "core"."contact"("confirmed_order", "id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_reach_id_audience_id_key" ON "core"."contact_reach"("id", "audience_id");

-- CreateIndex
CREATE INDEX "contact_contact_id_owner_id_audience_id_standing_idx" ON "search"."contact"("contact_id", "owner_id", "audience_id", "standing");

-- CreateIndex
CREATE INDEX "contact_name_order_contact_id_idx" ON "search"."contact"("name_order", "contact_id");

-- CreateIndex
CREATE INDEX "reach_contact_id_owner_id_contact_audience_id_standing_idx" ON "search"."reach"("contact_id", "owner_id", "contact_audience_id", "standing");

-- What the schema language cannot say: keys that move a row with what it repeats, and the indexes that find words.
-- The composite keys are those of the contact's other children: owner, audience and standing follow in the same statement.
ALTER TABLE search.contact ADD FOREIGN KEY (contact_id, owner_id, audience_id, standing)
  REFERENCES core.contact (id, owner_id, audience_id, standing) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE search.reach
  ADD FOREIGN KEY (contact_id, owner_id, contact_audience_id, standing)
    REFERENCES core.contact (id, owner_id, audience_id, standing) ON UPDATE CASCADE ON DELETE CASCADE,
  ADD FOREIGN KEY (reach_id, audience_id) REFERENCES core.contact_reach (id, audience_id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE search.term ADD CHECK (kind IN ('ORGANIZATION', 'THEME', 'COUNTRY', 'REGION', 'PLACE'));

-- fastupdate keeps new words in a list that every search reads from end to end: searches are many, saves are few.
CREATE INDEX term_words ON search.term USING gin (words) WITH (fastupdate = off);
CREATE INDEX term_plain ON search.term USING gin (plain public.gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX contact_words ON search.contact USING gin (words) WITH (fastupdate = off);
CREATE INDEX contact_plain ON search.contact USING gin (plain public.gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX reach_words ON search.reach USING gin (words) WITH (fastupdate = off);
-- A frequent word is read in the order of names until a page is full; a rare one through its index. Which of both,
-- the planner can tell only where it knows the frequent words.
ALTER TABLE search.contact ALTER COLUMN words SET STATISTICS 400;

-- Who searches, and within what: made once a search, and handed from question to question.
CREATE TYPE search.scope AS (owners uuid[], audiences uuid[], considers boolean, demanded tsquery, among uuid[], since timestamptz, before timestamptz);
