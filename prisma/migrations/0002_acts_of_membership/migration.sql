-- What was done to a membership, by whom and why: the member's row says only what is.
CREATE TABLE "core"."membership_act" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "role" TEXT,
    "reason" TEXT,
    "done_by_id" UUID NOT NULL,
    "done_at" TIMESTAMPTZ NOT NULL DEFAULT now(),

    CONSTRAINT "membership_act_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "membership_act_member_id_done_at_idx" ON "core"."membership_act"("member_id", "done_at" DESC);

ALTER TABLE core.membership_act
  ADD CHECK (verb IN ('INVITE', 'INVITE_AGAIN', 'SUSPEND', 'REINSTATE', 'END', 'CHANGE_ROLE', 'DECLINE')),
  ADD CHECK (role IN ('FOCAL_POINT', 'LEAD_FOCAL_POINT', 'SECRETARIAT')),
  ADD CHECK (length(name) <= 120 AND length(reason) <= 1000),
  ADD FOREIGN KEY (organization_id) REFERENCES core.organization,
  ADD FOREIGN KEY (member_id) REFERENCES core.member,
  ADD FOREIGN KEY (done_by_id) REFERENCES core.member;

-- A thing is proposed once until it is decided.
CREATE UNIQUE INDEX proposal_open ON core.proposal (member_id, verb) WHERE decision IS NULL;
ALTER TABLE core.proposal ADD CHECK (length(reason) <= 1000 AND length(decision_reason) <= 1000 AND length(email) <= 254);
