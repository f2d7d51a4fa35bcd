-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "audit";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "core";

-- CreateTable
CREATE TABLE "core"."principal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,

    CONSTRAINT "principal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."audience" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "fingerprint" BYTEA NOT NULL,

    CONSTRAINT "audience_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."audience_recipient" (
    "audience_id" UUID NOT NULL,
    "principal_id" UUID NOT NULL,

    CONSTRAINT "audience_recipient_pkey" PRIMARY KEY ("principal_id","audience_id")
);

-- CreateTable
CREATE TABLE "core"."audience_use" (
    "organization_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,

    CONSTRAINT "audience_use_pkey" PRIMARY KEY ("organization_id","audience_id")
);

-- CreateTable
CREATE TABLE "audit"."entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    "actor_id" UUID,
    "purpose" TEXT,
    "noun" TEXT NOT NULL,
    "row_key" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "owner_id" UUID,
    "audience_id" UUID,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."journal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,

    CONSTRAINT "journal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."export" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "member_id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "marking" TEXT NOT NULL,
    "filter" TEXT NOT NULL,

    CONSTRAINT "export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."contact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL DEFAULT 'GREEN',
    "standing" TEXT NOT NULL DEFAULT 'LISTED',
    "name" TEXT NOT NULL,
    "own_name" TEXT,
    "own_name_lang" TEXT,
    "function" TEXT NOT NULL,
    "function_lang" TEXT NOT NULL,
    "unit" TEXT,
    "duty_station" TEXT,
    "place" TEXT,
    "country_code" TEXT,
    "time_zone" TEXT NOT NULL,
    "seat" TEXT,
    "preferred_channel" TEXT,
    "out_from_on" DATE,
    "out_until_on" DATE,
    "stand_in_id" UUID,
    "confirmed_at" TIMESTAMPTZ,
    "confirmed_by_id" UUID,
    "name_order" TEXT NOT NULL DEFAULT '',
    "organization_order" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."contact_language" (
    "contact_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "standing" TEXT NOT NULL,

    CONSTRAINT "contact_language_pkey" PRIMARY KEY ("contact_id","language")
);

-- CreateTable
CREATE TABLE "core"."contact_theme" (
    "contact_id" UUID NOT NULL,
    "theme" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "standing" TEXT NOT NULL,

    CONSTRAINT "contact_theme_pkey" PRIMARY KEY ("contact_id","theme")
);

-- CreateTable
CREATE TABLE "core"."contact_country" (
    "contact_id" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "standing" TEXT NOT NULL,

    CONSTRAINT "contact_country_pkey" PRIMARY KEY ("contact_id","country")
);

-- CreateTable
CREATE TABLE "core"."contact_reach" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contact_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "position" SMALLINT NOT NULL DEFAULT 0,
    "shown_to" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "contact_audience_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "standing" TEXT NOT NULL,

    CONSTRAINT "contact_reach_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."reach_listing" (
    "reach_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "standing" TEXT NOT NULL,

    CONSTRAINT "reach_listing_pkey" PRIMARY KEY ("reach_id")
);

-- CreateTable
CREATE TABLE "core"."introduction" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reach_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "message" TEXT NOT NULL,
    "message_lang" TEXT NOT NULL,

    CONSTRAINT "introduction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."member" (
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "locale" TEXT,
    "time_zone" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "nominated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "invited_at" TIMESTAMPTZ,
    "activated_at" TIMESTAMPTZ,
    "suspended_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."credential" (
    "member_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ,
    "totp_secret" BYTEA,
    "totp_confirmed_at" TIMESTAMPTZ,
    "totp_last_step" BIGINT,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "core"."recovery_code" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "member_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "member_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ,
    "ended_because" TEXT,
    "device" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."access_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "access_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."guess" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ NOT NULL,
    "last_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "guess_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "core"."proposal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "role" TEXT,
    "email" TEXT,
    "reason" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" TEXT,
    "decision_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."message" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "to_contact_id" UUID NOT NULL,
    "from_member_id" UUID,
    "row_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ,
    "fault" TEXT,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."organization" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "membership" TEXT,
    "slug" TEXT NOT NULL,
    "alpha2" TEXT,
    "legal_type" TEXT,
    "name_order" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."organization_name" (
    "organization_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "formal_name" TEXT,
    "acronym" TEXT,
    "certainty" TEXT NOT NULL,

    CONSTRAINT "organization_name_pkey" PRIMARY KEY ("organization_id","lang")
);

