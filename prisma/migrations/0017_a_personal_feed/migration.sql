-- CreateTable
CREATE TABLE "core"."calendar_feed" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "member_id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "ended_at" TIMESTAMPTZ,
    "taken_at" TIMESTAMPTZ,
    "taken_hash" BYTEA,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_secret_hash_key" ON "core"."calendar_feed"("secret_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_member_id_idx" ON "core"."calendar_feed"("member_id");

-- What the schema language cannot say: a hash is one of SHA-256, and a member has one feed at a time.
ALTER TABLE core.calendar_feed ADD FOREIGN KEY (member_id) REFERENCES core.member ON DELETE CASCADE,
  ADD CHECK (octet_length(secret_hash) = 32), ADD CHECK (octet_length(taken_hash) = 32);
CREATE UNIQUE INDEX calendar_feed_open ON core.calendar_feed (member_id) WHERE ended_at IS NULL;
