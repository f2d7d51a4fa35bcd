-- CreateTable
CREATE TABLE "core"."activity" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "type" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "group_id" UUID,
    "pillar" INTEGER,
    "planned_starts_on" DATE,
    "planned_ends_on" DATE,
    "actual_starts_on" DATE,
    "actual_ends_on" DATE,
    "status" TEXT NOT NULL,
    "progress_text" TEXT,
    "progress_percent" INTEGER,
    "participants" INTEGER,
    "contact_id" UUID,
    "rhythm" TEXT NOT NULL DEFAULT 'QUARTER',
    "stale_at" TIMESTAMPTZ,
    "title_order" TEXT NOT NULL DEFAULT '',
    "starts_order" DATE NOT NULL DEFAULT '9999-12-31'::date,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "created_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."activity_organization" (
    "activity_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,

    CONSTRAINT "activity_organization_pkey" PRIMARY KEY ("activity_id","organization_id")
);

-- CreateTable
CREATE TABLE "core"."activity_country" (
    "activity_id" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT '',
    "starts_order" DATE NOT NULL DEFAULT '9999-12-31'::date,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,

    CONSTRAINT "activity_country_pkey" PRIMARY KEY ("activity_id","country")
);

-- CreateTable
CREATE TABLE "core"."activity_region" (
    "activity_id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,

    CONSTRAINT "activity_region_pkey" PRIMARY KEY ("activity_id","region")
);

-- CreateTable
CREATE TABLE "core"."activity_theme" (
    "activity_id" UUID NOT NULL,
    "theme" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,

    CONSTRAINT "activity_theme_pkey" PRIMARY KEY ("activity_id","theme")
);

-- CreateTable
CREATE TABLE "core"."activity_update" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "activity_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "status" TEXT,
    "progress_percent" INTEGER,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    "created_by_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,
    "withdrawn_by_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "activity_update_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "activity_title_order_id_idx" ON "core"."activity"("title_order", "id");

-- CreateIndex
CREATE INDEX "activity_starts_order_id_idx" ON "core"."activity"("starts_order", "id");

-- CreateIndex
CREATE INDEX "activity_updated_at_id_idx" ON "core"."activity"("updated_at", "id");

-- CreateIndex
CREATE INDEX "activity_status_starts_order_id_idx" ON "core"."activity"("status", "starts_order", "id");

-- CreateIndex
CREATE INDEX "activity_status_audience_id_owner_id_marking_idx" ON "core"."activity"("status", "audience_id", "owner_id", "marking");

-- CreateIndex
CREATE INDEX "activity_owner_id_stale_at_idx" ON "core"."activity"("owner_id", "stale_at");

-- CreateIndex
CREATE INDEX "activity_owner_id_title_order_id_idx" ON "core"."activity"("owner_id", "title_order", "id");

-- CreateIndex
CREATE INDEX "activity_audience_id_idx" ON "core"."activity"("audience_id");

-- CreateIndex
CREATE INDEX "activity_group_id_idx" ON "core"."activity"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_id_owner_id_audience_id_marking_key" ON "core"."activity"("id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE UNIQUE INDEX "activity_standing_status_start" ON "core"."activity"("id", "owner_id", "audience_id", "marking", "status", "starts_order");

-- CreateIndex
CREATE INDEX "activity_organization_organization_id_role_activity_id_idx" ON "core"."activity_organization"("organization_id", "role", "activity_id");

