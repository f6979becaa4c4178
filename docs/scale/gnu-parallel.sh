#!/bin/sh
# Computes a study in N shards with GNU parallel, as many at a time as there are cores, and merges them.
# After a failure, run it again: it computes the shards whose parts are missing, and merges.
set -eu

# How many shards; the folder for their parts; the result, its format by the ending.
N=${N:-16}
PARTS=${PARTS:-parts}
RESULT=${RESULT:-result.csv}

# The study: what stands after interv-cost, without --shard and -o.
[ $# -gt 0 ] || set -- simulate scenario.yaml --draws 10000000

if [ -e "$RESULT" ]; then
  echo "$RESULT is there already. To compute it anew, remove it and the folder $PARTS." >&2
  exit 2
fi
mkdir -p "$PARTS"

# A part is there as a whole or not at all. Three failures stop the rest: then something is wrong with the study.
seq "$N" |
  while read -r K; do [ -e "$PARTS/part-$K.ndjson" ] || echo "$K"; done |
  parallel --quote --halt soon,fail=3 --joblog "$PARTS/shards.log" \
    interv-cost "$@" --shard "{}/$N" -o "$PARTS/part-{}.ndjson" || {
  echo "Not every shard was computed; $PARTS/shards.log has their exit codes. Run this again for the rest." >&2
  exit 1
}

interv-cost merge "$PARTS"/part-*.ndjson -o "$RESULT"
