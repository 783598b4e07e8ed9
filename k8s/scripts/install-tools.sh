#!/usr/bin/env bash
# Puts kind, kubectl and Helm of the versions in versions.env into a folder, each checked against its published digest.
# For Linux; elsewhere the messages of the other scripts say where to get them.
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"

fetch() { # URL FILE
  curl --fail --silent --show-error --location --retry 3 --output "$2" "$1" || fail "$1 could not be had: see what curl says above"
}

check() { # FILE SHA-256
  printf '%s  %s\n' "$2" "$1" | sha256sum --check --quiet - || fail "$1 is not what its publisher says it is (SHA-256 $2): do not use it"
}

# The digest that a .sha256 or .sha256sum file begins with.
digest() { # URL
  fetch "$1" "$scratch/digest"
  cut -d ' ' -f 1 "$scratch/digest"
}

install_binary() { # NAME URL DIGEST-URL
  fetch "$2" "$scratch/$1"
  check "$scratch/$1" "$(digest "$3")"
  install -m 0755 "$scratch/$1" "$folder/$1"
}

install_helm() {
  local archive=helm-$HELM_VERSION-linux-$architecture.tar.gz
  fetch "https://get.helm.sh/$archive" "$scratch/$archive"
  check "$scratch/$archive" "$(digest "https://get.helm.sh/$archive.sha256sum")"
  tar --extract --gzip --file "$scratch/$archive" --directory "$scratch"
  install -m 0755 "$scratch/linux-$architecture/helm" "$folder/helm"
}

[[ $# -eq 1 ]] || fail "it takes one folder: write install-tools.sh FOLDER"
need curl sha256sum tar
folder=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
case $(uname -m) in
  x86_64) architecture=amd64 ;;
  aarch64) architecture=arm64 ;;
  *) fail "there is nothing for a $(uname -m): install kind $KIND_VERSION, kubectl $KUBERNETES_VERSION and Helm $HELM_VERSION by hand" ;;
esac
mkdir -p "$folder"
install_binary kind "https://kind.sigs.k8s.io/dl/$KIND_VERSION/kind-linux-$architecture" "https://kind.sigs.k8s.io/dl/$KIND_VERSION/kind-linux-$architecture.sha256sum"
install_binary kubectl "https://dl.k8s.io/release/$KUBERNETES_VERSION/bin/linux/$architecture/kubectl" "https://dl.k8s.io/release/$KUBERNETES_VERSION/bin/linux/$architecture/kubectl.sha256"
install_helm
say "kind $KIND_VERSION, kubectl $KUBERNETES_VERSION and Helm $HELM_VERSION are in $folder"