-- CreateIndex
CREATE INDEX "activity_organization_activity_id_owner_id_audience_id_mark_idx" ON "core"."activity_organization"("activity_id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "activity_country_by_status" ON "core"."activity_country"("country", "status", "starts_order" DESC, "activity_id" DESC);

-- CreateIndex
CREATE INDEX "activity_country_country_starts_order_activity_id_idx" ON "core"."activity_country"("country", "starts_order", "activity_id");

-- CreateIndex
CREATE INDEX "activity_country_of_activity" ON "core"."activity_country"("activity_id", "owner_id", "audience_id", "marking", "status", "starts_order");

-- CreateIndex
CREATE INDEX "activity_region_region_activity_id_idx" ON "core"."activity_region"("region", "activity_id");

-- CreateIndex
CREATE INDEX "activity_region_activity_id_owner_id_audience_id_marking_idx" ON "core"."activity_region"("activity_id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "activity_theme_theme_activity_id_idx" ON "core"."activity_theme"("theme", "activity_id");

-- CreateIndex
CREATE INDEX "activity_theme_activity_id_owner_id_audience_id_marking_idx" ON "core"."activity_theme"("activity_id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "activity_update_activity_id_created_at_id_idx" ON "core"."activity_update"("activity_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "activity_update_activity_id_owner_id_audience_id_marking_idx" ON "core"."activity_update"("activity_id", "owner_id", "audience_id", "marking");

-- AddForeignKey
ALTER TABLE "core"."activity_organization" ADD CONSTRAINT "activity_organization_activity_id_owner_id_audience_id_mar_fkey" FOREIGN KEY ("activity_id", "owner_id", "audience_id", "marking") REFERENCES "core"."activity"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."activity_country" ADD CONSTRAINT "activity_country_follows" FOREIGN KEY ("activity_id", "owner_id", "audience_id", "marking", "status", "starts_order") REFERENCES "core"."activity"("id", "owner_id", "audience_id", "marking", "status", "starts_order") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."activity_region" ADD CONSTRAINT "activity_region_activity_id_owner_id_audience_id_marking_fkey" FOREIGN KEY ("activity_id", "owner_id", "audience_id", "marking") REFERENCES "core"."activity"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."activity_theme" ADD CONSTRAINT "activity_theme_activity_id_owner_id_audience_id_marking_fkey" FOREIGN KEY ("activity_id", "owner_id", "audience_id", "marking") REFERENCES "core"."activity"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."activity_update" ADD CONSTRAINT "activity_update_activity_id_owner_id_audience_id_marking_fkey" FOREIGN KEY ("activity_id", "owner_id", "audience_id", "marking") REFERENCES "core"."activity"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say.
ALTER TABLE core.activity
  ADD FOREIGN KEY (owner_id) REFERENCES core.principal, ADD FOREIGN KEY (audience_id) REFERENCES core.audience, ADD FOREIGN KEY (created_by_id) REFERENCES core.member,
  ADD FOREIGN KEY (group_id) REFERENCES core.working_group, ADD FOREIGN KEY (contact_id) REFERENCES core.contact,
  ADD CHECK (marking IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  ADD CHECK (status IN ('PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED')),
  ADD CHECK (type IN ('TRAINING', 'WORKSHOP', 'EXERCISE', 'STUDY_VISIT', 'MENTORING', 'MISSION', 'ASSESSMENT_VISIT', 'EXPERT_MEETING', 'CONFERENCE',
    'LEGISLATIVE_ASSISTANCE', 'STRATEGY_SUPPORT', 'EQUIPMENT', 'PUBLICATION', 'RESEARCH', 'EVALUATION', 'OTHER')),
  ADD CHECK (scope IN ('COUNTRIES', 'REGIONS', 'GLOBAL')), ADD CHECK (rhythm IN ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  ADD CHECK (lang IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')), ADD CHECK (title <> ''), ADD CHECK (pillar BETWEEN 1 AND 4),
  ADD CHECK (planned_ends_on >= planned_starts_on), ADD CHECK (actual_ends_on >= actual_starts_on),
  ADD CHECK (progress_percent BETWEEN 0 AND 100), ADD CHECK (participants BETWEEN 0 AND 1000000);
ALTER TABLE core.activity_organization ADD FOREIGN KEY (organization_id) REFERENCES core.organization, ADD CHECK (role IN ('LEAD', 'PARTNER'));
-- No two lead; that one does is asked when the transaction ends (prisma/policies/activities.sql).
CREATE UNIQUE INDEX activity_lead ON core.activity_organization (activity_id) WHERE role = 'LEAD';
ALTER TABLE core.activity_country ADD FOREIGN KEY (country) REFERENCES core.country;
ALTER TABLE core.activity_region ADD FOREIGN KEY (region) REFERENCES core.region;
ALTER TABLE core.activity_theme ADD FOREIGN KEY (theme) REFERENCES core.theme;
ALTER TABLE core.activity_update
  ADD FOREIGN KEY (created_by_id) REFERENCES core.member, ADD FOREIGN KEY (organization_id) REFERENCES core.organization, ADD FOREIGN KEY (withdrawn_by_id) REFERENCES core.member,
  ADD CHECK (status IN ('PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED')), ADD CHECK (progress_percent BETWEEN 0 AND 100),
  ADD CHECK (lang IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')), ADD CHECK ((body = '') = (withdrawn_at IS NOT NULL)), ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL));

-- Words of an activity follow it.
ALTER TABLE search.record_activity ADD FOREIGN KEY (record_id, owner_id, audience_id, marking)
  REFERENCES core.activity (id, owner_id, audience_id, marking) ON UPDATE CASCADE ON DELETE CASCADE;
