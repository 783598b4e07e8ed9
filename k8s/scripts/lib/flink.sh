# The FlinkDeployment, its job, and its savepoints.
# shellcheck shell=bash disable=SC2034,SC2153,SC2154 # Its parts share their variables.

deployment() { # JQ-FILTER
  kubectl get flinkdeployment "$full_name" --output=json | jq --raw-output "$1"
}

deployment_exists() {
  kubectl get flinkdeployment "$full_name" >/dev/null 2>&1
}

# One line for a person: where the operator is with it. The dollars are jq's.
# shellcheck disable=SC2016
deployment_line='
  .status as $s
  | "job \($s.jobStatus.state // "not started"), \($s.lifecycleState // "not seen by the operator yet")"
  + (if $s.observedGeneration != .metadata.generation then ", newest specification not acted on yet" else "" end)
  + (if $s.error then ", error (may heal itself): \($s.error | (fromjson? // .) | (.message? // .) | tostring | .[0:200])" else "" end)'

# Whether the operator has acted on the newest specification and the job of it runs. What it prints is the progress.
# An error in the status is shown and not more than that: some of them heal by themselves.
deployment_is_stable() {
  local resource
  resource=$(kubectl get flinkdeployment "$full_name" --output=json) || return 1
  jq --raw-output "$deployment_line" <<<"$resource"
  jq --exit-status '.status.observedGeneration == .metadata.generation
    and .status.lifecycleState == "STABLE" and .status.jobStatus.state == "RUNNING"' <<<"$resource" >/dev/null
}

# The answer of Flink's REST interface. By way of the API server; where a network policy lets it not through, from within
# the JobManager's pod.
flink_rest() { # PATH
  local path=$1
  # The dollars are the pod's shell's.
  # shellcheck disable=SC2016
  kubectl get --raw "/api/v1/namespaces/$NAMESPACE/services/$full_name-rest:8081/proxy$path" 2>/dev/null ||
    kubectl exec "deployment/$full_name" --container=flink-main-container -- bash -c '
      exec 3<>/dev/tcp/localhost/8081
      printf "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n" "$0" >&3
      sed "1,/^\r\$/d" <&3' "$path" 2>/dev/null
}

job_id() {
  deployment '.status.jobStatus.jobId // empty'
}

checkpoints() { # JQ-FILTER
  local id
  id=$(job_id)
  [[ -n $id ]] || return 1
  flink_rest "/jobs/$id/checkpoints" | jq --raw-output "$1"
}

# Whether the running job has completed a checkpoint, and so all its tasks run.
job_has_checkpointed() {
  local completed
  completed=$(checkpoints '.counts.completed // 0') || completed=""
  [[ -n $completed ]] || { say "the JobManager does not answer yet" && return 1; }
  say "$completed completed"
  ((completed > 0))
}

restored_path() {
  checkpoints '.latest.restored.external_path // empty'
}

restored_or_nothing() {
  local path
  path=$(restored_path) || path="the JobManager does not answer"
  say "${path:-nothing}"
}

