-- A policy that is put in the place of the usual one brings its own signatures.
CREATE EXTENSION partnerkit VERSION '2.0';
\df
SELECT enum_range(NULL::partner_tier);
SELECT partner_tier(NULL, NULL, 3000000000, NULL, NULL, NULL) AS platinum,
    partner_tier('north', '2020-01-01', 0, NULL, NULL, NULL) AS gold,
    partner_tier('north', '2019-12-31', 0, 12.50, NULL, NULL) AS silver,
    partner_tier("where" => 'south', since => NULL, "user" => 0, "Share" => 12.49, active => false, "order" => 0) AS registered,
    partner_tier('north', NULL, 0, NULL, NULL, NULL) AS nothing,
    partner_tier('', '', 0, NULL, NULL, NULL) AS empty;
SELECT partner_explain('south', '2019-12-31', 0, 12.49, NULL, NULL);
SELECT partner_explain('south', '2019-12-31', 0, 12.49, false, 1),
    length(partner_explain('south', '2019-12-31', 0, 12.49, false, 1));
SELECT partner_next_tier('south', '2019-12-31', 0, 12.49, NULL, NULL);
SELECT partner_score(33.33), partner_score(100.000), partner_score(NULL), partner_band(33.33);
SELECT partner_tier(NULL, NULL, NULL, NULL, NULL, NULL);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier('South', NULL, 0, NULL, NULL, NULL);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(repeat('ä', 1000000), NULL, 0, NULL, NULL, NULL);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(NULL, '2023-02-29', 0, NULL, NULL, NULL);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(NULL, 'yesterday', 0, NULL, NULL, NULL);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(NULL, NULL, 0, 100.01, NULL, NULL);
\echo :LAST_ERROR_SQLSTATE
SELECT partner_tier(NULL, NULL, 0, NULL, NULL, 32768);
\echo :LAST_ERROR_SQLSTATE
SELECT (partner_movement(NULL, NULL, user_, NULL, NULL, NULL, true ORDER BY user_)).*
    FROM (VALUES (0), (3000000000)) AS period (user_);
