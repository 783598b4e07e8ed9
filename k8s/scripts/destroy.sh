#!/usr/bin/env bash
# Deletes kind's cluster with everything in it.
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"

need_own_cluster "make destroy"
need docker kind
need_docker
kind delete cluster --name "$KIND_CLUSTER"
