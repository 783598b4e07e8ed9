#!/usr/bin/env bash
# Goes back to the release before, with the state that FROM says:
#   FROM      upgrade  the savepoint that was taken when the release gone back to was stopped (the default)
#             latest   a savepoint taken now, of the job that runs
#             a path   that savepoint or retained checkpoint
#   REVISION  the revision of the release to go back to; the one before the newest when not given
# upgrade needs nothing of the job that runs, which may be broken, and counts anew what it has counted since: Kafka and CSV
# hold the alerts of that time twice afterwards, Elasticsearch once. latest repeats nothing, and needs a job that can take
# a savepoint, and state that the older release can read.
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/release.sh
source "$library/release.sh"
# shellcheck source=lib/flink.sh
source "$library/flink.sh"
# shellcheck source=lib/kafka.sh
source "$library/kafka.sh"

: "${FROM:=upgrade}"
: "${REVISION:=}"

main() {
  local savepoint=""
  need kubectl helm jq
  [[ $FROM == upgrade || $FROM == latest || $FROM == */* ]] ||
    fail "FROM=$FROM is neither upgrade nor latest nor a path: write FROM=upgrade for the savepoint of the last upgrade"
  use_cluster
  need_release
  choose_revision
  need_same_chart
  case $FROM in
    upgrade) savepoint=$(savepoint_that_ended "$REVISION") ;;
    latest) need_running_job "FROM=latest" "a job that cannot take a savepoint is left with FROM=upgrade" ;;
    *) savepoint=$FROM ;;
  esac
  report "Before"
  heading "Back to revision $REVISION, from ${savepoint:-a savepoint taken now}"
  restore "$savepoint"
  report "After"
}

choose_revision() {
  local newest
  newest=$(history_lines | tail -n 1 | cut -f 1)
  [[ -n $REVISION ]] || REVISION=$(history_lines | awk -F '\t' -v newest="$newest" '
    $1 < newest && ($2 == "superseded" || $2 == "deployed") { revision = $1 } END { print revision }')
  [[ -n $REVISION ]] || fail "release $RELEASE has no revision before $newest, so there is nothing to go back to"
  history_lines | cut -f 1 | grep --quiet --line-regexp "$REVISION" ||
    fail "release $RELEASE has no revision $REVISION: 'helm history $RELEASE --namespace $NAMESPACE' lists those that there are"
  [[ $REVISION != "$newest" ]] || fail "revision $REVISION is what runs: REVISION must be one before it"
}

# The values are taken from the revision, and the chart from this checkout: helm rollback alone could not name a savepoint
# in the same step, and the job would be stopped with another one first.
need_same_chart() {
  local installed here
  installed=$(history_lines | awk -F '\t' -v revision="$REVISION" '$1 == revision { print $4 }')
  here=spendwatch-$(sed -n 's/^version: *//p' "$chart/Chart.yaml" | tr -d '"')
  [[ $installed == "$here" ]] ||
    fail "revision $REVISION was installed with chart $installed and here is $here: check out the release that you go back to, and run make rollback there"
}

# The savepoint with which the operator stopped a revision: the first of an upgrade since the next revision was installed.
# Both times are the API server's.
savepoint_that_ended() { # REVISION
  local next since path
  next=$(history_lines | awk -F '\t' -v revision="$1" '$1 > revision { print $1; exit }')
  since=$(kubectl get secret --selector="owner=helm,name=$RELEASE,version=$next" --output=json |
    jq --raw-output '.items[0].metadata.creationTimestamp // empty')
  [[ -n $since ]] || fail "Helm has no Secret of revision $next in namespace $NAMESPACE, so nobody knows when revision $1 was stopped: name its savepoint with FROM=PATH ('kubectl get flinkstatesnapshot -n $NAMESPACE')"
  path=$(kubectl get flinkstatesnapshot --output=json | jq --raw-output --arg since "$since" --arg name "$full_name" '
    [.items[]
      | select(.spec.jobReference.name == $name and .status.state == "COMPLETED"
          and .metadata.labels["snapshot.trigger-type"] == "UPGRADE"
          and .metadata.creationTimestamp >= $since)]
    | sort_by(.metadata.creationTimestamp) | first | .status.path // empty')
  [[ -n $path ]] || fail "no savepoint is known that revision $1 was stopped with: either the release after it changed nothing of the job, and FROM=latest goes back without repeating anything; or it was disposed of, and FROM=PATH names another ('kubectl get flinkstatesnapshot -n $NAMESPACE' lists those that there are)"
  printf '%s\n' "$path"
}

restore() { # SAVEPOINT, or empty for one taken now
  local arguments=()
  helm get values "$RELEASE" --namespace "$NAMESPACE" --revision "$REVISION" --output yaml >"$scratch/values.yaml"
  if [[ -n $1 ]]; then
    arguments=(--set-string "job.initialSavepointPath=$1" --set "job.savepointRedeployNonce=$(date +%s)")
  else
    # What an earlier rollback has said must not start the job from its savepoint once more.
    arguments=(--set-string job.initialSavepointPath= --set job.savepointRedeployNonce=0)
  fi
  helm upgrade "$RELEASE" "$chart" --namespace "$NAMESPACE" --reset-values --values "$scratch/values.yaml" "${arguments[@]}" >"$scratch/helm.log" ||
    fail "helm did not accept the values of revision $REVISION, and left what runs as it was: correct what it says above"
  await_kafka
  await_job
  local savepoint=${1:-$(deployment '.status.jobStatus.upgradeSavepointPath // empty')}
  await "$TIMEOUT" "Restored from" job_restored_from "$savepoint" || explain_and_fail "the job of revision $REVISION has not restored $savepoint"
}

main
