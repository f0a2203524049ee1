CREATE EXTENSION partnerkit VERSION '1.0';
CREATE TABLE partner (id integer, revenue numeric, referrals integer, certified integer, agreement_signed boolean);
INSERT INTO partner SELECT i, i * 100, i % 30, i % 7, i % 2 = 0 FROM generate_series(1, 3000) AS i;
ANALYZE partner;
