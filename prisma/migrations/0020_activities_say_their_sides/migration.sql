-- AlterTable
ALTER TABLE "core"."activity" ADD COLUMN     "country_keys" TEXT[] DEFAULT '{}',
ADD COLUMN     "lead_id" UUID,
ADD COLUMN     "region_keys" TEXT[] DEFAULT '{}',
ADD COLUMN     "theme_keys" TEXT[] DEFAULT '{}';

-- What is there is gathered once; these rows are neither news nor acts.
ALTER TABLE "core"."activity" DISABLE TRIGGER USER;
UPDATE "core"."activity" a SET
  lead_id = (SELECT t.organization_id FROM "core"."activity_organization" t WHERE t.activity_id = a.id AND t.role = 'LEAD'),
  theme_keys = ARRAY(SELECT t.theme FROM "core"."activity_theme" t WHERE t.activity_id = a.id ORDER BY 1),
  country_keys = ARRAY(SELECT t.country FROM "core"."activity_country" t WHERE t.activity_id = a.id ORDER BY 1),
  region_keys = ARRAY(SELECT t.region FROM "core"."activity_region" t WHERE t.activity_id = a.id ORDER BY 1);
ALTER TABLE "core"."activity" ENABLE TRIGGER USER;
