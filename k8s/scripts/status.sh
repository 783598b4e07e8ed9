#!/usr/bin/env bash
# How it is: the release, the job, its state, its savepoints, its pods.
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/flink.sh
source "$library/flink.sh"

need kubectl helm jq
use_cluster
heading "Release"
helm history "$RELEASE" --namespace "$NAMESPACE" --max 5 || fail "there is no release $RELEASE in namespace $NAMESPACE: install it first (make deploy)"
deployment_exists || fail "release $RELEASE has no FlinkDeployment $full_name in namespace $NAMESPACE: install it again (make deploy)"
report "Job"
deployment '"error            \(.status.error // "none")"'
heading "Savepoints"
kubectl get flinkstatesnapshot --sort-by=.metadata.creationTimestamp
heading "Pods"
kubectl get pods --output=wide
