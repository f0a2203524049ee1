#!/bin/sh
# Asks the data bases that are there for the same decisions as the library: loads the rows that
# write_rows writes, makes the views that the library renders, and counts the rows where they differ.
#   run.sh <write_rows> <run_duckdb> <libduckdb.so, or a pattern for it>...
# PARTNERKIT_SEED and PARTNERKIT_ROWS, of the large tables, are read from the environment.
# PostgreSQL and ClickHouse are started on free ports of 127.0.0.1, in a temporary folder, and
# stopped by their process ids.
set -u
write_rows=$1 run_duckdb=$2
shift 2
libduckdb=''
for each in $*; do # the patterns are expanded here
    [ -e "$each" ] && libduckdb=$each && break
done
count=${PARTNERKIT_ROWS:-1000000}
seed=${PARTNERKIT_SEED:-20260101}
work=$(mktemp -d "${TMPDIR:-/tmp}/partnerkit-scale.XXXXXX") || exit 1
servers='' failed=0 asked=0
tab=$(printf '\t')

stop_servers() {
    for pid in $servers; do kill -TERM "$pid" 2> /dev/null; done
    for pid in $servers; do
        tries=50
        while kill -0 "$pid" 2> /dev/null && [ $tries -gt 0 ]; do
            sleep 0.2
            tries=$((tries - 1))
        done
        kill -KILL "$pid" 2> /dev/null
    done
    wait
    servers=''
}
clean_up() {
    trap '' HUP INT TERM
    stop_servers
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 1' HUP INT TERM

# Servers do not run as root. `as_nobody` is no function, so that $! is the server's own id.
as_nobody=''
if [ "$(id -u)" = 0 ]; then
    as_nobody='setpriv --reuid=nobody --regid=nogroup --clear-groups'
    chmod 711 "$work"
fi
folder_of_server() {
    mkdir "$work/$1"
    [ -z "$as_nobody" ] || chown nobody:nogroup "$work/$1"
}

# start <name> <is it ready?> <command...>: whether the server is there after at most 20 seconds. It
# ends where its port is taken, so the question has to be one that no other server answers.
start() {
    name=$1 is_ready=$2 tries=100
    shift 2
    (cd "$work/$name" && exec $as_nobody "$@") > "$work/$name.log" 2>&1 &
    server=$!
    servers="$servers $server"
    while [ $tries -gt 0 ] && kill -0 $server 2> /dev/null; do
        if $is_ready 2> /dev/null; then return 0; fi
        sleep 0.2
        tries=$((tries - 1))
    done
    return 1
}
port=$((20000 + $$ % 20000))
next_port() { port=$((port + 7)); }

# report <engine> <file with a line for each table: name, rows, differences, planted one found>
report() {
    [ -s "$2" ] || { echo "$1: no answer"; failed=1; return; }
    asked=$((asked + 1))
    while IFS=$tab read -r table rows answers; do
        line=$(grep "^$table$tab" "$2")
        if [ -z "$line" ]; then
            [ -e "$work/$3/$table.check.sql" ] && { echo "$1: $table was not answered"; failed=1; }
            continue
        fi
        echo "$line" | while IFS=$tab read -r _ found wrong planted; do
            printf '%-28s %-18s %9d rows  %2d answers  %d differences\n' \
                "$1" "$table" "$((found - 1))" "$answers" "$wrong"
            [ "$found" = "$((rows + 1))" ] && [ "$wrong" = 0 ] && [ "$planted" = 1 ]
        done || { echo "$1: $table: $line"; failed=1; }
    done < "$work/tables"
}
absent() { echo "absent: $1"; }
tables_of() { (cd "$work/$1" && ls -- *.check.sql | sed 's/\.check\.sql$//'); }

mkdir "$work/sqlite" "$work/duckdb" "$work/postgresql" "$work/clickhouse"
"$write_rows" "$work" "$count" "$seed" > "$work/tables" || exit 1
echo "PARTNERKIT_SEED=$seed"

ask_sqlite() {
    command -v sqlite3 > /dev/null || { absent "SQLite (sqlite3)"; return; }
    for table in $(tables_of sqlite); do
        printf '%s\n' ".read $work/sqlite/$table.create.sql" '.mode ascii' '.separator "\t" "\n"' \
            ".import $work/$table.tsv $table" '.mode tabs' ".read $work/sqlite/$table.nulls.sql" \
            ".read $work/sqlite/$table.view.sql" ".read $work/sqlite/$table.check.sql"
    done | sqlite3 -batch -bail :memory: > "$work/sqlite.answers" || failed=1
    report "SQLite $(sqlite3 --version | cut -d' ' -f1)" "$work/sqlite.answers" sqlite
}

ask_duckdb() {
    [ -n "$libduckdb" ] || { absent "DuckDB (libduckdb.so)"; return; }
    version=$(echo 'SELECT version()' | "$run_duckdb" "$libduckdb")
    for table in $(tables_of duckdb); do
        cat "$work/duckdb/$table.create.sql"
        printf '%s\n' "COPY $table FROM '$work/$table.tsv' (FORMAT csv, DELIMITER '\t', NULLSTR '\N', \
HEADER false, QUOTE '', ESCAPE '')"
        cat "$work/duckdb/$table.view.sql" "$work/duckdb/$table.check.sql"
    done | "$run_duckdb" "$libduckdb" > "$work/duckdb.answers" || failed=1
    report "DuckDB $version" "$work/duckdb.answers" duckdb
}

ask_postgresql() {
    bin=''
    for each in "$(dirname "$(command -v initdb || echo /)")" /usr/lib/postgresql/*/bin; do
        [ -x "$each/initdb" ] && [ -x "$each/postgres" ] && bin=$each
    done
    if [ -z "$bin" ] || ! command -v psql > /dev/null; then
        absent "PostgreSQL (initdb, postgres, psql)"
        return
    fi
    folder_of_server pg
    (cd "$work/pg" && $as_nobody "$bin/initdb" -D "$work/pg/data" -U scale --auth=trust --no-sync \
        --encoding=UTF8 --locale=C.UTF-8) > "$work/pg.log" 2>&1 || { cat "$work/pg.log"; failed=1; return; }
    ask="psql -X -q -A -t -v ON_ERROR_STOP=1 -h 127.0.0.1 -U scale -d postgres"
    is_postgresql() { [ "$($ask -c 'SHOW data_directory')" = "$work/pg/data" ]; }
    for _ in 1 2 3 4 5; do
        next_port
        export PGPORT=$port PGCONNECT_TIMEOUT=2
        start pg is_postgresql "$bin/postgres" -D "$work/pg/data" -p "$port" \
            -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c jit=off \
            -c max_parallel_workers_per_gather=2 -c min_parallel_table_scan_size=0 \
            -c parallel_setup_cost=0 -c parallel_tuple_cost=0 && break
        stop_servers
    done
    [ -n "$servers" ] || { cat "$work/pg.log"; failed=1; return; }
    for table in $(tables_of postgresql); do
        cat "$work/postgresql/$table.create.sql"
        printf '%s\n' "\copy $table FROM '$work/$table.tsv'"
        cat "$work/postgresql/$table.view.sql"
    done | $ask || failed=1
    cat "$work"/postgresql/*.check.sql | $ask -F "$tab" > "$work/postgresql.answers" || failed=1
    workers=$( (echo EXPLAIN; cat "$work/postgresql/tier_framework.check.sql") | $ask |
        sed -n 's/.*Workers Planned: //p')
    if [ -n "$workers" ]; then
        echo "PostgreSQL: $workers workers for a query"
    else
        echo "PostgreSQL: a query has no workers"
        failed=1
    fi
    version=$($ask -c "SHOW server_version" | cut -d' ' -f1)
    report "PostgreSQL $version" "$work/postgresql.answers" postgresql
}

configure_clickhouse() {
    cat > "$work/$1/config.xml" << END
<yandex>
    <logger><level>error</level><console>1</console></logger>
    <listen_host>127.0.0.1</listen_host>
    <tcp_port>$2</tcp_port>
    <path>$work/$1/data/</path>
    <tmp_path>$work/$1/tmp/</tmp_path>
    <mark_cache_size>100000000</mark_cache_size>
    <users_config>users.xml</users_config>
    <default_profile>default</default_profile>
    <default_database>default</default_database>
    <macros><folder>$work/$1</folder></macros>
    <remote_servers><shards>
        <shard><replica><host>127.0.0.1</host><port>$3</port></replica></shard>
        <shard><replica><host>127.0.0.1</host><port>$4</port></replica></shard>
    </shards></remote_servers>
</yandex>
END
    cat > "$work/$1/users.xml" << END
<yandex>
    <profiles><default><max_threads>1</max_threads></default></profiles>
    <users><default>
        <password></password><networks><ip>127.0.0.1</ip></networks>
        <profile>default</profile><quota>default</quota>
    </default></users>
    <quotas><default></default></quotas>
</yandex>
END
}

ask_clickhouse() {
    if ! command -v clickhouse-server > /dev/null || ! command -v clickhouse-client > /dev/null; then
        absent "ClickHouse (clickhouse-server, clickhouse-client)"
        return
    fi
    for shard in ch1 ch2; do folder_of_server $shard; done
    folder='SELECT substitution FROM system.macros'
    is_first() { [ "$($ask1 --query "$folder")" = "$work/ch1" ]; }
    is_second() { [ "$($ask2 --query "$folder")" = "$work/ch2" ]; }
    for _ in 1 2 3 4 5; do
        next_port; first=$port
        next_port; second=$port
        configure_clickhouse ch1 "$first" "$first" "$second"
        configure_clickhouse ch2 "$second" "$first" "$second"
        ask1="clickhouse-client --host 127.0.0.1 --port $first"
        ask2="clickhouse-client --host 127.0.0.1 --port $second"
        start ch1 is_first clickhouse-server "--config-file=$work/ch1/config.xml" &&
            start ch2 is_second clickhouse-server "--config-file=$work/ch2/config.xml" && break
        stop_servers
    done
    [ -n "$servers" ] || { cat "$work/ch1.log" "$work/ch2.log"; failed=1; return; }
    cat "$work"/clickhouse/*.shard.sql | $ask2 --multiquery || failed=1
    cat "$work"/clickhouse/*.shard.sql "$work"/clickhouse/*.create.sql "$work"/clickhouse/*.view.sql |
        $ask1 --multiquery || failed=1
    for table in $(tables_of clickhouse); do
        $ask1 --insert_distributed_sync 1 --query "INSERT INTO $table FORMAT TabSeparated" \
            < "$work/$table.tsv" || failed=1
    done
    cat "$work"/clickhouse/*.check.sql | $ask1 --multiquery > "$work/clickhouse.answers" || failed=1
    for ask in "$ask1" "$ask2"; do
        echo "ClickHouse: a shard with $($ask --query 'SELECT COUNT(*) FROM tier_framework_shard') rows"
    done
    report "ClickHouse $($ask1 --query 'SELECT version()'), 2 shards" "$work/clickhouse.answers" \
        clickhouse
}

for engine in sqlite duckdb postgresql clickhouse; do
    begin=$(date +%s)
    ask_$engine
    stop_servers
    echo "$engine: $(($(date +%s) - begin)) s"
done
if [ $asked = 0 ] && [ $failed = 0 ]; then echo "SKIPPED: there is no data base"; fi
exit $failed
