#!/usr/bin/env bash
# Installs the operators, each pinned: cert-manager, the Flink operator, Strimzi. Again is harmless, and upgrades them.
#   OPERATORS             which of them, separated by spaces: cert-manager flink strimzi
#   CERT_MANAGER_CHART, FLINK_OPERATOR_CHART, STRIMZI_CHART   charts from elsewhere, such as a mirror or a file
#   FLINK_OPERATOR_ARGS   further arguments of helm for the Flink operator, such as --set webhook.create=false
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"

: "${OPERATORS:=cert-manager flink strimzi}"
: "${CERT_MANAGER_CHART:=oci://quay.io/jetstack/charts/cert-manager}"
: "${STRIMZI_CHART:=oci://quay.io/strimzi-helm/strimzi-kafka-operator}"
: "${FLINK_OPERATOR_CHART:=}"
: "${FLINK_OPERATOR_ARGS:=}"

main() {
  local operator
  need kubectl helm jq
  for operator in $OPERATORS; do
    [[ $operator =~ ^(cert-manager|flink|strimzi)$ ]] ||
      fail "OPERATORS names $operator, which is none: choose from cert-manager, flink, strimzi"
  done
  use_cluster
  apply_namespaces
  for operator in $OPERATORS; do
    heading "$operator"
    "install_${operator//-/_}"
  done
}

# Only registries and repositories know versions: a file is the version that it is.
version_of() { # CHART VERSION
  [[ -e $1 || $1 == https://* ]] || printf '%s\n' --version "$2"
}

install() { # NAMESPACE RELEASE CHART VERSION ARGUMENT...
  local namespace=$1 release=$2 from=$3 version
  mapfile -t version < <(version_of "$3" "$4")
  shift 4
  apply_definitions "$from" "${version[@]}"
  helm upgrade --install "$release" "$from" "${version[@]}" --namespace "$namespace" --skip-crds "$@" >/dev/null
}

# Helm installs the definitions in a chart's crds folder and never upgrades them.
apply_definitions() { # CHART [--version VERSION]
  helm show crds "$@" >"$scratch/definitions.yaml"
  [[ ! -s $scratch/definitions.yaml ]] ||
    kubectl apply --server-side --force-conflicts --filename="$scratch/definitions.yaml"
}

install_cert_manager() {
  install cert-manager cert-manager "$CERT_MANAGER_CHART" "$CERT_MANAGER_VERSION" \
    --values "$repository/k8s/operators/cert-manager.yaml"
  local part
  for part in cert-manager cert-manager-cainjector cert-manager-webhook; do
    await_rollout cert-manager "deployment/$part"
  done
}

# A release moves from the first address to the second when a newer one is out.
flink_operator_chart() {
  local name=flink-kubernetes-operator-$FLINK_OPERATOR_VERSION site
  for site in https://downloads.apache.org/flink https://archive.apache.org/dist/flink; do
    ! helm show chart "$site/$name/$name-helm.tgz" >/dev/null 2>&1 || { say "$site/$name/$name-helm.tgz" && return; }
  done
  fail "the chart of the Flink operator $FLINK_OPERATOR_VERSION is neither at downloads.apache.org nor at archive.apache.org: see that they can be reached, or name a file with FLINK_OPERATOR_CHART"
}

install_flink() {
  local from=$FLINK_OPERATOR_CHART
  [[ -n $from ]] || from=$(flink_operator_chart)
  random_secret flink-operator flink-operator-keystore password
  # FLINK_OPERATOR_ARGS is a list of words.
  # shellcheck disable=SC2086
  install flink-operator flink-kubernetes-operator "$from" "$FLINK_OPERATOR_VERSION" \
    --values "$repository/k8s/operators/flink.yaml" \
    --set "image.tag=$FLINK_OPERATOR_VERSION" --set "watchNamespaces={$NAMESPACE}" $FLINK_OPERATOR_ARGS
  await_rollout flink-operator deployment/flink-kubernetes-operator
  await "$TIMEOUT" "The Flink operator's webhook" webhook_answers ||
    { explain_pods flink-operator; fail "the Flink operator's webhook does not answer within $TIMEOUT s, and nothing can be deployed without it: see its log (kubectl logs -n flink-operator deployment/flink-kubernetes-operator -c flink-webhook)"; }
}

# Whatever the API server answers, it must not be that it could not ask the webhook.
webhook_answers() {
  local answer
  answer=$(kubectl create --dry-run=server --filename=- 2>&1 <<YAML
apiVersion: flink.apache.org/v1beta1
kind: FlinkStateSnapshot
metadata: {name: probe, namespace: $NAMESPACE}
spec: {jobReference: {kind: FlinkDeployment, name: probe}, savepoint: {}}
YAML
  ) || true
  say "${answer:0:160}"
  [[ $answer != *"failed calling webhook"* ]]
}

install_strimzi() {
  install kafka-operator strimzi-kafka-operator "$STRIMZI_CHART" "$STRIMZI_VERSION" \
    --values "$repository/k8s/operators/strimzi.yaml" --set "watchNamespaces={$NAMESPACE}"
  await_rollout kafka-operator deployment/strimzi-cluster-operator
}

main
