#!/usr/bin/env bash
# Collects what tells why something failed into a folder: resources, events, logs. No Secrets.
#   OUTPUT  the folder (target/cluster-logs)
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"

: "${OUTPUT:=$repository/target/cluster-logs}"

collect() { # NAMESPACE
  local into=$OUTPUT/$1 pod
  mkdir -p "$into"
  kubectl get all,configmap,persistentvolumeclaim --namespace="$1" --output=wide >"$into/resources.txt" 2>&1 || true
  kubectl get events --namespace="$1" --sort-by=.lastTimestamp >"$into/events.txt" 2>&1 || true
  kubectl describe pods --namespace="$1" >"$into/pods.txt" 2>&1 || true
  for pod in $(kubectl get pods --namespace="$1" --output=name); do
    kubectl logs "$pod" --namespace="$1" --all-containers --prefix >"$into/${pod#pod/}.log" 2>&1 || true
    kubectl logs "$pod" --namespace="$1" --all-containers --prefix --previous >"$into/${pod#pod/}.previous.log" 2>/dev/null || rm "$into/${pod#pod/}.previous.log"
  done
}

need kubectl
use_cluster
for namespace in "$NAMESPACE" cert-manager flink-operator kafka-operator elasticsearch object-storage; do
  collect "$namespace"
done
for kind in flinkdeployment flinkstatesnapshot kafka.kafka.strimzi.io kafkatopic kafkauser; do
  kubectl get "$kind" --output=yaml >"$OUTPUT/${kind%%.*}.yaml" 2>&1 || true
done
say "Collected in $OUTPUT"