-- CreateTable
CREATE TABLE "core"."organization_alias" (
    "organization_id" UUID NOT NULL,
    "alias" TEXT NOT NULL,

    CONSTRAINT "organization_alias_pkey" PRIMARY KEY ("organization_id","alias")
);

-- CreateTable
CREATE TABLE "core"."working_group" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "number" SMALLINT,
    "pillar" SMALLINT,
    "hides_members" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "working_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."working_group_name" (
    "group_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,

    CONSTRAINT "working_group_name_pkey" PRIMARY KEY ("group_id","lang")
);

-- CreateTable
CREATE TABLE "core"."group_seat" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "group_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "from_on" DATE,
    "until_on" DATE,
    "source" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "group_seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."group_member" (
    "group_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'MEMBER',
    "since_on" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "group_member_pkey" PRIMARY KEY ("member_id","group_id")
);

-- CreateTable
CREATE TABLE "core"."country" (
    "alpha2" TEXT NOT NULL,
    "alpha3" TEXT NOT NULL,
    "m49" TEXT NOT NULL,
    "regional_group" TEXT,
    "ldc" BOOLEAN NOT NULL DEFAULT false,
    "lldc" BOOLEAN NOT NULL DEFAULT false,
    "sids" BOOLEAN NOT NULL DEFAULT false,
    "capital" TEXT,
    "capital_time_zone" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "country_pkey" PRIMARY KEY ("alpha2")
);

-- CreateTable
CREATE TABLE "core"."country_name" (
    "alpha2" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "country_name_pkey" PRIMARY KEY ("alpha2","lang")
);

-- CreateTable
CREATE TABLE "core"."region" (
    "m49" TEXT NOT NULL,
    "parent" TEXT,

    CONSTRAINT "region_pkey" PRIMARY KEY ("m49")
);

-- CreateTable
CREATE TABLE "core"."region_name" (
    "m49" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "region_name_pkey" PRIMARY KEY ("m49","lang")
);

-- CreateTable
CREATE TABLE "core"."country_region" (
    "alpha2" TEXT NOT NULL,
    "m49" TEXT NOT NULL,

    CONSTRAINT "country_region_pkey" PRIMARY KEY ("m49","alpha2")
);

-- CreateTable
CREATE TABLE "core"."pillar" (
    "number" SMALLINT NOT NULL,

    CONSTRAINT "pillar_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "core"."pillar_name" (
    "number" SMALLINT NOT NULL,
    "lang" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,

    CONSTRAINT "pillar_name_pkey" PRIMARY KEY ("number","lang")
);

