#!/bin/sh
# Runs a script of SQL, and compares what psql tells with what was expected.
#   run.sh <script.sql> <build folder of a plugin>...
# The expected text is in the file beside it that ends with .out. If there is one that ends with
# .far.sql, it is for a second server, whose port is the variable `far`.
script=$1
shift
. "$(dirname "$0")/server.sh"
install_plugins "$@"
far=''
if [ -e "${script%.sql}.far.sql" ]; then
    new_server far
    far=$PGPORT
    $ask < "${script%.sql}.far.sql" || fail 'the second server'
fi
new_server sql
psql -X -q -a -v far="$far" < "$script" > "$work/out" 2>&1
diff -u "${script%.sql}.out" "$work/out" || fail "other answers than in ${script%.sql}.out"
