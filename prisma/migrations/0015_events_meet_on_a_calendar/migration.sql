-- CreateTable
CREATE TABLE "core"."event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "organizer_id" UUID NOT NULL,
    "group_id" UUID,
    "place" TEXT,
    "online_url" TEXT,
    "zone" TEXT,
    "starts_local" TIMESTAMP(0) NOT NULL,
    "ends_local" TIMESTAMP(0) NOT NULL,
    "rule" TEXT,
    "exact_to" TEXT NOT NULL DEFAULT 'DAY',
    "busy_for" TEXT,
    "busy_contact_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."event_country" (
    "event_id" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,

    CONSTRAINT "event_country_pkey" PRIMARY KEY ("event_id","country")
);

-- CreateTable
CREATE TABLE "core"."event_theme" (
    "event_id" UUID NOT NULL,
    "theme" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,

    CONSTRAINT "event_theme_pkey" PRIMARY KEY ("event_id","theme")
);

-- CreateTable
CREATE TABLE "core"."event_occurrence" (
    "event_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "long" BOOLEAN NOT NULL GENERATED ALWAYS AS (("ends_on" - "starts_on") > 31) STORED,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,

    CONSTRAINT "event_occurrence_pkey" PRIMARY KEY ("event_id","starts_at")
);

-- CreateTable
CREATE TABLE "core"."busy" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "audience_id" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "theme" TEXT,
    "contact_id" UUID,

    CONSTRAINT "busy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."event_busy" (
    "event_id" UUID NOT NULL,
    "busy_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,

    CONSTRAINT "event_busy_pkey" PRIMARY KEY ("event_id","busy_id")
);

-- CreateIndex
CREATE INDEX "event_updated_at_id_idx" ON "core"."event"("updated_at", "id");

-- CreateIndex
CREATE INDEX "event_owner_id_idx" ON "core"."event"("owner_id");

-- CreateIndex
CREATE INDEX "event_audience_id_idx" ON "core"."event"("audience_id");

-- CreateIndex
CREATE INDEX "event_organizer_id_idx" ON "core"."event"("organizer_id");

-- CreateIndex
CREATE INDEX "event_group_id_idx" ON "core"."event"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_id_owner_id_audience_id_marking_key" ON "core"."event"("id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "event_country_country_event_id_idx" ON "core"."event_country"("country", "event_id");

-- CreateIndex
CREATE INDEX "event_country_event_id_owner_id_audience_id_marking_idx" ON "core"."event_country"("event_id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "event_theme_theme_event_id_idx" ON "core"."event_theme"("theme", "event_id");

-- CreateIndex
CREATE INDEX "event_theme_event_id_owner_id_audience_id_marking_idx" ON "core"."event_theme"("event_id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "event_occurrence_starts_at_event_id_idx" ON "core"."event_occurrence"("starts_at", "event_id");

-- CreateIndex
CREATE INDEX "event_occurrence_event_id_owner_id_audience_id_marking_idx" ON "core"."event_occurrence"("event_id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "busy_starts_on_id_idx" ON "core"."busy"("starts_on", "id");

-- CreateIndex
CREATE INDEX "busy_country_starts_on_idx" ON "core"."busy"("country", "starts_on");

-- CreateIndex
CREATE INDEX "event_busy_event_id_owner_id_audience_id_marking_idx" ON "core"."event_busy"("event_id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE UNIQUE INDEX "event_busy_busy_id_key" ON "core"."event_busy"("busy_id");

-- AddForeignKey
ALTER TABLE "core"."event_country" ADD CONSTRAINT "event_country_event_id_owner_id_audience_id_marking_fkey" FOREIGN KEY ("event_id", "owner_id", "audience_id", "marking") REFERENCES "core"."event"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."event_theme" ADD CONSTRAINT "event_theme_event_id_owner_id_audience_id_marking_fkey" FOREIGN KEY ("event_id", "owner_id", "audience_id", "marking") REFERENCES "core"."event"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."event_occurrence" ADD CONSTRAINT "event_occurrence_event_id_owner_id_audience_id_marking_fkey" FOREIGN KEY ("event_id", "owner_id", "audience_id", "marking") REFERENCES "core"."event"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."event_busy" ADD CONSTRAINT "event_busy_event_id_owner_id_audience_id_marking_fkey" FOREIGN KEY ("event_id", "owner_id", "audience_id", "marking") REFERENCES "core"."event"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say.
ALTER TABLE core.event
  ADD FOREIGN KEY (owner_id) REFERENCES core.principal, ADD FOREIGN KEY (audience_id) REFERENCES core.audience, ADD FOREIGN KEY (created_by_id) REFERENCES core.member,
  ADD FOREIGN KEY (organizer_id) REFERENCES core.organization, ADD FOREIGN KEY (group_id) REFERENCES core.working_group,
  ADD FOREIGN KEY (busy_contact_id) REFERENCES core.contact ON DELETE SET NULL,
  ADD CHECK (marking IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  ADD CHECK (kind IN ('MISSION', 'VISIT', 'TRAINING', 'WORKSHOP', 'EXERCISE', 'EXPERT_MEETING', 'GROUP_MEETING', 'COMMITTEE', 'CONFERENCE', 'BRIEFING', 'SIDE_EVENT', 'DONOR_MEETING', 'DEADLINE', 'OTHER')),
  ADD CHECK (state IN ('TENTATIVE', 'CONFIRMED', 'POSTPONED', 'CANCELLED')),
  ADD CHECK (lang IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  ADD CHECK (exact_to IN ('DAY', 'MONTH', 'YEAR')),
  ADD CHECK (title <> ''), ADD CHECK (ends_local >= starts_local), ADD CHECK (online_url ~ '^https://'), ADD CHECK (rule ~ '(UNTIL|COUNT)='),
  ADD CHECK (zone IS NOT NULL OR (starts_local = date_trunc('day', starts_local) AND ends_local = date_trunc('day', ends_local))),
  -- RED is announced to nobody, whoever writes.
  ADD CHECK (busy_for IN ('ENTITIES', 'EVERYONE')), ADD CHECK (busy_for IS NULL OR marking <> 'RED');
ALTER TABLE core.event_country ADD FOREIGN KEY (country) REFERENCES core.country;
ALTER TABLE core.event_theme ADD FOREIGN KEY (theme) REFERENCES core.theme;
ALTER TABLE core.event_occurrence ADD CHECK (ends_at >= starts_at), ADD CHECK (ends_on >= starts_on), ADD CHECK (ends_on - starts_on <= 366);
CREATE INDEX event_occurrence_long ON core.event_occurrence (ends_at) WHERE long;
ALTER TABLE core.busy ADD FOREIGN KEY (audience_id) REFERENCES core.audience, ADD FOREIGN KEY (country) REFERENCES core.country, ADD FOREIGN KEY (theme) REFERENCES core.theme,
  ADD FOREIGN KEY (contact_id) REFERENCES core.contact ON DELETE SET NULL, ADD CHECK (ends_on >= starts_on);
ALTER TABLE core.event_busy ADD FOREIGN KEY (busy_id) REFERENCES core.busy ON DELETE CASCADE;

-- Words of an event follow it.
ALTER TABLE search.record_event ADD FOREIGN KEY (record_id, owner_id, audience_id, marking)
  REFERENCES core.event (id, owner_id, audience_id, marking) ON UPDATE CASCADE ON DELETE CASCADE;
