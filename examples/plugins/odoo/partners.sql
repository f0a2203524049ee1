-- The bundled partners, as if they had been entered in Odoo: an order for what each has sold in a
-- quarter.   psql -v data=<folder of partners.csv and quarters.csv> -f partners.sql
\cd :data
CREATE TEMPORARY TABLE partner (
    id text, name text, agreement_signed boolean, certified integer, dedicated_practice boolean,
    icp_overlap text, influence text, practice text, appetite text, revenue text, evaluation_icp_overlap text,
    complementarity text, reach text, reputation text, readiness text, sponsorship text, culture text);
CREATE TEMPORARY TABLE quarter (
    partner text, year integer, quarter integer, revenue numeric, pipeline numeric, referrals integer);
\copy partner FROM 'partners.csv' WITH (FORMAT csv, HEADER)
\copy quarter FROM 'quarters.csv' WITH (FORMAT csv, HEADER)

INSERT INTO res_partner (name, ref, x_referrals, x_certified, x_agreement_signed)
SELECT name, id, (SELECT sum(referrals) FROM quarter WHERE quarter.partner = partner.id), certified, agreement_signed
FROM partner ORDER BY id;

INSERT INTO sale_order (name, partner_id, state, date_order, amount_untaxed)
SELECT 'S' || to_char(row_number() OVER (ORDER BY year, quarter, res_partner.id), 'FM00000'), res_partner.id, 'sale',
    make_date(year, 3 * quarter, 1), revenue
FROM quarter JOIN res_partner ON res_partner.ref = quarter.partner WHERE revenue > 0
ORDER BY year, quarter, res_partner.id;
