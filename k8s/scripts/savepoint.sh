#!/usr/bin/env bash
# Takes a savepoint of the running job and prints its path.
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/flink.sh
source "$library/flink.sh"

need kubectl jq
use_cluster
deployment_exists || fail "there is no FlinkDeployment $full_name in namespace $NAMESPACE: install it first (make deploy)"
need_running_job "a savepoint" "see 'make status'"
take_savepoint
