#!/usr/bin/env bash
# Makes kind's cluster, or finds it there.
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"

# What the demo needs, with a little room: Kafka, Flink, Elasticsearch, the operators.
needed_memory=$((8 * 1000 * 1000 * 1000))

warn_when_small() {
  local memory
  memory=$(docker info --format '{{.MemTotal}}')
  ((memory >= needed_memory)) ||
    note "docker has $((memory / 1000000000)) GB of memory, and the demo needs about 8: pods may stay Pending; give docker more"
}

create() {
  kind create cluster --name "$KIND_CLUSTER" --config "$repository/kind-config.yaml" --image "$KIND_NODE_IMAGE" --wait 180s
}

need_own_cluster "make cluster"
need docker kind kubectl
need_docker
warn_when_small
if kind get clusters 2>/dev/null | grep --quiet --line-regexp "$KIND_CLUSTER"; then
  say "kind's cluster $KIND_CLUSTER is there"
  kubectl config get-contexts "$KUBE_CONTEXT" >/dev/null 2>&1 || kind export kubeconfig --name "$KIND_CLUSTER"
else
  create
fi
use_cluster
kubectl wait --for=condition=Ready node --all --timeout="${TIMEOUT}s" ||
  fail "a node of kind's cluster $KIND_CLUSTER is not ready within $TIMEOUT s: see 'docker logs $KIND_CLUSTER-control-plane'"
