-- CreateTable
CREATE TABLE "core"."project" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "identifier" TEXT,
    "status" TEXT NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "title_order" TEXT NOT NULL DEFAULT '',
    "starts_order" DATE NOT NULL DEFAULT '9999-12-31'::date,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "created_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."project_text" (
    "project_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,

    CONSTRAINT "project_text_pkey" PRIMARY KEY ("project_id","lang")
);

-- CreateTable
CREATE TABLE "core"."project_organization" (
    "project_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,

    CONSTRAINT "project_organization_pkey" PRIMARY KEY ("project_id","organization_id","role")
);

-- CreateTable
CREATE TABLE "core"."project_country" (
    "project_id" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "share" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,

    CONSTRAINT "project_country_pkey" PRIMARY KEY ("project_id","country")
);

-- CreateTable
CREATE TABLE "core"."project_theme" (
    "project_id" UUID NOT NULL,
    "theme" TEXT NOT NULL,
    "share" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,

    CONSTRAINT "project_theme_pkey" PRIMARY KEY ("project_id","theme")
);

-- CreateTable
CREATE TABLE "core"."project_amount" (
    "project_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "minor" BIGINT NOT NULL,
    "owner_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "marking" TEXT NOT NULL,

    CONSTRAINT "project_amount_pkey" PRIMARY KEY ("project_id","kind","currency")
);

-- CreateIndex
CREATE UNIQUE INDEX "project_id_owner_id_audience_id_marking_key" ON "core"."project"("id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "project_title_order_id_idx" ON "core"."project"("title_order", "id");

-- CreateIndex
CREATE INDEX "project_starts_order_id_idx" ON "core"."project"("starts_order", "id");

-- CreateIndex
CREATE INDEX "project_updated_at_id_idx" ON "core"."project"("updated_at", "id");

-- CreateIndex
CREATE INDEX "project_status_audience_id_owner_id_marking_idx" ON "core"."project"("status", "audience_id", "owner_id", "marking");

-- CreateIndex
CREATE INDEX "project_owner_id_idx" ON "core"."project"("owner_id");

-- CreateIndex
CREATE INDEX "project_audience_id_idx" ON "core"."project"("audience_id");

-- CreateIndex
CREATE INDEX "project_organization_organization_id_role_project_id_idx" ON "core"."project_organization"("organization_id", "role", "project_id");

-- CreateIndex
CREATE INDEX "project_country_country_project_id_idx" ON "core"."project_country"("country", "project_id");

-- CreateIndex
CREATE INDEX "project_theme_theme_project_id_idx" ON "core"."project_theme"("theme", "project_id");

-- CreateIndex
CREATE INDEX "project_amount_kind_currency_project_id_idx" ON "core"."project_amount"("kind", "currency", "project_id");

-- CreateIndex
CREATE INDEX "project_text_project_id_owner_id_audience_id_marking_idx" ON "core"."project_text"("project_id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "project_organization_project_id_owner_id_audience_id_marking_idx" ON "core"."project_organization"("project_id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "project_country_project_id_owner_id_audience_id_marking_idx" ON "core"."project_country"("project_id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "project_theme_project_id_owner_id_audience_id_marking_idx" ON "core"."project_theme"("project_id", "owner_id", "audience_id", "marking");

-- CreateIndex
CREATE INDEX "project_amount_project_id_owner_id_audience_id_marking_idx" ON "core"."project_amount"("project_id", "owner_id", "audience_id", "marking");

-- AddForeignKey
ALTER TABLE "core"."project_text" ADD CONSTRAINT "project_text_project_id_owner_id_audience_id_marking_fkey" FOREIGN KEY ("project_id", "owner_id", "audience_id", "marking") REFERENCES "core"."project"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."project_organization" ADD CONSTRAINT "project_organization_project_id_owner_id_audience_id_marking_fkey" FOREIGN KEY ("project_id", "owner_id", "audience_id", "marking") REFERENCES "core"."project"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."project_country" ADD CONSTRAINT "project_country_project_id_owner_id_audience_id_marking_fkey" FOREIGN KEY ("project_id", "owner_id", "audience_id", "marking") REFERENCES "core"."project"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."project_theme" ADD CONSTRAINT "project_theme_project_id_owner_id_audience_id_marking_fkey" FOREIGN KEY ("project_id", "owner_id", "audience_id", "marking") REFERENCES "core"."project"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."project_amount" ADD CONSTRAINT "project_amount_project_id_owner_id_audience_id_marking_fkey" FOREIGN KEY ("project_id", "owner_id", "audience_id", "marking") REFERENCES "core"."project"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say.
ALTER TABLE core.project
  ADD FOREIGN KEY (owner_id) REFERENCES core.principal, ADD FOREIGN KEY (audience_id) REFERENCES core.audience, ADD FOREIGN KEY (created_by_id) REFERENCES core.member,
  ADD CHECK (marking IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  ADD CHECK (status IN ('PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED')),
  ADD CHECK (lang IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  ADD CHECK (ends_on >= starts_on), ADD CHECK (identifier <> ''), ADD CHECK (title <> '');
ALTER TABLE core.project_text ADD CHECK (lang IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')), ADD CHECK (title <> '');
ALTER TABLE core.project_organization ADD FOREIGN KEY (organization_id) REFERENCES core.organization,
  ADD CHECK (role IN ('FUNDING', 'ACCOUNTABLE', 'EXTENDING', 'IMPLEMENTING'));
ALTER TABLE core.project_country ADD FOREIGN KEY (country) REFERENCES core.country, ADD CHECK (share BETWEEN 1 AND 10000);
ALTER TABLE core.project_theme ADD FOREIGN KEY (theme) REFERENCES core.theme, ADD CHECK (share BETWEEN 1 AND 10000);
-- A thousand million millions of the smallest unit: more than anybody spends, less than what JavaScript counts exactly.
ALTER TABLE core.project_amount ADD CHECK (kind IN ('BUDGET', 'PLEDGED', 'COMMITTED', 'RECEIVED', 'SPENT')), ADD CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CHECK (minor BETWEEN 0 AND 1000000000000000);
-- Who may collide sees what one collides with: the owner's people see all of the owner's but RED, and RED ones of an audience are
-- seen by that audience, to which whoever writes belongs.
CREATE UNIQUE INDEX project_identifier ON core.project (owner_id, identifier) WHERE marking <> 'RED';
CREATE UNIQUE INDEX project_identifier_red ON core.project (owner_id, audience_id, identifier) WHERE marking = 'RED';

-- Words of a project follow it.
ALTER TABLE search.record_project ADD FOREIGN KEY (record_id, owner_id, audience_id, marking)
  REFERENCES core.project (id, owner_id, audience_id, marking) ON UPDATE CASCADE ON DELETE CASCADE;
