# The one cluster and the one namespace that a script acts on.
# shellcheck shell=bash disable=SC2034,SC2153,SC2154 # Its parts share their variables.

# From here on kubectl and helm know no other cluster: they get a kubeconfig with this context alone, which lasts as long
# as the script.
use_cluster() {
  local found
  found=$(kubectl config get-contexts "$KUBE_CONTEXT" --output=name 2>/dev/null) || true
  [[ $found == "$KUBE_CONTEXT" ]] || fail "kubectl knows no context $KUBE_CONTEXT: $(advice_without_context)"
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  (umask 077 && kubectl config view --context="$KUBE_CONTEXT" --minify --flatten --raw >"$scratch/kubeconfig")
  export KUBECONFIG=$scratch/kubeconfig
  kubectl config set-context --current --namespace="$NAMESPACE" >/dev/null
  kubectl get --raw=/readyz >/dev/null 2>"$scratch/unreachable" ||
    fail "the cluster of context $KUBE_CONTEXT does not answer ($(tail -n 1 "$scratch/unreachable")): see that it runs"
}

# The namespaces of k8s/namespaces.yaml, with the one of Spendwatch as it is called here.
apply_namespaces() {
  sed "s/^  name: spendwatch\$/  name: $NAMESPACE/" "$repository/k8s/namespaces.yaml" | kubectl apply --filename=-
}

advice_without_context() {
  if $own_cluster; then
    say "make the cluster (make cluster), or name another with KUBE_CONTEXT"
  else
    say "'kubectl config get-contexts' lists those that there are"
  fi
}

# The kinds of custom resources are known only where their operator is installed.
cluster_knows() { # RESOURCE.GROUP
  kubectl get customresourcedefinition "$1" >/dev/null 2>&1
}

need_kind_of_resource() { # RESOURCE.GROUP
  cluster_knows "$1" || fail "the cluster of context $KUBE_CONTEXT has no $1: install the operators first (make operators)"
}

need_release() {
  helm status "$RELEASE" --namespace "$NAMESPACE" >/dev/null 2>&1 ||
    fail "there is no release $RELEASE in namespace $NAMESPACE: install it first (make deploy)"
}

# A Secret with random values, made once and kept from then on.
random_secret() { # NAMESPACE NAME KEY...
  local namespace=$1 name=$2 key arguments=()
  shift 2
  ! kubectl get secret "$name" --namespace="$namespace" >/dev/null 2>&1 || return 0
  for key in "$@"; do
    # Through a file, so that no value is among the arguments that everybody on this machine can see.
    (umask 077 && random_text >"$scratch/$key")
    arguments+=("--from-file=$key=$scratch/$key")
  done
  kubectl create secret generic "$name" --namespace="$namespace" "${arguments[@]}"
}

random_text() {
  head -c 18 /dev/urandom | base64 | tr -d '\n' | tr '+/' 'aZ'
}

# Copies a Secret's keys into another namespace.
copy_secret() { # FROM-NAMESPACE NAME TO-NAMESPACE NAME
  kubectl get secret "$2" --namespace="$1" --output=json |
    jq --arg namespace "$3" --arg name "$4" \
      '{apiVersion, kind, type, data, metadata: {name: $name, namespace: $namespace}}' |
    kubectl apply --filename=-
}
