CREATE SCHEMA crm;
CREATE EXTENSION partnerkit SCHEMA crm VERSION '1.0';
SET search_path = crm, public;
SELECT partner_policy_version(), enum_range(NULL::partner_tier);

-- answers, and what is missing
SELECT partner_tier(60000, 3, 2, true), partner_tier(60000.00, 3, 1, true),
    partner_tier(revenue => NULL, referrals => NULL, certified => NULL, agreement_signed => NULL);
SELECT partner_tier(60000, 3, 2, true) > 'silver' AS above, partner_tier(0, 0, 0, false) < 'registered' AS below;
SELECT partner_score(4, 3.5, 2), partner_band(4, 3.5, 2), partner_score(4, NULL, 2), partner_band(4, NULL, 2);
SELECT partner_explain(60000, 3, 2, true);
SELECT partner_next_tier(60000, 3, 2, true), partner_next_tier(200000, 0, 5, NULL);
SELECT partner_tier(0.000000000000000000000000000000, 20, 2, NULL), partner_tier(-0.01, 5, 0, false);
SELECT partner_score(1.00, 5.0, 3.33), partner_score(4.1, 4.1, 4.1);

-- values that are refused
SELECT partner_tier('NaN', 0, 0, true);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier('Infinity', 0, 0, true);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier('-Infinity', 0, 0, true);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(0.001, 0, 0, true);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(90000000000000.01, 0, 0, true);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(-1e1000, 0, 0, true);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(1e-1000, 0, 0, true);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(repeat('9', 130000)::numeric, 0, 0, true);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(0, -1, 0, true);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(0, 0, -2147483648, true);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_score(0.99, 3, 3);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_band(5, NULL, 5.01);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_explain(0, -1, 0, true);
SELECT partner_next_tier(0, -1, 0, true);

-- what is no call of these functions
SELECT partner_tier('a lot', 0, 0, true);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(0, 0.5, 0, true);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(0, 3000000000, 0, true);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(0, 0, 0, 'perhaps');
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(0, 0);
\echo :LAST_ERROR_SQLSTATE
-- Minor versions refuse this in different words.
DO $$ BEGIN PERFORM partner_movement_step(NULL, 0, 0, 0, true, true);
EXCEPTION WHEN undefined_function OR feature_not_supported THEN RAISE NOTICE 'no step by hand'; END $$;
DO $$ BEGIN PERFORM partner_movement_standing(NULL);
EXCEPTION WHEN undefined_function OR feature_not_supported THEN RAISE NOTICE 'no standing by hand'; END $$;
CREATE FUNCTION crm.short(numeric) RETURNS partner_tier AS 'partnerkit-1.0', 'partner_tier' LANGUAGE C;
SELECT crm.short(0);
\echo :LAST_ERROR_SQLSTATE
CREATE FUNCTION crm.swapped(integer, integer, integer, boolean) RETURNS partner_tier
    AS 'partnerkit-1.0', 'partner_tier' LANGUAGE C;
SELECT crm.swapped(0, 0, 0, true);
\echo :LAST_ERROR_SQLSTATE
CREATE FUNCTION crm.no_enum(numeric, integer, integer, boolean) RETURNS text
    AS 'partnerkit-1.0', 'partner_tier' LANGUAGE C;
SELECT crm.no_enum(0, 0, 0, true);
\echo :LAST_ERROR_SQLSTATE
CREATE FUNCTION crm.step(bytea, numeric, integer, integer, boolean, boolean) RETURNS bytea
    AS 'partnerkit-1.0', 'partner_movement_step' LANGUAGE C;
CREATE AGGREGATE crm.other_state(numeric, integer, integer, boolean, boolean) (SFUNC = crm.step, STYPE = bytea, INITCOND = '');
SELECT crm.other_state(0, 0, 0, true, true);
\echo :LAST_ERROR_SQLSTATE
DROP AGGREGATE crm.other_state(numeric, integer, integer, boolean, boolean);
DROP FUNCTION crm.short, crm.swapped, crm.no_enum, crm.step;

-- a generated column, an index on it, and an index on the function
CREATE TABLE partner (
    id integer PRIMARY KEY, revenue numeric(16, 2), referrals integer, certified integer, agreement_signed boolean,
    tier partner_tier GENERATED ALWAYS AS (partner_tier(revenue, referrals, certified, agreement_signed)) STORED);
