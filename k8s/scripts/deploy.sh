#!/usr/bin/env bash
# Installs the release and waits until its job runs. Again is harmless. On kind it brings Elasticsearch and object storage.
#   SERVICES   whether to bring these: true or false; true on kind's cluster
#   SAVEPOINT  the path of a savepoint or retained checkpoint to start from
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/release.sh
source "$library/release.sh"
# shellcheck source=lib/flink.sh
source "$library/flink.sh"
# shellcheck source=lib/kafka.sh
source "$library/kafka.sh"
# shellcheck source=lib/services.sh
source "$library/services.sh"

: "${SERVICES:=$own_cluster}"
: "${SAVEPOINT:=}"

main() {
  need kubectl helm jq
  need_values
  use_cluster
  need_kind_of_resource flinkdeployments.flink.apache.org
  kubectl get namespace "$NAMESPACE" >/dev/null 2>&1 ||
    fail "there is no namespace $NAMESPACE: make operators makes it, as does kubectl create namespace $NAMESPACE"
  if $SERVICES; then
    deploy_services
  fi
  install_release
  await_kafka
  await_job
  await_generator
  report "Running"
  next_commands
}

# A release that is there keeps its images, unless others are asked for: that is what make upgrade does.
install_release() {
  local tag=$IMAGE_TAG restore=()
  [[ -n $tag ]] || tag=$(deployed_tag)
  [[ -n $tag ]] || tag=$(project_version)
  if [[ -n $SAVEPOINT ]]; then
    restore=(--set-string "job.initialSavepointPath=$SAVEPOINT" --set "job.savepointRedeployNonce=$(date +%s)")
  fi
  heading "Release $RELEASE with images of tag $tag"
  helm_upgrade "$tag" "${restore[@]}"
}

await_generator() {
  ! kubectl get deployment "$full_name-generator" >/dev/null 2>&1 || await_rollout "$NAMESPACE" "deployment/$full_name-generator"
}

next_commands() {
  heading "Next"
  say "make ui          Flink's UI at http://localhost:8088"
  say "make status      how it is"
  say "helm test $RELEASE --namespace $NAMESPACE --kube-context $KUBE_CONTEXT --logs"
}

main