-- CreateTable
CREATE TABLE "core"."theme" (
    "slug" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "core"."theme_name" (
    "slug" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,

    CONSTRAINT "theme_name_pkey" PRIMARY KEY ("slug","lang")
);

-- CreateTable
CREATE TABLE "core"."theme_pillar" (
    "slug" TEXT NOT NULL,
    "number" SMALLINT NOT NULL,

    CONSTRAINT "theme_pillar_pkey" PRIMARY KEY ("slug","number")
);

-- CreateTable
CREATE TABLE "core"."language" (
    "code" TEXT NOT NULL,

    CONSTRAINT "language_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "core"."language_name" (
    "code" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "language_name_pkey" PRIMARY KEY ("code","lang")
);

-- CreateTable
CREATE TABLE "core"."duty_station" (
    "slug" TEXT NOT NULL,
    "alpha2" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,

    CONSTRAINT "duty_station_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "core"."duty_station_name" (
    "slug" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "duty_station_name_pkey" PRIMARY KEY ("slug","lang")
);

-- CreateIndex
CREATE UNIQUE INDEX "principal_id_kind_key" ON "core"."principal"("id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "audience_fingerprint_key" ON "core"."audience"("fingerprint");

-- CreateIndex
CREATE INDEX "audience_recipient_audience_id_idx" ON "core"."audience_recipient"("audience_id");

-- CreateIndex
CREATE INDEX "entry_noun_row_key_at_idx" ON "audit"."entry"("noun", "row_key", "at");

-- CreateIndex
CREATE INDEX "entry_owner_id_at_idx" ON "audit"."entry"("owner_id", "at" DESC);

-- CreateIndex
CREATE INDEX "entry_at_id_idx" ON "audit"."entry"("at" DESC, "id");

-- CreateIndex
CREATE INDEX "journal_noun_row_id_at_idx" ON "core"."journal"("noun", "row_id", "at" DESC);

-- CreateIndex
CREATE INDEX "journal_audience_id_idx" ON "core"."journal"("audience_id");

-- CreateIndex
CREATE INDEX "journal_owner_id_idx" ON "core"."journal"("owner_id");

-- CreateIndex
CREATE INDEX "export_member_id_at_idx" ON "core"."export"("member_id", "at" DESC);

-- CreateIndex
CREATE INDEX "contact_name_order_id_idx" ON "core"."contact"("name_order", "id");

-- CreateIndex
CREATE INDEX "contact_organization_order_name_order_id_idx" ON "core"."contact"("organization_order", "name_order", "id");

-- CreateIndex
CREATE INDEX "contact_confirmed_at_id_idx" ON "core"."contact"("confirmed_at", "id");

-- CreateIndex
CREATE INDEX "contact_organization_id_name_order_id_idx" ON "core"."contact"("organization_id", "name_order", "id");

-- CreateIndex
CREATE INDEX "contact_audience_id_idx" ON "core"."contact"("audience_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_id_organization_id_key" ON "core"."contact"("id", "organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_id_owner_id_audience_id_standing_key" ON "core"."contact"("id", "owner_id", "audience_id", "standing");

-- CreateIndex
CREATE INDEX "contact_language_language_contact_id_idx" ON "core"."contact_language"("language", "contact_id");

-- CreateIndex
CREATE INDEX "contact_language_contact_id_owner_id_audience_id_standing_idx" ON "core"."contact_language"("contact_id", "owner_id", "audience_id", "standing");

-- CreateIndex
CREATE INDEX "contact_theme_theme_contact_id_idx" ON "core"."contact_theme"("theme", "contact_id");

-- CreateIndex
CREATE INDEX "contact_theme_contact_id_owner_id_audience_id_standing_idx" ON "core"."contact_theme"("contact_id", "owner_id", "audience_id", "standing");

-- CreateIndex
CREATE INDEX "contact_country_country_contact_id_idx" ON "core"."contact_country"("country", "contact_id");

-- CreateIndex
CREATE INDEX "contact_country_contact_id_owner_id_audience_id_standing_idx" ON "core"."contact_country"("contact_id", "owner_id", "audience_id", "standing");

-- CreateIndex
CREATE INDEX "contact_reach_contact_id_owner_id_contact_audience_id_stand_idx" ON "core"."contact_reach"("contact_id", "owner_id", "contact_audience_id", "standing");

-- CreateIndex
CREATE INDEX "contact_reach_audience_id_idx" ON "core"."contact_reach"("audience_id");

-- CreateIndex
CREATE INDEX "reach_listing_contact_id_owner_id_audience_id_standing_idx" ON "core"."reach_listing"("contact_id", "owner_id", "audience_id", "standing");

-- CreateIndex
CREATE INDEX "introduction_contact_id_asked_at_idx" ON "core"."introduction"("contact_id", "asked_at" DESC);

-- CreateIndex
CREATE INDEX "introduction_asked_by_id_asked_at_idx" ON "core"."introduction"("asked_by_id", "asked_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "member_contact_id_key" ON "core"."member"("contact_id");

-- CreateIndex
CREATE INDEX "member_organization_id_idx" ON "core"."member"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_contact_id_organization_id_key" ON "core"."member"("contact_id", "organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_email_key" ON "core"."credential"("email");

-- CreateIndex
CREATE INDEX "recovery_code_member_id_idx" ON "core"."recovery_code"("member_id");

-- CreateIndex
CREATE INDEX "session_member_id_started_at_idx" ON "core"."session"("member_id", "started_at" DESC);

-- CreateIndex
CREATE INDEX "access_link_member_id_kind_idx" ON "core"."access_link"("member_id", "kind");

-- CreateIndex
CREATE INDEX "proposal_organization_id_proposed_at_idx" ON "core"."proposal"("organization_id", "proposed_at" DESC);

-- CreateIndex
CREATE INDEX "proposal_member_id_idx" ON "core"."proposal"("member_id");

-- CreateIndex
CREATE INDEX "message_state_next_at_idx" ON "core"."message"("state", "next_at");

-- CreateIndex
CREATE INDEX "message_made_at_id_idx" ON "core"."message"("made_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "core"."organization"("slug");

-- CreateIndex
CREATE INDEX "organization_name_order_id_idx" ON "core"."organization"("name_order", "id");

-- CreateIndex
CREATE UNIQUE INDEX "working_group_slug_key" ON "core"."working_group"("slug");

-- CreateIndex
CREATE INDEX "group_seat_organization_id_idx" ON "core"."group_seat"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_seat_group_id_organization_id_role_from_on_key" ON "core"."group_seat"("group_id", "organization_id", "role", "from_on");

-- CreateIndex
CREATE INDEX "group_member_group_id_idx" ON "core"."group_member"("group_id");

-- AddForeignKey
ALTER TABLE "core"."contact" ADD CONSTRAINT "contact_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "core"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."contact" ADD CONSTRAINT "contact_stand_in_id_organization_id_fkey" FOREIGN KEY ("stand_in_id", "organization_id") REFERENCES "core"."contact"("id", "organization_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "core"."contact_language" ADD CONSTRAINT "contact_language_contact_id_owner_id_audience_id_standing_fkey" FOREIGN KEY ("contact_id", "owner_id", "audience_id", "standing") REFERENCES "core"."contact"("id", "owner_id", "audience_id", "standing") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."contact_theme" ADD CONSTRAINT "contact_theme_contact_id_owner_id_audience_id_standing_fkey" FOREIGN KEY ("contact_id", "owner_id", "audience_id", "standing") REFERENCES "core"."contact"("id", "owner_id", "audience_id", "standing") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."contact_country" ADD CONSTRAINT "contact_country_contact_id_owner_id_audience_id_standing_fkey" FOREIGN KEY ("contact_id", "owner_id", "audience_id", "standing") REFERENCES "core"."contact"("id", "owner_id", "audience_id", "standing") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."contact_reach" ADD CONSTRAINT "contact_reach_contact_id_owner_id_contact_audience_id_stan_fkey" FOREIGN KEY ("contact_id", "owner_id", "contact_audience_id", "standing") REFERENCES "core"."contact"("id", "owner_id", "audience_id", "standing") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."reach_listing" ADD CONSTRAINT "reach_listing_contact_id_owner_id_audience_id_standing_fkey" FOREIGN KEY ("contact_id", "owner_id", "audience_id", "standing") REFERENCES "core"."contact"("id", "owner_id", "audience_id", "standing") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."member" ADD CONSTRAINT "member_id_fkey" FOREIGN KEY ("id") REFERENCES "core"."principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."member" ADD CONSTRAINT "member_contact_id_organization_id_fkey" FOREIGN KEY ("contact_id", "organization_id") REFERENCES "core"."contact"("id", "organization_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."member" ADD CONSTRAINT "member_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "core"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."credential" ADD CONSTRAINT "credential_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "core"."member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."proposal" ADD CONSTRAINT "proposal_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "core"."member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."organization" ADD CONSTRAINT "organization_id_fkey" FOREIGN KEY ("id") REFERENCES "core"."principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."organization_name" ADD CONSTRAINT "organization_name_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "core"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."working_group" ADD CONSTRAINT "working_group_id_fkey" FOREIGN KEY ("id") REFERENCES "core"."principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."working_group_name" ADD CONSTRAINT "working_group_name_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "core"."working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."group_seat" ADD CONSTRAINT "group_seat_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "core"."working_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."group_seat" ADD CONSTRAINT "group_seat_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "core"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."group_member" ADD CONSTRAINT "group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "core"."working_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."group_member" ADD CONSTRAINT "group_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "core"."member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say: schemas of functions, codes as CHECKs, keys into the reference lists.

CREATE SCHEMA IF NOT EXISTS authz;

INSERT INTO core.principal (id, kind) VALUES
  ('00000000-0000-0000-0000-000000000001', 'EVERYONE'),
  ('00000000-0000-0000-0000-000000000002', 'ENTITIES');

ALTER TABLE core.principal ADD CHECK (kind IN ('EVERYONE', 'ENTITIES', 'ORGANIZATION', 'GROUP', 'MEMBER'));
ALTER TABLE core.audience_recipient
  ADD FOREIGN KEY (audience_id) REFERENCES core.audience,
  ADD FOREIGN KEY (principal_id) REFERENCES core.principal;
ALTER TABLE core.audience_use
  ADD FOREIGN KEY (audience_id) REFERENCES core.audience,
  ADD FOREIGN KEY (organization_id) REFERENCES core.organization;

ALTER TABLE core.country_name ADD FOREIGN KEY (alpha2) REFERENCES core.country ON DELETE CASCADE;
ALTER TABLE core.region ADD FOREIGN KEY (parent) REFERENCES core.region;
ALTER TABLE core.region_name ADD FOREIGN KEY (m49) REFERENCES core.region ON DELETE CASCADE;
ALTER TABLE core.country_region
  ADD FOREIGN KEY (alpha2) REFERENCES core.country ON DELETE CASCADE,
  ADD FOREIGN KEY (m49) REFERENCES core.region;
ALTER TABLE core.pillar_name ADD FOREIGN KEY (number) REFERENCES core.pillar ON DELETE CASCADE;
ALTER TABLE core.theme_name ADD FOREIGN KEY (slug) REFERENCES core.theme ON DELETE CASCADE;
ALTER TABLE core.theme_pillar
  ADD FOREIGN KEY (slug) REFERENCES core.theme ON DELETE CASCADE,
  ADD FOREIGN KEY (number) REFERENCES core.pillar;
ALTER TABLE core.language_name ADD FOREIGN KEY (code) REFERENCES core.language ON DELETE CASCADE;
ALTER TABLE core.duty_station ADD FOREIGN KEY (alpha2) REFERENCES core.country;
ALTER TABLE core.duty_station_name ADD FOREIGN KEY (slug) REFERENCES core.duty_station ON DELETE CASCADE;

ALTER TABLE core.organization
  ADD CHECK (kind IN ('MEMBER_STATE', 'OBSERVER_STATE', 'COMPACT_ENTITY')),
  ADD CHECK (membership IN ('MEMBER', 'OBSERVER')),
  ADD CHECK ((kind = 'COMPACT_ENTITY') = (membership IS NOT NULL)),
  ADD FOREIGN KEY (alpha2) REFERENCES core.country;
ALTER TABLE core.organization_name ADD CHECK (certainty IN ('OFFICIAL', 'DESCRIPTIVE', 'UNOFFICIAL'));
ALTER TABLE core.organization_alias ADD FOREIGN KEY (organization_id) REFERENCES core.organization ON DELETE CASCADE;
ALTER TABLE core.working_group ADD FOREIGN KEY (pillar) REFERENCES core.pillar;
ALTER TABLE core.group_seat
  ADD CHECK (role IN ('CHAIR', 'CO_CHAIR', 'VICE_CHAIR', 'MEMBER', 'OBSERVER')),
  ADD CHECK (until_on IS NULL OR from_on IS NULL OR until_on >= from_on);
ALTER TABLE core.group_member ADD CHECK (role IN ('MEMBER', 'OBSERVER'));

ALTER TABLE core.member
  ADD CHECK (role IN ('FOCAL_POINT', 'LEAD_FOCAL_POINT', 'SECRETARIAT')),
  ADD CHECK (state IN ('NOMINATED', 'INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED')),
  ADD CHECK (locale IN ('en', 'fr', 'es', 'ru', 'zh', 'ar'));
ALTER TABLE core.credential ADD CHECK (email = lower(email) AND length(email) <= 254);
ALTER TABLE core.recovery_code ADD FOREIGN KEY (member_id) REFERENCES core.member ON DELETE CASCADE;
ALTER TABLE core.session ADD FOREIGN KEY (member_id) REFERENCES core.member ON DELETE CASCADE;
ALTER TABLE core.access_link
  ADD CHECK (kind IN ('INVITATION', 'PASSWORD')),
  ADD FOREIGN KEY (member_id) REFERENCES core.member ON DELETE CASCADE;
ALTER TABLE core.proposal
  ADD CHECK (verb IN ('NOMINATE', 'SUSPEND', 'REINSTATE', 'END', 'CHANGE_ROLE')),
  ADD CHECK (role IN ('FOCAL_POINT', 'LEAD_FOCAL_POINT')),
  ADD CHECK (decision IN ('APPROVED', 'DECLINED')),
  ADD CHECK ((decision IS NULL) = (decided_at IS NULL)),
  ADD FOREIGN KEY (organization_id) REFERENCES core.organization,
  ADD FOREIGN KEY (proposed_by_id) REFERENCES core.member;
ALTER TABLE core.message
  ADD CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
  ADD FOREIGN KEY (to_contact_id) REFERENCES core.contact;

ALTER TABLE core.contact
  ADD CHECK (owner_id = organization_id),
  ADD CHECK (marking IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  ADD CHECK (standing IN ('LISTED', 'SUSPENDED', 'ENDED')),
  ADD CHECK (seat IN ('PRIMARY', 'ALTERNATE')),
  ADD CHECK (preferred_channel IN ('EMAIL', 'OFFICE', 'MOBILE', 'DUTY')),
  ADD CHECK (length(name) BETWEEN 1 AND 120 AND length(own_name) <= 120),
  ADD CHECK (length(function) <= 160 AND length(unit) <= 160 AND length(place) <= 120),
  ADD CHECK (out_until_on IS NULL OR out_from_on IS NULL OR out_until_on >= out_from_on),
  ADD FOREIGN KEY (owner_id) REFERENCES core.principal,
  ADD FOREIGN KEY (audience_id) REFERENCES core.audience,
  ADD FOREIGN KEY (duty_station) REFERENCES core.duty_station,
  ADD FOREIGN KEY (country_code) REFERENCES core.country;
ALTER TABLE core.contact_language ADD FOREIGN KEY (language) REFERENCES core.language;
ALTER TABLE core.contact_theme ADD FOREIGN KEY (theme) REFERENCES core.theme;
ALTER TABLE core.contact_country ADD FOREIGN KEY (country) REFERENCES core.country;
ALTER TABLE core.contact_reach
  ADD CHECK (kind IN ('EMAIL', 'OFFICE', 'MOBILE', 'DUTY')),
  ADD CHECK (shown_to IN ('EVERYONE', 'ENTITIES', 'OWN', 'ON_REQUEST')),
  ADD CHECK (length(value) BETWEEN 3 AND 254),
  ADD FOREIGN KEY (audience_id) REFERENCES core.audience;
ALTER TABLE core.reach_listing ADD FOREIGN KEY (reach_id) REFERENCES core.contact_reach ON DELETE CASCADE;
ALTER TABLE core.introduction
  ADD CHECK (length(message) <= 2000),
  ADD FOREIGN KEY (reach_id) REFERENCES core.contact_reach ON DELETE CASCADE,
  ADD FOREIGN KEY (contact_id) REFERENCES core.contact ON DELETE CASCADE,
  ADD FOREIGN KEY (asked_by_id) REFERENCES core.member;

ALTER TABLE core.journal ADD FOREIGN KEY (owner_id) REFERENCES core.principal, ADD FOREIGN KEY (audience_id) REFERENCES core.audience;
ALTER TABLE core.export ADD FOREIGN KEY (member_id) REFERENCES core.member;

-- A primary or alternate seat is held by one listed person at a time.
CREATE UNIQUE INDEX contact_seat ON core.contact (organization_id, seat) WHERE seat IS NOT NULL AND standing <> 'ENDED';
