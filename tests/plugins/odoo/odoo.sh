#!/bin/sh
# The migration of tables shaped like Odoo's: what it makes of the bundled partners, that it is
# harmless to run again, that sessions which sell at the same time lose nothing, and that another
# version of the policy grades anew.
#   odoo.sh <build folder of the PostgreSQL plugin> <that of its next version, 1.1>
here=$(cd "$(dirname "$0")" && pwd)
project=$here/../../..
. "$here/../postgresql/server.sh"
example=$project/examples/plugins/odoo
install_plugins "$1"
new_server odoo
PGOPTIONS='-c client_min_messages=warning'
export PGOPTIONS
migrate() { $ask --single-transaction -f "$example/migration.sql" || fail 'the migration'; }
$ask -f "$example/schema.sql" || exit 1
$ask -v data="$project/examples/portfolio_review/data" -f "$example/partners.sql" || exit 1
migrate

# Harmless to run again: the same tables, rows, triggers; and no row is written.
dump() { # `restrict` has a new random key each time
    pg_dump --no-comments > "$work/dump" || exit 1
    grep -v '^.\(un\)\?restrict ' "$work/dump" > "$1"
}
written() { $ask -c 'SELECT id, xmin FROM res_partner' -c 'SELECT id, xmin FROM res_partner_grade'; }
dump "$work/once"
written > "$work/written_once"
migrate
dump "$work/twice"
written > "$work/written_twice"
diff "$work/once" "$work/twice" || fail 'the migration makes a difference when it is run again'
cmp "$work/written_once" "$work/written_twice" || fail 'the migration writes rows when it is run again'
echo 'the migration, run again: no difference'

psql -X -q -a < "$here/odoo.sql" > "$work/out" 2>&1
diff -u "$here/odoo.out" "$work/out" || fail 'other answers than in odoo.out'

# 8 sessions sell for one partner at the same time, and take some of it back.
cat > "$work/sell.sql" << 'END'
INSERT INTO sale_order (name, partner_id, state, date_order, amount_untaxed)
    VALUES ('sold', 1001, 'sale', '2026-02-01', 125.25), ('sold', 1002, 'sale', '2026-02-01', 1);
INSERT INTO sale_order (name, partner_id, state, date_order, amount_untaxed)
    SELECT pg_backend_pid(), id, 'sale', '2026-02-01', 1 FROM unnest(ARRAY[1002, 1001]) AS id;
DELETE FROM sale_order WHERE name = pg_backend_pid()::text AND partner_id = 1001;
END
$ask -c 'DELETE FROM sale_order WHERE partner_id IN (1001, 1002)' || exit 1
sessions=''
for i in 1 2 3 4 5 6 7 8; do
    for _ in 1 2 3 4 5 6 7 8 9 10; do cat "$work/sell.sql"; done | $ask &
    sessions="$sessions $!"
done
for each in $sessions; do wait "$each" || fail 'a session has ended with an error'; done
sold=$($ask -c 'SELECT x_partner_revenue FROM res_partner WHERE id IN (1001, 1002) ORDER BY id' | tr '\n' ' ')
[ "${sold% }" = '10020.00 160.00' ] || fail "sums of orders are $sold"
echo "8 sessions sell at the same time: the sums of their orders"

# Of two that sell for one partner, the second waits for the first to commit, and sees what it sold.
sell="INSERT INTO sale_order (name, partner_id, state, date_order, amount_untaxed)
    VALUES ('sold', 1001, 'sale', '2026-03-01', 1000);"
until_one() { # <what one session does>
    tries=200
    until [ "$($ask -c "SELECT count(*) FROM pg_stat_activity WHERE $1")" = 1 ]; do
        [ $tries -gt 0 ] || fail "there is no session with $1"
        sleep 0.05
        tries=$((tries - 1))
    done
}
mkfifo "$work/first"
$ask < "$work/first" &
first=$!
exec 3> "$work/first"
echo "BEGIN; $sell" >&3
until_one "state = 'idle in transaction'"
$ask -c "$sell" &
second=$!
until_one "wait_event_type = 'Lock'"
echo 'COMMIT;' >&3
exec 3>&-
wait $first || fail 'the first has ended with an error'
wait $second || fail 'the second has ended with an error'
sold=$($ask -c 'SELECT x_partner_revenue FROM res_partner WHERE id = 1001')
[ "$sold" = 12020.00 ] || fail "the sum of orders is $sold"
echo 'one waits for the other: the sum of all orders'

# Another version of the policy: its new tiers are grades, and partners are graded anew.
DESTDIR=$work/tree cmake --install "$2" > "$work/install.log" 2>&1 || fail "$(cat "$work/install.log")"
$ask -c "ALTER EXTENSION partnerkit UPDATE TO '1.1'" || exit 1
migrate
wrong=$($ask -c "SELECT count(*) FROM res_partner AS p LEFT JOIN res_partner_grade AS grade ON grade.id = grade_id
    WHERE p.x_partner_tier <> partner_tier(x_partner_revenue, x_referrals, x_certified, x_agreement_signed)
    OR nullif(p.x_partner_tier, 'none') IS DISTINCT FROM grade.x_partner_tier") || exit 1
bronze=$($ask -c "SELECT count(*) FROM res_partner_grade WHERE name = 'Bronze' AND x_partner_tier = 'bronze'")
[ "$wrong $bronze" = '0 1' ] || fail "after an update $wrong partners are graded wrongly, bronze has $bronze grades"
echo 'another version of the policy: partners are graded anew'
