#!/usr/bin/env bash
# Starts the JobManager with the job. Nothing but the state's volume outlives it: no ZooKeeper and no Kubernetes remembers
# where the job stood, so it is looked for here. The job keeps its id, so that its checkpoints are in one folder.
set -euo pipefail

readonly JOB_ID=73706e64776174636800000000000001
readonly STATE=/opt/spendwatch/state
readonly CHECKPOINTS=$STATE/checkpoints/$JOB_ID
readonly SAVEPOINTS=$STATE/savepoints

# Prints the newest checkpoint or savepoint that was completed, or nothing: its metadata is written last. A job that was
# stopped with a savepoint goes on from that one: its checkpoints are gone.
newest() {
  find "$CHECKPOINTS" "$SAVEPOINTS" -mindepth 2 -maxdepth 2 -name _metadata -printf '%T@ %h\n' 2>/dev/null \
    | sort --numeric-sort | tail -n 1 | cut -d ' ' -f 2-
}

restore=()
# The folders are not there before the first start.
state="$(newest || true)"
case $state in
  "")
    echo "jobmanager: no checkpoint and no savepoint in $STATE, so the job starts anew"
    ;;
  "$CHECKPOINTS"/*)
    echo "jobmanager: the job goes on from checkpoint $state"
    # Claimed: the job removes it once newer ones make it superfluous.
    restore=(--fromSavepoint "file://$state" --claimMode CLAIM)
    ;;
  *)
    echo "jobmanager: the job goes on from savepoint $state"
    restore=(--fromSavepoint "file://$state" --claimMode NO_CLAIM)
    ;;
esac

# Without the two dashes Flink would take the job's --config for an abbreviation of its own --configDir.
exec /opt/flink/bin/standalone-job.sh start-foreground \
  --job-classname io.spendwatch.job.SpendwatchJob --job-id "$JOB_ID" "${restore[@]}" \
  -- --config /opt/spendwatch/config/spendwatch.yaml
