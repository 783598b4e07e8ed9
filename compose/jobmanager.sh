#!/usr/bin/env bash
# Starts the JobManager with the job. Nothing but the state's volume outlives it: no ZooKeeper and no Kubernetes remembers
# the newest checkpoint, so it is looked for here, and the job keeps its id so that checkpoints are in one folder.
set -euo pipefail

readonly JOB_ID=73706e64776174636800000000000001
readonly CHECKPOINTS=/opt/spendwatch/state/checkpoints/$JOB_ID

# Prints the newest checkpoint that was completed, or nothing: its metadata is written last.
newest_checkpoint() {
  find "$CHECKPOINTS" -mindepth 2 -maxdepth 2 -path '*/chk-*/_metadata' -printf '%h\n' 2>/dev/null | sort --version-sort | tail -n 1
}

restore=()
newest="$(newest_checkpoint || true)"
if [[ -n $newest ]]; then
  echo "jobmanager: goes on from checkpoint $newest"
  # Claimed: the job removes it once newer ones make it superfluous.
  restore=(--fromSavepoint "file://$newest" --claimMode CLAIM)
else
  echo "jobmanager: no checkpoint in $CHECKPOINTS, so the job starts anew"
fi

# Without the two dashes Flink would take the job's --config for an abbreviation of its own --configDir.
exec /opt/flink/bin/standalone-job.sh start-foreground \
  --job-classname io.spendwatch.job.SpendwatchJob --job-id "$JOB_ID" "${restore[@]}" \
  -- --config /opt/spendwatch/config/spendwatch.yaml
