# Waiting for a condition, so that a person sees what it waits for.
# shellcheck shell=bash disable=SC2034,SC2153,SC2154 # Its parts share their variables.

# Runs PROBE until it succeeds. What PROBE prints is shown when it changes, and every fifteen seconds. Returns 1 when the
# time is over, and 2 as soon as PROBE says by that status that waiting is in vain.
await() { # SECONDS WHAT PROBE...
  local limit=$1 what=$2 started=$SECONDS shown=-15 last="" progress status
  shift 2
  while true; do
    status=0
    progress=$("$@" 2>&1) || status=$?
    progress=${progress//$'\n'/; }
    if [[ $progress != "$last" || $status -ne 1 ]] || ((SECONDS - shown >= 15)); then
      note "$(printf '%4ds  %s: %s' $((SECONDS - started)) "$what" "${progress:-not yet}")"
      last=$progress shown=$SECONDS
    fi
    case $status in
      0) return 0 ;;
      2) return 2 ;;
    esac
    ((SECONDS - started < limit)) || {
      note "$(printf '%4ds  %s: given up (TIMEOUT=%s)' $((SECONDS - started)) "$what" "$limit")"
      return 1
    }
    sleep 3
  done
}

# Waits for a Deployment's or a StatefulSet's pods; when they don't come, shows why.
await_rollout() { # NAMESPACE KIND/NAME
  kubectl rollout status "$2" --namespace="$1" --timeout="${TIMEOUT}s" || {
    explain_pods "$1"
    fail "$2 in namespace $1 did not become ready within $TIMEOUT s: the events above say why"
  }
}

explain_pods() { # NAMESPACE
  heading "Pods in $1" >&2
  kubectl get pods --namespace="$1" --output=wide >&2 || true
  heading "Latest events in $1" >&2
  kubectl get events --namespace="$1" --sort-by=.lastTimestamp 2>/dev/null | tail -n 15 | cut -c 1-300 >&2 || true
}

# Whether a Job has done its work; waiting is in vain when it failed.
job_has_ended() { # NAME
  local job
  job=$(kubectl get job "$1" --output=json) || return 1
  jq --raw-output '.status | "\(.active // 0) active, of these \(.ready // 0) running; \(.succeeded // 0) succeeded, \(.failed // 0) failed"' <<<"$job"
  jq --exit-status '.status.succeeded == 1' <<<"$job" >/dev/null && return 0
  jq --exit-status '.status.failed >= 1' <<<"$job" >/dev/null && return 2
  return 1
}
