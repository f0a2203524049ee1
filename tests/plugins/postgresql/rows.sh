#!/bin/sh
# Decides the generated rows in PostgreSQL, and compares the answers with the library's, byte for
# byte: by one process, by 8 sessions at a time, and from indexes of stored answers.
#   rows.sh <folder of rows.csv and answers.tsv> <build folder of the plugin>
. "$(dirname "$0")/server.sh"
rows=$1
shift
install_plugins "$@"
new_server rows
$ask -c 'CREATE EXTENSION partnerkit' || exit 1

# The columns are those of the functions, whatever policy they have.
parameters="SELECT pg_get_function_arguments(oid) FROM pg_proc WHERE proname"
names="SELECT string_agg(quote_ident(name), ', ') FROM pg_proc, unnest(proargnames) AS name WHERE proname"
tier=$($ask -c "$names = 'partner_tier'")
score=$($ask -c "$names = 'partner_score'")
$ask -c "CREATE TABLE rows (id integer, $($ask -c "$parameters = 'partner_tier'"), \
$($ask -c "$parameters = 'partner_score'"))" || exit 1
$ask -c "\\copy rows FROM '$rows/rows.csv' WITH (FORMAT csv, HEADER match)" || exit 1

$ask -c "CREATE VIEW answers AS SELECT id, partner_tier($tier) AS tier, partner_score($score) AS score,
    partner_band($score) AS band, replace(partner_explain($tier), chr(10), '|') AS explanation,
    replace(partner_next_tier($tier), chr(10), '|') AS next_tier FROM rows" || exit 1
answer() { $ask -c "\\copy (SELECT * FROM answers ORDER BY id) TO '$1' WITH (NULL '')"; }
same() { cmp "$rows/answers.tsv" "$1" || fail "$2"; }
answer "$work/one.tsv" || exit 1
same "$work/one.tsv" 'one session has other answers than the library'
echo "$(wc -l < "$work/one.tsv") rows: the answers of the library"

sessions=''
for i in 1 2 3 4 5 6 7 8; do
    answer "$work/session$i.tsv" &
    sessions="$sessions $!"
done
for each in $sessions; do wait "$each" || fail 'a session has ended with an error'; done
for i in 1 2 3 4 5 6 7 8; do same "$work/session$i.tsv" "session $i has other answers"; done
echo '8 sessions at a time: the same'

# Answers that are stored, by workers, and read by two indexes.
$ask << END || exit 1
SET max_parallel_workers_per_gather = 2;
SET min_parallel_table_scan_size = 0;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
CREATE TABLE stored AS SELECT rows.*, partner_tier($tier) AS tier FROM rows;
CREATE INDEX ON stored (tier);
CREATE INDEX ON stored (partner_explain($tier));
END
$ask -F "$(printf '\t')" -c "SET enable_seqscan = off" -c "SELECT id, tier FROM stored
    WHERE tier >= (SELECT min(tier) FROM stored) ORDER BY id" > "$work/stored.tsv" || exit 1
cut -f 1,2 "$rows/answers.tsv" | cmp - "$work/stored.tsv" || fail 'an index has other tiers'
first=$(head -n 1 "$rows/answers.tsv" | cut -f 5)
found=$($ask -v first="$first" << END
SET enable_seqscan = off;
SELECT count(*) FROM stored WHERE partner_explain($tier) = replace(:'first', '|', chr(10))
END
)
[ "$found" = "$(cut -f 5 "$rows/answers.tsv" | grep -c -x -F -e "$first")" ] ||
    fail "an index on explanations finds $found rows"
echo 'workers and indexes: the same'
