#!/usr/bin/env bash
# Flink's UI on this machine until Ctrl-C, at port PORT (8088) of the loopback interface.
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/flink.sh
source "$library/flink.sh"

: "${PORT:=8088}"

need kubectl jq
use_cluster
kubectl get service "$full_name-rest" >/dev/null 2>&1 ||
  fail "there is no Service $full_name-rest in namespace $NAMESPACE, so no job was started: install it (make deploy), or see 'make status'"
say "Flink's UI: http://localhost:$PORT (Ctrl-C ends it)"
kubectl port-forward --address=127.0.0.1 "service/$full_name-rest" "$PORT:8081" ||
  fail "no way to Flink's UI on port $PORT: when it is in use, choose another with PORT=8089"
