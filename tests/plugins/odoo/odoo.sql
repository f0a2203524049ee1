\set SHOW_CONTEXT never
-- The bundled partners after the migration.
SELECT partner.x_partner_tier AS tier, grade.name AS grade, count(*), min(x_partner_revenue), max(x_partner_revenue)
    FROM res_partner AS partner LEFT JOIN res_partner_grade AS grade ON grade.id = grade_id GROUP BY 1, 2 ORDER BY 1;
SELECT name, sequence, partner_weight, x_partner_tier FROM res_partner_grade ORDER BY x_partner_tier DESC;
SELECT name, tier, near, missing FROM x_partner_close ORDER BY near DESC, name LIMIT 6;

PREPARE state AS SELECT partner.name, x_partner_revenue, partner.x_partner_tier, grade.name AS grade
    FROM res_partner AS partner LEFT JOIN res_partner_grade AS grade ON grade.id = grade_id
    WHERE partner.id IN ($1, $1 + 1) ORDER BY partner.id;

-- New partners, and what is written of them.
INSERT INTO res_partner (id, name) VALUES (1001, 'Lark Automation'), (1002, 'Oakum Partners') RETURNING x_partner_tier;
UPDATE res_partner SET x_certified = 2, x_agreement_signed = true WHERE id = 1001 RETURNING x_partner_tier;
EXECUTE state(1001);

-- Orders: offered, confirmed, for more, for somebody else, cancelled, deleted.
INSERT INTO sale_order (id, name, partner_id, state, date_order, amount_untaxed)
    VALUES (100001, 'S10001', 1001, 'draft', '2026-01-02', 49999.99), (100002, 'S10002', 1001, 'sale', '2026-01-02', 0.01);
EXECUTE state(1001);
UPDATE sale_order SET state = 'sale' WHERE id = 100001;
EXECUTE state(1001);
UPDATE sale_order SET amount_untaxed = 49999.98 WHERE id = 100001;
EXECUTE state(1001);
UPDATE sale_order SET amount_untaxed = 200000, partner_id = 1002 WHERE id = 100001;
EXECUTE state(1001);
UPDATE sale_order SET state = 'cancel' WHERE id = 100001;
EXECUTE state(1001);
INSERT INTO sale_order (name, partner_id, state, date_order, amount_untaxed)
    SELECT 'S' || i, 1001 + i % 2, 'done', '2026-01-03', 10.005 FROM generate_series(20001, 30000) AS i;
EXECUTE state(1001);
DELETE FROM sale_order WHERE name LIKE 'S2%' AND partner_id = 1001;
EXECUTE state(1001);
DELETE FROM sale_order WHERE partner_id = 1002;
EXECUTE state(1001);

-- Nobody grades by hand, and what the policy refuses stays out.
UPDATE res_partner SET grade_id = (SELECT id FROM res_partner_grade WHERE name = 'Platinum') WHERE id = 1001;
EXECUTE state(1001);
UPDATE res_partner SET x_certified = -1 WHERE id = 1001;
\echo :LAST_ERROR_SQLSTATE
INSERT INTO sale_order (name, partner_id, state, date_order, amount_untaxed)
    VALUES ('S10003', 1001, 'sale', '2026-01-02', 1e15);
\echo :LAST_ERROR_SQLSTATE
EXECUTE state(1001);

-- Every partner has what the policy says about its orders now.
SELECT count(*) FROM res_partner AS partner
    LEFT JOIN res_partner_grade AS grade ON grade.id = grade_id
    LEFT JOIN (SELECT partner_id, sum(amount_untaxed) AS revenue FROM sale_order WHERE state IN ('sale', 'done')
        GROUP BY partner_id) AS sums ON partner_id = partner.id
    WHERE partner.x_partner_tier IS DISTINCT FROM
        partner_tier(coalesce(round(revenue, 2), 0), x_referrals, x_certified, x_agreement_signed)
    OR nullif(partner.x_partner_tier, 'none') IS DISTINCT FROM grade.x_partner_tier;
