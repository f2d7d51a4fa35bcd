-- The shared classification: every active member reads it; it changes with a release, or by the Secretariat's console to come.

ALTER TABLE core.country ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.country;
CREATE POLICY seen ON core.country FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.country IS 'Reference lists are for every active member.';
GRANT SELECT ON core.country TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.country FOR EACH ROW EXECUTE FUNCTION audit.record('alpha2');

ALTER TABLE core.country_name ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.country_name;
CREATE POLICY seen ON core.country_name FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.country_name IS 'Reference lists are for every active member.';
GRANT SELECT ON core.country_name TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.country_name FOR EACH ROW EXECUTE FUNCTION audit.record('alpha2');

ALTER TABLE core.region ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.region;
CREATE POLICY seen ON core.region FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.region IS 'Reference lists are for every active member.';
GRANT SELECT ON core.region TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.region FOR EACH ROW EXECUTE FUNCTION audit.record('m49');

ALTER TABLE core.region_name ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.region_name;
CREATE POLICY seen ON core.region_name FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.region_name IS 'Reference lists are for every active member.';
GRANT SELECT ON core.region_name TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.region_name FOR EACH ROW EXECUTE FUNCTION audit.record('m49');

ALTER TABLE core.country_region ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.country_region;
CREATE POLICY seen ON core.country_region FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.country_region IS 'Reference lists are for every active member.';
GRANT SELECT ON core.country_region TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.country_region FOR EACH ROW EXECUTE FUNCTION audit.record('alpha2');

ALTER TABLE core.pillar ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.pillar;
CREATE POLICY seen ON core.pillar FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.pillar IS 'Reference lists are for every active member.';
GRANT SELECT ON core.pillar TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.pillar FOR EACH ROW EXECUTE FUNCTION audit.record('number');

ALTER TABLE core.pillar_name ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.pillar_name;
CREATE POLICY seen ON core.pillar_name FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.pillar_name IS 'Reference lists are for every active member.';
GRANT SELECT ON core.pillar_name TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.pillar_name FOR EACH ROW EXECUTE FUNCTION audit.record('number');

ALTER TABLE core.theme ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.theme;
CREATE POLICY seen ON core.theme FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.theme IS 'Reference lists are for every active member.';
GRANT SELECT ON core.theme TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.theme FOR EACH ROW EXECUTE FUNCTION audit.record('slug');

ALTER TABLE core.theme_name ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.theme_name;
CREATE POLICY seen ON core.theme_name FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.theme_name IS 'Reference lists are for every active member.';
GRANT SELECT ON core.theme_name TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.theme_name FOR EACH ROW EXECUTE FUNCTION audit.record('slug');

ALTER TABLE core.theme_pillar ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.theme_pillar;
CREATE POLICY seen ON core.theme_pillar FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.theme_pillar IS 'Reference lists are for every active member.';
GRANT SELECT ON core.theme_pillar TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.theme_pillar FOR EACH ROW EXECUTE FUNCTION audit.record('slug');

ALTER TABLE core.language ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.language;
CREATE POLICY seen ON core.language FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.language IS 'Reference lists are for every active member.';
GRANT SELECT ON core.language TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.language FOR EACH ROW EXECUTE FUNCTION audit.record('code');

ALTER TABLE core.language_name ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.language_name;
CREATE POLICY seen ON core.language_name FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.language_name IS 'Reference lists are for every active member.';
GRANT SELECT ON core.language_name TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.language_name FOR EACH ROW EXECUTE FUNCTION audit.record('code');

ALTER TABLE core.duty_station ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.duty_station;
CREATE POLICY seen ON core.duty_station FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.duty_station IS 'Reference lists are for every active member.';
GRANT SELECT ON core.duty_station TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.duty_station FOR EACH ROW EXECUTE FUNCTION audit.record('slug');

ALTER TABLE core.duty_station_name ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON core.duty_station_name;
CREATE POLICY seen ON core.duty_station_name FOR SELECT TO gctcp_web USING ((SELECT authz.member()) IS NOT NULL);
COMMENT ON POLICY seen ON core.duty_station_name IS 'Reference lists are for every active member.';
GRANT SELECT ON core.duty_station_name TO gctcp_web;
CREATE OR REPLACE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON core.duty_station_name FOR EACH ROW EXECUTE FUNCTION audit.record('slug');
