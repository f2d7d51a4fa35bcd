-- AlterTable
ALTER TABLE "core"."journal" ADD COLUMN     "marking" TEXT NOT NULL DEFAULT 'GREEN'::text;

-- CreateTable
CREATE TABLE "core"."visit" (
    "member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "before_at" TIMESTAMPTZ NOT NULL DEFAULT now(),

    CONSTRAINT "visit_pkey" PRIMARY KEY ("member_id")
);

-- CreateIndex
CREATE INDEX "journal_at_idx" ON "core"."journal"("at" DESC);

ALTER TABLE core.journal ADD CHECK (marking IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'));
ALTER TABLE core.visit ADD FOREIGN KEY (member_id) REFERENCES core.member (id);
