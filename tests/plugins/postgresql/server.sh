# Servers of our own for the tests of PostgreSQL plugins; to be sourced. They have an installation
# of their own in a temporary folder, which finds its files relative to its program: so extensions
# are installed there, and the system stays as it is. They listen on free ports of 127.0.0.1, do not
# run as root, and are stopped by their process ids.
set -u
LC_ALL=C
export LC_ALL
unset PGHOST PGPORT PGUSER PGDATABASE PGOPTIONS PGSERVICE 2> /dev/null

fail() {
    echo "FAILED: $*"
    exit 1
}

pg_config=${PG_CONFIG:-pg_config}
if [ ! -x "$("$pg_config" --bindir 2> /dev/null)/postgres" ] || ! command -v psql > /dev/null; then
    echo "SKIPPED: there is no PostgreSQL server"
    exit 0
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/partnerkit-postgresql.XXXXXX") || exit 1
servers=''

# stop <process id>: a shutdown, and the end of the process in any case.
stop() {
    for signal in INT QUIT KILL; do
        kill -$signal "$1" 2> /dev/null
        tries=150
        while kill -0 "$1" 2> /dev/null && [ $tries -gt 0 ]; do
            sleep 0.1
            tries=$((tries - 1))
        done
    done
    wait "$1" 2> /dev/null
}
clean_up() {
    trap '' HUP INT TERM
    for pid in $servers; do stop "$pid"; done
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 1' HUP INT TERM

# `as_nobody` is no function, so that $! is the server's own id.
as_nobody=''
if [ "$(id -u)" = 0 ]; then
    as_nobody='setpriv --reuid=nobody --regid=nogroup --clear-groups'
    chmod 711 "$work"
fi

# install_plugins <build folder of a plugin>...
install_plugins() {
    bin=$work/tree$("$pg_config" --bindir)
    for folder in bindir pkglibdir sharedir; do
        from=$("$pg_config" --$folder)
        mkdir -p "$work/tree$from"
        [ $folder = bindir ] || ln -s "$from"/* "$work/tree$from/"
    done
    cp "$("$pg_config" --bindir)/postgres" "$("$pg_config" --bindir)/initdb" "$bin/"
    share=$work/tree$("$pg_config" --sharedir)
    rm "$share/extension"
    mkdir "$share/extension"
    ln -s "$("$pg_config" --sharedir)/extension"/* "$share/extension/"
    for each in "$@"; do
        DESTDIR=$work/tree cmake --install "$each" > "$work/install.log" 2>&1 ||
            { cat "$work/install.log"; exit 1; }
    done
}

# start <name> <port>: the server of the data in $work/<name>; its id is in $server. It ends where
# its port is taken, so it is asked for its folder, which no other server has.
start() {
    (cd "$work/$1" && exec $as_nobody "$bin/postgres" -D "$work/$1/data" -p "$2" \
        -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c jit=off \
        -c shared_buffers=32MB) >> "$work/$1.log" 2>&1 &
    server=$!
    servers="$servers $server"
    tries=200
    while [ $tries -gt 0 ] && kill -0 $server 2> /dev/null; do
        folder=$(PGPORT=$2 $ask -c 'SHOW data_directory' 2> /dev/null)
        [ "$folder" = "$work/$1/data" ] && return 0
        sleep 0.1
        tries=$((tries - 1))
    done
    stop $server
    return 1
}

PGHOST=127.0.0.1 PGUSER=partner PGDATABASE=postgres PGCONNECT_TIMEOUT=5 PGCLIENTENCODING=UTF8
export PGHOST PGUSER PGDATABASE PGCONNECT_TIMEOUT PGCLIENTENCODING
ask='psql -X -q -A -t -v ON_ERROR_STOP=1'

# make_data <name>: makes a folder of data in $work/<name>.
make_data() {
    mkdir "$work/$1"
    [ -z "$as_nobody" ] || chown nobody:nogroup "$work/$1"
    (cd "$work/$1" && $as_nobody "$bin/initdb" -D "$work/$1/data" -U partner --auth=trust --no-sync \
        --encoding=UTF8 --locale=C.UTF-8) > "$work/$1.log" 2>&1 || { cat "$work/$1.log"; exit 1; }
}

# new_server <name>: the same, and starts its server; the port is in $PGPORT.
port=$((20000 + $$ % 20000))
new_server() {
    make_data "$1"
    for _ in 1 2 3 4 5; do
        port=$((port + 7))
        if start "$1" $port; then
            PGPORT=$port
            export PGPORT
            return
        fi
    done
    cat "$work/$1.log"
    exit 1
}
