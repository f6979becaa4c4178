#!/bin/sh
#SBATCH --job-name=interv-cost
#SBATCH --array=1-7
#SBATCH --cpus-per-task=1
#SBATCH --mem-per-cpu=1G
#SBATCH --time=01:00:00
# Computes a study in N shards, one for each task of a job array. README.md has the command that merges them.
set -eu

# How many shards: the last number of --array above, also when only some of them are submitted again.
N=${N:-7}
# The folder for their parts, where every node sees it.
PARTS=${PARTS:-parts}

# The study: what stands after interv-cost, without --shard and -o.
[ $# -gt 0 ] || set -- simulate scenario.yaml --draws 10000000

mkdir -p "$PARTS"
K=$SLURM_ARRAY_TASK_ID
exec interv-cost "$@" --shard "$K/$N" -o "$PARTS/part-$K.ndjson"
