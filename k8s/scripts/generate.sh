#!/usr/bin/env bash
# Produces made-up transactions, with a Job that is made like the release's own generator.
#   RATE   events a second (1000)
#   COUNT  events (100000)
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/flink.sh
source "$library/flink.sh"

: "${RATE:=1000}"
: "${COUNT:=100000}"

main() {
  local name
  need kubectl jq
  [[ $RATE =~ ^[1-9][0-9]*$|^max$ ]] || fail "RATE=$RATE is no number of events a second: write RATE=1000, or RATE=max"
  [[ $COUNT =~ ^[1-9][0-9]*$ ]] || fail "COUNT=$COUNT is no number of events: write COUNT=100000"
  use_cluster
  kubectl get deployment "$full_name-generator" >/dev/null 2>&1 ||
    fail "release $RELEASE has no generator in namespace $NAMESPACE: install it with generator.enabled=true"
  name=$full_name-generate-$(date -u +%Y%m%d%H%M%S)
  job_like_the_generator "$name" | kubectl create --filename=-
  await "$TIMEOUT" "Job $name" job_has_ended "$name" || {
    explain_pods "$NAMESPACE"
    fail "Job $name did not produce $COUNT events: see 'kubectl logs job/$name -n $NAMESPACE'. More time: TIMEOUT=1200"
  }
  kubectl logs "job/$name" --tail=1
}

# The options of its pace are replaced, and everything else is the Deployment's.
job_like_the_generator() { # NAME
  kubectl get deployment "$full_name-generator" --output=json |
    jq --arg name "$1" --arg rate "$RATE" --arg count "$COUNT" '
      def without($options): reduce .[] as $word ({words: [], skip: false};
        if .skip then .skip = false elif $options | index($word) then .skip = true else .words += [$word] end) | .words;
      (.spec.template.spec | .restartPolicy = "Never"
        | .containers[0].args |= without(["--rate", "--count", "--duration", "--batch-size", "--pause"]) + ["--rate", $rate, "--count", $count]) as $pod
      | {apiVersion: "batch/v1", kind: "Job",
         metadata: {name: $name, labels: .spec.template.metadata.labels},
         spec: {backoffLimit: 0, ttlSecondsAfterFinished: 3600,
                template: {metadata: {labels: .spec.template.metadata.labels}, spec: $pod}}}'
}

main
