-- CreateTable
CREATE TABLE "core"."project_activity" (
    "project_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "project_owner_id" UUID NOT NULL,
    "project_audience_id" UUID NOT NULL,
    "project_marking" TEXT NOT NULL,
    "activity_owner_id" UUID NOT NULL,
    "activity_audience_id" UUID NOT NULL,
    "activity_marking" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "project_activity_pkey" PRIMARY KEY ("project_id","activity_id")
);

-- CreateIndex
CREATE INDEX "project_activity_project_standing" ON "core"."project_activity"("project_id", "project_owner_id", "project_audience_id", "project_marking");

-- CreateIndex
CREATE INDEX "project_activity_activity_standing" ON "core"."project_activity"("activity_id", "activity_owner_id", "activity_audience_id", "activity_marking");

-- AddForeignKey
ALTER TABLE "core"."project_activity" ADD CONSTRAINT "project_activity_of_project" FOREIGN KEY ("project_id", "project_owner_id", "project_audience_id", "project_marking") REFERENCES "core"."project"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core"."project_activity" ADD CONSTRAINT "project_activity_of_activity" FOREIGN KEY ("activity_id", "activity_owner_id", "activity_audience_id", "activity_marking") REFERENCES "core"."activity"("id", "owner_id", "audience_id", "marking") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE core.project_activity ADD FOREIGN KEY (created_by_id) REFERENCES core.member (id);
