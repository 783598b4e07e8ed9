#!/usr/bin/env bash
# Upgrades the release: the operator stops the job with a savepoint and starts the new one from it. On kind's cluster new
# images are built under a new tag and loaded; elsewhere IMAGE_TAG names one that is in the registry.
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/release.sh
source "$library/release.sh"
# shellcheck source=lib/flink.sh
source "$library/flink.sh"
# shellcheck source=lib/kafka.sh
source "$library/kafka.sh"

main() {
  local before
  need kubectl helm jq
  need_values
  if ! $own_cluster && [[ -z $IMAGE_TAG ]]; then
    fail "IMAGE_TAG is empty, and on a cluster of your own (KUBE_CONTEXT=$KUBE_CONTEXT) images come from a registry: write IMAGE_TAG=$(project_version), or the tag that runs to change values alone"
  fi
  if $own_cluster; then
    need docker kind
    need_docker
  fi
  use_cluster
  need_release
  need_running_job "an upgrade through a savepoint" "see 'make status'; 'make rollback' goes back to the release before without asking this job for anything"
  if $own_cluster; then
    new_images
  fi
  report "Before"
  before=$(deployment '.metadata.generation')
  helm_upgrade "$IMAGE_TAG"
  await_kafka
  if [[ $(deployment '.metadata.generation') == "$before" ]]; then
    say "Nothing of the job changed: it runs on as it was"
    return
  fi
  await_upgraded_job
  report "After"
}

# A tag that was never there before, so that nodes cannot take another image for it.
new_images() {
  [[ -n $IMAGE_TAG ]] || IMAGE_TAG=$(git -C "$repository" describe --tags --always --dirty 2>/dev/null || project_version)-$(date -u +%Y%m%d%H%M%S)
  heading "Images of tag $IMAGE_TAG"
  "${MAKE:-make}" --no-print-directory --directory="$repository" images load-images IMAGE_TAG="$IMAGE_TAG" REGISTRY="$REGISTRY"
}

await_upgraded_job() {
  await_job
  local savepoint
  savepoint=$(deployment '.status.jobStatus.upgradeSavepointPath // empty')
  [[ -n $savepoint ]] || fail "the operator names no savepoint that the new job began with: its upgradeMode is $(deployment '.spec.job.upgradeMode')"
  await "$TIMEOUT" "Restored from" job_restored_from "$savepoint" || explain_and_fail "the new job has not restored $savepoint"
}

main
