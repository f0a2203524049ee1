#!/bin/sh
# Calls the functions in a server of one process under Valgrind, which must have nothing to say
# about the modules.
#   valgrind.sh <build folder of the plugin, 1.0> <that of the other policy, 2.0>
. "$(dirname "$0")/server.sh"
command -v valgrind > /dev/null || { echo 'SKIPPED: there is no Valgrind'; exit 0; }
install_plugins "$@"
make_data single
cat > "$work/queries" << 'END'
CREATE EXTENSION partnerkit VERSION '1.0'
SELECT partner_tier(i * 1000, i % 30, i % 7, true), partner_explain(i * 1000, i % 30, i % 7, true) FROM generate_series(1, 50) AS i
SELECT partner_next_tier(i * 1000, i % 30, NULL, true) FROM generate_series(1, 50) AS i
SELECT partner_score(1 + i % 4, 3.33, 5), partner_band(1 + i % 4, 3.33, NULL) FROM generate_series(1, 50) AS i
SELECT partner_movement(i * 1000, i % 30, i % 7, true, i % 3 = 0) FROM generate_series(1, 50) AS i
SELECT partner_tier('NaN', 0, 0, true)
SELECT partner_tier(1e1000, 0, 0, true)
SELECT partner_tier(0, -1, 0, true)
DROP EXTENSION partnerkit
CREATE EXTENSION partnerkit VERSION '2.0'
SELECT partner_tier('south', '2020-01-01', i, i % 100, i % 2 = 0, NULL) FROM generate_series(1, 50) AS i
SELECT partner_explain(NULL, NULL, i, NULL, NULL, 1) FROM generate_series(1, 50) AS i
SELECT partner_tier(repeat('x', 100000), NULL, 1, NULL, NULL, NULL)
SELECT 'the end' AS the_end
END
(cd "$work/single" && exec $as_nobody valgrind --num-callers=40 "$bin/postgres" --single -D "$work/single/data" \
    postgres) < "$work/queries" > "$work/answers" 2> "$work/told" || fail "$(cat "$work/told")"
grep -q 'the_end = "the end"' "$work/answers" || fail "$(cat "$work/told")"
[ "$(grep -c 'ERROR:  ' "$work/told")" = 4 ] || fail "$(grep 'ERROR:  ' "$work/told")"
grep -q 'ERROR SUMMARY' "$work/told" || fail "$(cat "$work/told")"
! grep -E 'partnerkit-[0-9.]+\.so|(partnerkit|answers)\.cpp' "$work/told" || fail "$(cat "$work/told")"
echo 'Valgrind has nothing to say about the modules'
