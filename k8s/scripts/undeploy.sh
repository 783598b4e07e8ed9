#!/usr/bin/env bash
# Stops the job with a savepoint, and removes the release: custom resources first, while their operators are there to clean up after
# them. On kind's cluster the operators go as well. Elasticsearch and object storage stay, and with them the savepoint.
#   SAVEPOINT         whether to take one first: true or false
#   REMOVE_OPERATORS  whether to remove the operators: true or false; true on kind's cluster
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/flink.sh
source "$library/flink.sh"
# shellcheck source=lib/kafka.sh
source "$library/kafka.sh"

: "${SAVEPOINT:=true}"
: "${REMOVE_OPERATORS:=$own_cluster}"

main() {
  need kubectl helm jq
  use_cluster
  if cluster_knows flinkdeployments.flink.apache.org && deployment_exists; then
    last_savepoint
    remove_job
  fi
  remove_kafka
  remove_release
  if $REMOVE_OPERATORS; then
    remove_operators
  fi
  [[ -z $path ]] || say "The job's last state is in $path: make deploy SAVEPOINT=$path starts from it"
}

# What the job found after it would be found again by the job that starts from it.
last_savepoint() {
  [[ $SAVEPOINT == true ]] || return 0
  deployment_is_suspended >/dev/null ||
    need_running_job "its last savepoint" "repair it ('make status'), or write SAVEPOINT=false to do without"
  path=$(stop_with_savepoint)
  say "Savepoint: $path"
}

remove_job() {
  kubectl delete flinkdeployment "$full_name" --timeout="${TIMEOUT}s" || {
    explain >&2
    fail "FlinkDeployment $full_name was not removed within $TIMEOUT s: the Flink operator must run for that"
  }
  # Their savepoints stay, unless they are said to go with them, and that only a running job could see to.
  kubectl get flinkstatesnapshot --output=json |
    jq --raw-output --arg name "$full_name" '.items[] | select(.spec.jobReference.name == $name) | .metadata.name' |
    xargs -r kubectl delete flinkstatesnapshot --timeout="${TIMEOUT}s"
}

# Topics and users before Kafka: the operators that clean up after them go with it. What is to be kept is left alone.
remove_kafka() {
  release_has_kafka || return 0
  local kind
  if [[ $(kubectl get kafka.kafka.strimzi.io "$full_name-kafka" --output=json | jq --raw-output '.metadata.annotations["helm.sh/resource-policy"] // empty') == keep ]]; then
    say "Kafka $full_name-kafka stays, with its topics and users (kafka.cluster.keepOnUninstall)"
    REMOVE_OPERATORS=false
    return
  fi
  for kind in kafkatopic kafkauser; do
    kubectl delete "$kind.kafka.strimzi.io" --selector="strimzi.io/cluster=$full_name-kafka" --timeout="${TIMEOUT}s" ||
      kafka_failed "the removal of a $kind"
  done
  kafka_is_removed=true
}

remove_release() {
  if helm status "$RELEASE" --namespace "$NAMESPACE" >/dev/null 2>&1; then
    helm uninstall "$RELEASE" --namespace "$NAMESPACE"
    # What was made beside the release: by make generate, make e2e and helm test.
    kubectl delete job,pod --selector="app.kubernetes.io/instance=$RELEASE" --wait=false
    await "$TIMEOUT" "Pods of $full_name" pods_are_gone || explain_and_fail "pods of the release remain"
  else
    say "There is no release $RELEASE in namespace $NAMESPACE"
  fi
  if $kafka_is_removed; then
    # A new Kafka would refuse the disks of the old one.
    await "$TIMEOUT" "Kafka's pods" kafka_pods_are_gone || kafka_failed "the removal of Kafka"
    kubectl delete persistentvolumeclaim --selector="strimzi.io/cluster=$full_name-kafka"
  fi
}

kafka_pods_are_gone() {
  local left
  left=$(kubectl get pods --selector="strimzi.io/cluster=$full_name-kafka" --output=name)
  say "${left:-gone}"
  [[ -z $left ]]
}

pods_are_gone() {
  local left
  left=$(kubectl get pods --selector="app.kubernetes.io/instance=$RELEASE" --output=name; kubectl get pods --selector="app=$full_name" --output=name)
  say "${left:-gone}"
  [[ -z $left ]]
}

remove_operators() {
  remove_chart flink-kubernetes-operator flink-operator
  remove_chart strimzi-kafka-operator kafka-operator
  remove_chart cert-manager cert-manager
}

remove_chart() { # RELEASE NAMESPACE
  ! helm status "$1" --namespace "$2" >/dev/null 2>&1 || helm uninstall "$1" --namespace "$2"
}

path=""
kafka_is_removed=false
main
