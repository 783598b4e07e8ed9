# The programs that scripts need, and where they are to be had.
# shellcheck shell=bash disable=SC2034,SC2153,SC2154 # Its parts share their variables.

where_to_get() { # TOOL
  case $1 in
    docker) say "Docker 24 or later: https://docs.docker.com/engine/install/" ;;
    kind) say "kind $KIND_VERSION: https://github.com/kubernetes-sigs/kind/releases/tag/$KIND_VERSION" ;;
    kubectl) say "kubectl $KUBERNETES_VERSION: https://kubernetes.io/docs/tasks/tools/#kubectl" ;;
    helm) say "Helm $HELM_VERSION: https://github.com/helm/helm/releases/tag/$HELM_VERSION" ;;
    jq) say "jq 1.6 or later: https://jqlang.github.io/jq/download/" ;;
    java) say "a JDK 17: https://adoptium.net/temurin/releases/?version=17" ;;
    python3) say "Python 3.9 or later: https://www.python.org/downloads/" ;;
    *) say "$1" ;;
  esac
}

# Ends the script when a program is not there: all that are missing are named at once.
need() { # TOOL...
  local tool missing=()
  for tool in "$@"; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  [[ ${#missing[@]} -eq 0 ]] || {
    for tool in "${missing[@]}"; do
      note "${program%.sh}: $tool is not on the PATH: install $(where_to_get "$tool")"
    done
    exit 1
  }
}

need_docker() {
  need docker
  docker info >/dev/null 2>&1 || fail "docker does not answer: start it, and see that 'docker info' works for this user"
}

# For what kind alone can do.
need_own_cluster() { # WHAT
  $own_cluster || fail "$1 is for kind's cluster, and KUBE_CONTEXT=$KUBE_CONTEXT is another: leave KUBE_CONTEXT out"
}
