-- The partners are on another server, which has the extension, too.
CREATE EXTENSION partnerkit VERSION '1.0';
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS
    (host '127.0.0.1', port :'far', dbname 'postgres', use_remote_estimate 'true');
CREATE USER MAPPING FOR CURRENT_USER SERVER far;
IMPORT FOREIGN SCHEMA public LIMIT TO (partner) FROM SERVER far INTO public;

-- Unless it is said that both have it, all rows come here to be decided.
EXPLAIN (VERBOSE, COSTS OFF) SELECT id FROM partner
    WHERE partner_tier(revenue, referrals, certified, agreement_signed) = 'gold';
ALTER SERVER far OPTIONS (ADD extensions 'partnerkit');
EXPLAIN (VERBOSE, COSTS OFF) SELECT id FROM partner
    WHERE partner_tier(revenue, referrals, certified, agreement_signed) = 'gold';
EXPLAIN (VERBOSE, COSTS OFF) SELECT count(*) FROM partner
    WHERE partner_tier(revenue, referrals, certified, agreement_signed) = 'gold';

-- The same answers there and here.
CREATE TABLE here AS TABLE partner;
SELECT tier, there.count, here.count FROM
    (SELECT partner_tier(revenue, referrals, certified, agreement_signed) AS tier, count(*) FROM partner GROUP BY 1) AS there
    FULL JOIN
    (SELECT partner_tier(revenue, referrals, certified, agreement_signed) AS tier, count(*) FROM here GROUP BY 1) AS here
    USING (tier) ORDER BY tier;
SELECT count(*) FROM partner WHERE partner_tier(revenue, referrals, certified, agreement_signed) >= 'gold';

-- An error there is an error here.
SELECT count(*) FROM partner WHERE partner_tier(-revenue * 1e20, referrals, certified, agreement_signed) = 'gold';
\echo :LAST_ERROR_SQLSTATE
