#!/bin/sh
# What sessions go through: calls by the million without growing, calls that fail beside those that
# do not, no more memory, and a server that is started anew in the middle.
#   sessions.sh <build folder of the plugin>
. "$(dirname "$0")/server.sh"
install_plugins "$@"
new_server sessions
$ask -c 'CREATE EXTENSION partnerkit' || exit 1

# A million calls of each function in one query, some of which fail in a transaction of their own.
$ask << 'END' > "$work/grown" || exit 1
CREATE FUNCTION memory() RETURNS integer LANGUAGE sql AS
$$ SELECT (regexp_match(pg_read_file('/proc/self/status'), 'RssAnon:\s+(\d+)'))[1]::integer $$;
CREATE FUNCTION refusals(calls integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    refused integer := 0;
BEGIN
    FOR i IN 1 .. calls LOOP
        BEGIN
            PERFORM partner_tier(i, -i, 0, true);
        EXCEPTION WHEN numeric_value_out_of_range THEN
            refused := refused + 1;
        END;
    END LOOP;
    RETURN refused;
END $$;
CREATE TABLE million AS SELECT i FROM generate_series(1, 1000000) AS i;
PREPARE calls AS SELECT count(partner_tier(i, i % 30, i % 7, true)), count(partner_explain(i, i % 30, i % 7, true)),
    count(partner_next_tier(i, i % 30, i % 7, true)), count(partner_score(1 + i % 4, 3.33, 5)),
    count(partner_band(1 + i % 4, 3.33, 5)), (partner_movement(i, i % 30, i % 7, true, true)).membership
    FROM million WHERE i <= $1;
SET max_parallel_workers_per_gather = 0;
EXECUTE calls(10000);
SELECT refusals(1000);
SELECT memory() AS before \gset
EXECUTE calls(1000000);
SELECT refusals(20000);
SELECT memory() AS after \gset
SELECT :after - :before;
END
cat > "$work/wanted" << 'END'
10000|10000|10000|10000|10000|inside
1000
1000000|1000000|1000000|1000000|1000000|inside
20000
END
head -n 4 "$work/grown" | cmp - "$work/wanted" || fail "$(cat "$work/grown")"
grown=$(tail -n 1 "$work/grown")
echo "6000000 calls and 20000 refusals: $grown kB more memory"
[ "$grown" -lt 4096 ] || fail "memory grows by $grown kB"

# 8 sessions, of which every other one is refused again and again.
cat > "$work/good.sql" << 'END'
SELECT count(*) FROM generate_series(1, 50000) AS i WHERE partner_tier(i * 10, 0, 2, true) = 'gold';
END
sessions=''
for i in 1 2 3 4; do
    $ask < "$work/good.sql" > "$work/good$i" &
    sessions="$sessions $!"
    $ask -c 'SELECT refusals(5000)' > "$work/bad$i" &
    sessions="$sessions $!"
done
for each in $sessions; do wait "$each" || fail 'a session has ended with an error'; done
for i in 1 2 3 4; do
    [ "$(cat "$work/good$i") $(cat "$work/bad$i")" = '45001 5000' ] || fail "session $i has other answers"
done
echo '8 sessions, 4 of them refused: the right answers'

question="SELECT partner_tier(60000, 3, 2, true), partner_score(4, 3.5, 2)"

# A server process that gets no more memory in the middle of its calls: each query fails with
# PostgreSQL's own error at another place, and the session goes on with the same answers.
if command -v prlimit > /dev/null; then
    cat > "$work/squeeze.sh" << END
pages=\$(cut -d ' ' -f 1 "/proc/\$1/statm")
$as_nobody prlimit --pid "\$1" --as=\$((pages * \$(getconf PAGESIZE) + \$2 * 1024)):unlimited
END
    {
        printf '%s\n' 'SELECT pg_backend_pid() AS pid \gset' '\setenv pid :pid'
        for room in 0 64 256 1024 4096; do
            printf '%s\n' "\\! sh '$work/squeeze.sh' \$pid $room" \
                "SELECT length(string_agg(partner_explain(i, 3, 2, true), ''))" \
                'FROM generate_series(1, 1000000) AS i;' \
                "\\! $as_nobody prlimit --pid \$pid --as=unlimited" "$question;"
        done
    } > "$work/squeezed.sql"
    psql -X -q -A -t < "$work/squeezed.sql" > "$work/squeezed" 2>&1
    refused=$(grep -c 'ERROR:  out of memory' "$work/squeezed")
    [ "$refused $(grep -c -x 'gold|3.45' "$work/squeezed")" = '5 5' ] || fail "$(cat "$work/squeezed")"
    echo 'no memory in the middle of 5 queries: a clear error, and the same answers afterwards'
fi

# The server is started anew while a session is open: psql asks, has it stopped and started, asks
# again, and is told that the connection is gone. A new session gets the answers of before.
cat > "$work/restart.sh" << END
kill -INT $server
tries=300
while [ -e "$work/sessions/data/postmaster.pid" ] && [ \$tries -gt 0 ]; do
    sleep 0.1
    tries=\$((tries - 1))
done
END
psql -X -q -A -t > "$work/open" 2>&1 << END
$question;
\\! sh '$work/restart.sh'
$question;
$question;
END
status=$?
wait "$server"
start sessions "$PGPORT" || fail "$(cat "$work/sessions.log")"
[ $status = 2 ] || fail "psql ends with $status where the connection is lost"
head -n 1 "$work/open" | grep -q -x 'gold|3.45' || fail "$(cat "$work/open")"
grep -q 'terminating connection due to administrator command' "$work/open" || fail "$(cat "$work/open")"
[ "$(grep -c 'gold|3.45' "$work/open")" = 1 ] || fail "$(cat "$work/open")"
[ "$($ask -c "$question")" = 'gold|3.45' ] || fail 'other answers after a restart'
echo 'a restart in the middle: a clear error, and the same answers afterwards'
