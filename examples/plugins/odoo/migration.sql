-- Gives Odoo's partners the tier that the policy says, keeps it current, and grades them by it.
-- Harmless to run again; to be run again after a new version of the policy is installed:
--   psql --single-transaction -v ON_ERROR_STOP=1 -f migration.sql
CREATE EXTENSION IF NOT EXISTS partnerkit;

-- What follows from the orders, and from the policy.
ALTER TABLE res_partner ADD COLUMN IF NOT EXISTS x_partner_revenue numeric NOT NULL DEFAULT 0;
ALTER TABLE res_partner ADD COLUMN IF NOT EXISTS x_partner_tier partner_tier;
ALTER TABLE res_partner_grade ADD COLUMN IF NOT EXISTS x_partner_tier partner_tier;
CREATE UNIQUE INDEX IF NOT EXISTS res_partner_grade_x_partner_tier ON res_partner_grade (x_partner_tier);
CREATE INDEX IF NOT EXISTS res_partner_x_partner_tier ON res_partner (x_partner_tier);

-- ---- where the columns of Odoo and those of the policy meet ---------------------------------------

CREATE OR REPLACE FUNCTION x_partner_tier_of(p res_partner) RETURNS partner_tier LANGUAGE sql IMMUTABLE AS $$
    SELECT partner_tier(
        revenue => p.x_partner_revenue, referrals => p.x_referrals, certified => p.x_certified,
        agreement_signed => p.x_agreement_signed)
$$;

-- What the partner would have with a fifth more sales and referrals, another certified person, and
-- a signature.
CREATE OR REPLACE FUNCTION x_partner_tier_near(p res_partner) RETURNS partner_tier LANGUAGE sql IMMUTABLE AS $$
    SELECT partner_tier(
        revenue => round(p.x_partner_revenue * 1.2, 2), referrals => ceil(p.x_referrals * 1.2)::integer,
        certified => p.x_certified + 1, agreement_signed => true)
$$;

CREATE OR REPLACE FUNCTION x_partner_next_tier_of(p res_partner) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT rtrim(partner_next_tier(
        revenue => p.x_partner_revenue, referrals => p.x_referrals, certified => p.x_certified,
        agreement_signed => p.x_agreement_signed), chr(10))
$$;

-- ---- grades -------------------------------------------------------------------------------------

-- A grade of the same name is the grade of a tier, others are added. The lowest tier is that of
-- everybody and has none; grades that are no tier stay, and nobody gets them.
UPDATE res_partner_grade AS grade SET x_partner_tier = tier
FROM unnest(enum_range(NULL::partner_tier)) AS tier
WHERE lower(grade.name) = tier::text AND grade.x_partner_tier IS NULL
AND NOT EXISTS (SELECT FROM res_partner_grade AS other WHERE other.x_partner_tier = tier);

INSERT INTO res_partner_grade (name, sequence, active, partner_weight, x_partner_tier)
SELECT initcap(tier::text), cardinality(enum_range(NULL::partner_tier)) - place, true, place - 1, tier
FROM unnest(enum_range(NULL::partner_tier)) WITH ORDINALITY AS tiers (tier, place)
WHERE place > 1 AND NOT EXISTS (SELECT FROM res_partner_grade AS grade WHERE grade.x_partner_tier = tier);

-- ---- partners -----------------------------------------------------------------------------------

-- Whatever is written to a partner, its tier and its grade follow.
CREATE OR REPLACE FUNCTION x_partner_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.x_partner_tier := x_partner_tier_of(NEW);
    NEW.grade_id := (SELECT id FROM res_partner_grade WHERE x_partner_tier = NEW.x_partner_tier);
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER x_partner_follow BEFORE INSERT OR UPDATE ON res_partner
    FOR EACH ROW EXECUTE FUNCTION x_partner_follow();

-- ---- orders -------------------------------------------------------------------------------------

-- The partners are locked before their orders are summed, by a statement of its own: so of two
-- transactions, the later one sees the orders of the other.
CREATE OR REPLACE FUNCTION x_partner_sum_orders(partners integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM res_partner WHERE id = ANY (partners) ORDER BY id FOR NO KEY UPDATE;
    UPDATE res_partner AS partner SET x_partner_revenue = sums.revenue
    FROM (
        SELECT each AS id, coalesce(round(sum(sale_order.amount_untaxed), 2), 0) AS revenue
        FROM unnest(partners) AS each
        LEFT JOIN sale_order ON sale_order.partner_id = each AND sale_order.state IN ('sale', 'done')
        GROUP BY each) AS sums
    WHERE partner.id = sums.id AND partner.x_partner_revenue <> sums.revenue;
END $$;

CREATE OR REPLACE FUNCTION x_partner_orders_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    partners integer[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        partners := ARRAY(SELECT DISTINCT partner_id FROM orders_after);
    ELSIF TG_OP = 'DELETE' THEN
        partners := ARRAY(SELECT DISTINCT partner_id FROM orders_before);
    ELSE
        partners := ARRAY(SELECT partner_id FROM orders_before UNION SELECT partner_id FROM orders_after);
    END IF;
    PERFORM x_partner_sum_orders(partners);
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER x_partner_orders_inserted AFTER INSERT ON sale_order
    REFERENCING NEW TABLE AS orders_after FOR EACH STATEMENT EXECUTE FUNCTION x_partner_orders_changed();
CREATE OR REPLACE TRIGGER x_partner_orders_updated AFTER UPDATE ON sale_order
    REFERENCING OLD TABLE AS orders_before NEW TABLE AS orders_after
    FOR EACH STATEMENT EXECUTE FUNCTION x_partner_orders_changed();
CREATE OR REPLACE TRIGGER x_partner_orders_deleted AFTER DELETE ON sale_order
    REFERENCING OLD TABLE AS orders_before FOR EACH STATEMENT EXECUTE FUNCTION x_partner_orders_changed();

-- ---- who is close to the next tier --------------------------------------------------------------

CREATE OR REPLACE VIEW x_partner_close AS
SELECT partner.id, partner.name, partner.x_partner_tier AS tier, x_partner_tier_near(partner) AS near,
    x_partner_next_tier_of(partner) AS missing
FROM res_partner AS partner
WHERE partner.active AND x_partner_tier_near(partner) > partner.x_partner_tier;

-- ---- what is there already ----------------------------------------------------------------------

DO $$ BEGIN PERFORM x_partner_sum_orders(ARRAY(SELECT id FROM res_partner)); END $$;
UPDATE res_partner AS partner SET x_partner_tier = NULL -- the trigger writes what is right
WHERE x_partner_tier IS DISTINCT FROM x_partner_tier_of(partner) OR grade_id IS DISTINCT FROM
    (SELECT id FROM res_partner_grade AS grade WHERE grade.x_partner_tier = x_partner_tier_of(partner));
