#!/usr/bin/env bash
# Loads the images that were built (make images) into kind's nodes.
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"

need_own_cluster "loading images"
need docker kind
need_docker
tag=${IMAGE_TAG:-$(project_version)}
images=("$REGISTRY/spendwatch-job:$tag" "$REGISTRY/spendwatch-generator:$tag")
for image in "${images[@]}"; do
  docker image inspect "$image" >/dev/null 2>&1 || fail "docker has no image $image: build it first (make images IMAGE_TAG=$tag)"
done
kind get clusters 2>/dev/null | grep --quiet --line-regexp "$KIND_CLUSTER" || fail "kind has no cluster $KIND_CLUSTER: make it first (make cluster)"
kind load docker-image --name "$KIND_CLUSTER" "${images[@]}"
