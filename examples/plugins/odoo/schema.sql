-- The tables of Odoo that the migration is about, with the columns that it needs, for trying it
-- without Odoo. `x_` columns are fields that somebody has added in Odoo's Studio.

CREATE TABLE res_partner_grade ( -- partner levels
    id serial PRIMARY KEY,
    sequence integer,
    active boolean DEFAULT true,
    name varchar NOT NULL,
    partner_weight integer DEFAULT 1);

CREATE TABLE res_partner (
    id serial PRIMARY KEY,
    name varchar,
    ref varchar,
    is_company boolean DEFAULT true,
    active boolean DEFAULT true,
    grade_id integer REFERENCES res_partner_grade ON DELETE SET NULL,
    x_referrals integer,
    x_certified integer,
    x_agreement_signed boolean);

CREATE TABLE sale_order (
    id serial PRIMARY KEY,
    name varchar NOT NULL,
    partner_id integer NOT NULL REFERENCES res_partner ON DELETE RESTRICT,
    state varchar DEFAULT 'draft', -- draft, sent, sale, done or cancel
    date_order timestamp NOT NULL,
    amount_untaxed numeric);
CREATE INDEX ON sale_order (partner_id);

-- The levels that Odoo's own demonstration data has.
INSERT INTO res_partner_grade (sequence, name, partner_weight)
VALUES (1, 'Gold', 3), (2, 'Silver', 2), (3, 'Bronze', 1);
