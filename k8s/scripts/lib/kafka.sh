# The Kafka that the release brings, if it does.
# shellcheck shell=bash disable=SC2034,SC2153,SC2154 # Its parts share their variables.

release_has_kafka() {
  cluster_knows kafkas.kafka.strimzi.io && kubectl get kafka.kafka.strimzi.io "$full_name-kafka" >/dev/null 2>&1
}

# Waits for Kafka, its topics and its users; the job's pods wait for their Secrets meanwhile.
await_kafka() {
  release_has_kafka || return 0
  await "$TIMEOUT" "Kafka $full_name-kafka" strimzi_is_ready kafka "$full_name-kafka" || kafka_failed "Kafka $full_name-kafka"
  await "$TIMEOUT" "Topics" strimzi_is_ready kafkatopic || kafka_failed "a topic"
  await "$TIMEOUT" "Users" strimzi_is_ready kafkauser || kafka_failed "a user"
}

kafka_failed() { # WHAT
  explain_pods "$NAMESPACE"
  heading "Strimzi's warnings" >&2
  kubectl logs deployment/strimzi-cluster-operator --namespace=kafka-operator --since=15m 2>&1 | grep -E 'WARN|ERROR' | tail -n 15 >&2 || true
  fail "$1 is not ready within $TIMEOUT s: what is above says why. More time: TIMEOUT=1200"
}

# Whether all resources of a kind, or the one named, are ready for their newest specification; shows those that are not.
strimzi_is_ready() { # KIND [NAME]
  local waiting
  waiting=$(kubectl get "$1.kafka.strimzi.io" --output=json | jq --raw-output --arg name "${2:-}" '
    [.items[] | select($name == "" or .metadata.name == $name)
      | select((.status.observedGeneration == .metadata.generation
          and any(.status.conditions[]?; .type == "Ready" and .status == "True")) | not)
      | .metadata.name + (first(.status.conditions[]? | select(.type == "NotReady") | " (\(.message))") // "")]
    | join(", ")')
  say "${waiting:+waiting for }${waiting:-ready}"
  [[ -z $waiting ]]
}