INSERT INTO partner SELECT i, (i % 500) * 1000, i % 25, i % 7, i % 2 = 0 FROM generate_series(1, 20000) AS i;
INSERT INTO partner VALUES (0, 0, -1, 0, true);
CREATE INDEX ON partner (tier);
CREATE INDEX partner_next ON partner (partner_next_tier(revenue, referrals, certified, agreement_signed));
ANALYZE partner;
SELECT tier, count(*) FROM partner GROUP BY tier ORDER BY tier DESC;
UPDATE partner SET revenue = 1000000, certified = 5 WHERE id = 1 RETURNING tier;
EXPLAIN (COSTS OFF) SELECT * FROM partner WHERE tier = 'registered';
EXPLAIN (COSTS OFF) SELECT id FROM partner
    WHERE partner_next_tier(revenue, referrals, certified, agreement_signed) = E'gold: certified from 1 to 2\n';
SELECT count(*) FROM partner
    WHERE partner_next_tier(revenue, referrals, certified, agreement_signed) = E'gold: certified from 1 to 2\n';

-- workers
SET max_parallel_workers_per_gather = 2;
SET min_parallel_table_scan_size = 0;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
EXPLAIN (COSTS OFF) SELECT partner_tier(revenue, referrals, certified, agreement_signed), count(*)
    FROM partner GROUP BY 1;
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT count(*) FROM partner
    WHERE partner_tier(revenue, referrals, certified, agreement_signed) <> tier;
RESET max_parallel_workers_per_gather;

-- movement
CREATE TABLE quarter (
    partner text, period integer, revenue numeric, referrals integer, certified integer, agreement_signed boolean,
    active boolean, PRIMARY KEY (partner, period));
INSERT INTO quarter VALUES
    ('rises', 1, 60000, 0, 2, true, true), ('rises', 2, 60000, 0, 2, true, true),
    ('rises', 3, 60000, 0, 2, true, true), ('rises', 4, 60000, 0, 2, true, true),
    ('leaves', 1, 0, 5, 0, true, true), ('leaves', 2, 0, 5, 0, true, true), ('leaves', 3, 0, 0, 0, true, false),
    ('leaves', 4, 0, 0, 0, true, false), ('leaves', 5, NULL, NULL, NULL, NULL, false),
    ('leaves', 6, 0, 0, 0, true, false), ('leaves', 7, 0, 0, 0, true, true),
    ('never', 1, 0, 0, 0, false, false);
SELECT partner, (partner_movement(revenue, referrals, certified, agreement_signed, active ORDER BY period)).*
    FROM quarter GROUP BY partner ORDER BY partner;
SELECT partner, period, (now).tier, (now).event, (now).above, (now).below, (now).idle FROM (
    SELECT partner, period, partner_movement(revenue, referrals, certified, agreement_signed, active)
        OVER (PARTITION BY partner ORDER BY period) AS now
    FROM quarter) AS history ORDER BY partner, period;
SELECT partner_movement(revenue, referrals, certified, agreement_signed, active) FROM quarter WHERE false;
SELECT partner_movement(revenue, -1, certified, agreement_signed, active) FROM quarter;
\echo :LAST_ERROR_SQLSTATE
-- where it is not known whether there was activity, any result is
SELECT (partner_movement(NULL, 0, NULL, false, NULL)).event, (partner_movement(NULL, 0, 1, NULL, NULL)).event;

-- another schema, no schema in the search path
ALTER EXTENSION partnerkit SET SCHEMA public;
SET search_path = pg_catalog;
SELECT public.partner_tier(60000, 3, 2, true);
UPDATE crm.partner SET certified = 0 WHERE id = 1 RETURNING tier;
SELECT (public.partner_movement(0, 5, 0, true, true)).tier;
RESET search_path;

-- the same in a data base with another encoding
CREATE DATABASE latin ENCODING LATIN1 LOCALE 'C' TEMPLATE template0;
\c latin
CREATE EXTENSION partnerkit VERSION '2.0';
SELECT partner_tier(E'n\u00f6rd', NULL, 0, NULL, NULL, NULL);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_explain('south', NULL, 0, NULL, NULL, NULL);
\c postgres

-- anyone who may create something in a data base may have the extension
DROP EXTENSION partnerkit CASCADE;
CREATE ROLE owner LOGIN;
CREATE DATABASE owned OWNER owner;
\c owned owner
CREATE EXTENSION partnerkit VERSION '1.0';
SELECT partner_tier(200000, 0, 5, true);
DROP EXTENSION partnerkit;
SELECT count(*) FROM pg_proc WHERE proname LIKE 'partner%';