# Whether the running job began with the state of this savepoint. A job that has failed since was restored from a
# checkpoint later than that, which is as good.
job_restored_from() { # SAVEPOINT
  local restored kind
  restored=$(restored_path) || restored=""
  [[ -n $restored ]] || { say "nothing restored yet" && return 1; }
  say "$restored"
  kind=$(checkpoints '.latest.restored.is_savepoint')
  [[ ${restored##*/} == "${1##*/}" || $kind == false ]]
}

# The state of affairs, for before and after.
report() { # WHEN
  heading "$1"
  deployment '
    "image            \(.spec.image)",
    "job              \(.status.jobStatus.state // "none"), \(.status.lifecycleState // "not seen by the operator yet")",
    "job id           \(.status.jobStatus.jobId // "none")",
    "last upgrade     \(.status.jobStatus.upgradeSavepointPath // "none: it began with this release")"'
  say "restored from    $(restored_or_nothing)"
  say "checkpoint       $(checkpoints '.latest.completed | if . then "\(.id), \(.external_path)" else "none" end' || say "the JobManager does not answer")"
}

# Waits until the job of the newest specification runs and has checkpointed, and says what stands in its way.
await_job() {
  await "$TIMEOUT" "FlinkDeployment $full_name" deployment_is_stable || explain_and_fail "the job does not run"
  await "$TIMEOUT" "First checkpoint" job_has_checkpointed || explain_and_fail "the job completes no checkpoint"
}

explain_and_fail() { # WHAT
  explain >&2
  fail "$1, within $TIMEOUT s: what is above says why; docs/operations.md says what to do about it. More time: TIMEOUT=1200"
}

# Everything that tells why a job does not run.
explain() {
  heading "FlinkDeployment $full_name"
  deployment '.status | "lifecycle \(.lifecycleState), JobManager \(.jobManagerDeploymentStatus), job \(.jobStatus.state)", "error: \(.error // "none")"' || true
  explain_pods "$NAMESPACE" 2>&1
  heading "The Flink operator's log about it"
  kubectl logs deployment/flink-kubernetes-operator --namespace="${FLINK_OPERATOR_NAMESPACE:-flink-operator}" --container=flink-kubernetes-operator --since=15m 2>&1 |
    sed 's/\x1b\[[0-9;]*m//g' |
    # Its lines, each with the stack trace that follows.
    awk -v own="[$NAMESPACE/$full_name]" '/^[0-9]+-[0-9]+-[0-9]+ / { shown = index($0, own) } shown' |
    grep -vE 'ProcessMemoryUtils|nothing to do' | tail -n 20 | cut -c 1-300 || true
  heading "Warnings and errors of the JobManager"
  kubectl logs "deployment/$full_name" --container=flink-main-container --tail=2000 2>&1 |
    grep -E ' (WARN|ERROR) |Exception|Caused by' | tail -n 25 | cut -c 1-300 || true
}

# Takes a savepoint beside those of upgrades and prints nothing but its path. Deleting its resource leaves it alone.
take_savepoint() {
  local name
  name=$full_name-manual-$(date -u +%Y%m%d%H%M%S)
  kubectl create --filename=- >&2 <<YAML
apiVersion: flink.apache.org/v1beta1
kind: FlinkStateSnapshot
metadata:
  name: $name
spec:
  backoffLimit: 2
  jobReference:
    kind: FlinkDeployment
    name: $full_name
  savepoint:
    formatType: CANONICAL
    disposeOnDelete: false
YAML
  await "$TIMEOUT" "Savepoint $name" snapshot_is_complete "$name" || {
    explain >&2
    fail "savepoint $name was not taken: $(kubectl get flinkstatesnapshot "$name" --output='jsonpath={.status.error}')"
  }
  kubectl get flinkstatesnapshot "$name" --output='jsonpath={.status.path}{"\n"}'
}

# Stops the job with a savepoint, so that it finds nothing after it, and prints nothing but its path. Again is harmless.
stop_with_savepoint() {
  kubectl patch flinkdeployment "$full_name" --type=merge --patch='{"spec": {"job": {"state": "suspended", "upgradeMode": "savepoint"}}}' >&2
  await "$TIMEOUT" "Last savepoint" deployment_is_suspended || {
    explain >&2
    fail "the job was not stopped with a savepoint within $TIMEOUT s: what is above says why"
  }
  deployment '.status.jobStatus.upgradeSavepointPath // empty'
}

deployment_is_suspended() {
  local resource
  resource=$(kubectl get flinkdeployment "$full_name" --output=json) || return 1
  jq --raw-output "$deployment_line" <<<"$resource"
  jq --exit-status '.status.observedGeneration == .metadata.generation and .status.lifecycleState == "SUSPENDED"' <<<"$resource" >/dev/null
}

snapshot_is_complete() { # NAME
  local state
  state=$(kubectl get flinkstatesnapshot "$1" --output='jsonpath={.status.state}')
  say "${state:-not seen by the operator yet}"
  case $state in
    COMPLETED) return 0 ;;
    FAILED | ABANDONED) return 2 ;;
    *) return 1 ;;
  esac
}

need_running_job() { # FOR-WHAT
  local state
  state=$(deployment '.status.jobStatus.state // "not started"')
  [[ $state == RUNNING ]] || fail "job $full_name is $state, and $1 needs one that runs: $2"
}
