-- A policy gets a new version while tables stand on it.
CREATE EXTENSION partnerkit VERSION '1.0';
CREATE TABLE partner (
    id integer, revenue numeric, certified integer,
    tier partner_tier GENERATED ALWAYS AS (partner_tier(revenue, 0, certified, true)) STORED);
CREATE INDEX ON partner (tier);
INSERT INTO partner SELECT i, i * 1000, 2 FROM generate_series(1, 1100) AS i;
SELECT tier, count(*) FROM partner GROUP BY tier ORDER BY tier;
SELECT partner_policy_version(), partner_tier(45000, 0, 2, true);
ALTER EXTENSION partnerkit UPDATE TO '1.1';
SELECT partner_policy_version(), partner_tier(45000, 0, 2, true), partner_tier(1000000, 0, 2, true);
SELECT enum_range(NULL::partner_tier);

-- What is stored is what the version before has said, until a row is written again.
SELECT tier, count(*) FROM partner GROUP BY tier ORDER BY tier;
UPDATE partner SET revenue = revenue WHERE tier <> partner_tier(revenue, 0, certified, true);
SELECT tier, count(*) FROM partner GROUP BY tier ORDER BY tier;
SET enable_seqscan = off;
SELECT count(*) FROM partner WHERE tier >= 'platinum';

-- Both versions in one process.
CREATE FUNCTION tier_before(numeric, integer, integer, boolean) RETURNS partner_tier
    AS 'partnerkit-1.0', 'partner_tier' LANGUAGE C IMMUTABLE PARALLEL SAFE;
SELECT tier_before(revenue, 0, certified, true) AS before, partner_tier(revenue, 0, certified, true) AS after, count(*)
    FROM partner GROUP BY 1, 2 ORDER BY 1, 2;
SELECT (partner_movement(revenue, 0, certified, true, true ORDER BY id)).* FROM partner;

-- The next version has other columns: what stands on the functions is in the way, and nothing changes.
ALTER EXTENSION partnerkit UPDATE TO '2.0';
\echo :LAST_ERROR_SQLSTATE
SELECT partner_policy_version(), partner_tier(1000000, 0, 2, true);
DROP TABLE partner;
ALTER EXTENSION partnerkit UPDATE TO '2.0';
\dx+ partnerkit
SELECT partner_policy_version(), partner_tier('south', NULL, 1, NULL, NULL, NULL);

-- A new value of the type is not used before it is there for everybody.
DROP EXTENSION partnerkit CASCADE;
CREATE EXTENSION partnerkit VERSION '1.0';
BEGIN;
ALTER EXTENSION partnerkit UPDATE TO '1.1';
SELECT partner_tier(1000000, 0, 2, true);
\echo :LAST_ERROR_SQLSTATE
ROLLBACK;
SELECT partner_policy_version(), enum_range(NULL::partner_tier);
-- Tiers in another order are refused.
ALTER TYPE partner_tier RENAME VALUE 'silver' TO 'other';
ALTER TYPE partner_tier RENAME VALUE 'gold' TO 'silver';
ALTER TYPE partner_tier RENAME VALUE 'other' TO 'gold';
ALTER EXTENSION partnerkit UPDATE TO '1.1';
\echo :LAST_ERROR_SQLSTATE
SELECT partner_policy_version(), enum_range(NULL::partner_tier);
