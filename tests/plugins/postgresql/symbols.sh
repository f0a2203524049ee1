#!/bin/sh
# Compares what a module exports with the list of its entry points.
#   symbols.sh <nm> <module>
list=$(dirname "$0")/symbols.txt
exported=$("$1" -D --defined-only "$2") || exit 1
echo "$exported" | sed 's/.* //' | LC_ALL=C sort | diff "$list" -
