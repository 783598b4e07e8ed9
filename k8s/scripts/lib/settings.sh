# What can be chosen from outside, with its default:
#   KUBE_CONTEXT  the cluster, as kubectl names it; kind's own when not given
#   KIND_CLUSTER  the name of kind's cluster
#   NAMESPACE     where Spendwatch is installed; the operators watch it alone
#   RELEASE       Helm's name of the installation
#   VALUES        values files, separated by spaces; those of the demo on kind when not given there
#   HELM_ARGS     further arguments for helm upgrade, separated by spaces
#   IMAGE_TAG     the images' tag; REGISTRY where they are
#   TIMEOUT       seconds after which waiting is given up
# shellcheck shell=bash disable=SC2034,SC2153,SC2154 # Its parts share their variables.

[[ -r $repository/versions.env ]] || fail "versions.env is not in $repository, so no version is known: take it from Git (git checkout versions.env)"
source "$repository/versions.env"

: "${KIND_CLUSTER:=spendwatch}"
: "${KUBE_CONTEXT:=kind-$KIND_CLUSTER}"
: "${NAMESPACE:=spendwatch}"
: "${RELEASE:=spendwatch}"
: "${REGISTRY:=ghcr.io/spendwatch}"
: "${TIMEOUT:=600}"
: "${IMAGE_TAG:=}"
: "${HELM_ARGS:=}"

chart=$repository/helm/spendwatch
own_cluster=false
[[ $KUBE_CONTEXT != "kind-$KIND_CLUSTER" ]] || own_cluster=true
if [[ -z ${VALUES:-} ]] && $own_cluster; then
  VALUES=k8s/kind-values.yaml
fi

# The chart's full name, as its templates make it.
full_name=$RELEASE
[[ $RELEASE == *spendwatch* ]] || full_name=$RELEASE-spendwatch

# As manifests name it.
FULL_NAME=$full_name

# The version that this checkout builds.
project_version() {
  sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$repository/pom.xml"
}

# A manifest with the values of variables put in for ${NAME}. Other dollars stay as they are.
manifest() { # FILE NAME...
  local text name
  text=$(<"$1")
  shift
  for name in "$@"; do
    text=${text//"\${$name}"/"${!name}"}
  done
  printf '%s\n' "$text"
}
