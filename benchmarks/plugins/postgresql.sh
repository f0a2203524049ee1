#!/bin/sh
# How many rows a second the tier function of the PostgreSQL extension decides, beside the same
# policy as a CASE WHEN in the same server, and beside direct calls. Medians of several runs, which
# take turns.
#   postgresql.sh <postgresql benchmark> <build folder of the plugin>
# PARTNERKIT_ROWS and PARTNERKIT_RUNS are read from the environment.
. "$(dirname "$0")/../../tests/plugins/postgresql/server.sh"
bench=$1
install_plugins "$2"
new_server bench
count=${PARTNERKIT_ROWS:-1000000}
runs=${PARTNERKIT_RUNS:-7}
"$bench" rows "$count" > "$work/rows.tsv" || exit 1

$ask << END || exit 1
CREATE EXTENSION partnerkit;
CREATE TABLE loaded (revenue numeric, referrals integer, certified integer, agreement_signed boolean,
    revenue_steps bigint, referrals_steps bigint, certified_steps bigint, agreement_steps boolean);
\\copy loaded FROM '$work/rows.tsv'
CREATE TABLE decimals AS SELECT revenue, referrals, certified, agreement_signed FROM loaded;
CREATE TABLE steps AS SELECT revenue_steps AS revenue, referrals_steps AS referrals,
    certified_steps AS certified, agreement_steps AS agreement_signed FROM loaded;
DROP TABLE loaded;
VACUUM ANALYZE decimals, steps;
END

function="SELECT count(*) FILTER (WHERE partner_tier(revenue, referrals, certified, agreement_signed) >= 'gold')
    FROM decimals"
expression="SELECT count(*) FILTER (WHERE ($("$bench" expression)) IN ('gold', 'platinum')) FROM steps"
scan='SELECT count(*) FILTER (WHERE revenue >= 0) FROM decimals'
measured() { # <workers> <query>: the answer and the milliseconds
    printf 'SET max_parallel_workers_per_gather = %s;\n\\timing on\n%s;\n' "$1" "$2" | $ask |
        sed 's/^Time: \([0-9.]*\) ms.*/\1/' | paste - -
}
for _ in $(seq "$runs"); do
    measured 0 "$function" >> "$work/function"
    measured 0 "$expression" >> "$work/expression"
    measured 0 "$scan" >> "$work/scan"
    measured 2 "$function" >> "$work/workers"
    "$bench" direct < "$work/rows.tsv" > "$work/both"
    head -n 1 "$work/both" >> "$work/direct"
    tail -n 1 "$work/both" >> "$work/read"
done
found=$(cut -f 1 "$work/function" "$work/expression" "$work/workers" "$work/direct" "$work/read" | sort -u)
[ "$(echo "$found" | wc -l)" = 1 ] || fail "the ways find other numbers of rows: $found"
median() { cut -f 2 "$work/$1" | sort -n | sed -n "$(((runs + 1) / 2))p"; }
slowest=$(median function)
echo "$count rows, $found of them found, medians of $runs runs"
show() {
    awk -v name="$2" -v ms="$(median "$1")" -v rows="$count" -v base="$slowest" 'BEGIN {
        printf "%-46s %9.1f ms %8.2f M rows/s %7.2f x\n", name, ms, rows / ms / 1000, base / ms }'
}
show function 'partner_tier(...)'
show workers 'partner_tier(...), 2 workers allowed'
show expression 'CASE WHEN ..., columns in whole steps'
show scan 'revenue >= 0'
show read 'direct calls that read the decimal texts'
show direct 'direct calls'
