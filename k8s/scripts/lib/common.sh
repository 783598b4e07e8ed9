# What every script begins with: where the repository is, which cluster is meant, and the other parts of this library.
# shellcheck shell=bash disable=SC2034 # Its parts share their variables.
set -euo pipefail

((BASH_VERSINFO[0] >= 4)) || {
  printf '%s\n' "${0##*/}: this is bash $BASH_VERSION, and bash 4 or later is needed: install it (brew install bash on a Mac)" >&2
  exit 1
}

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
library=$repository/k8s/scripts/lib
program=${0##*/}

source "$library/messages.sh"
source "$library/settings.sh"
source "$library/tools.sh"
source "$library/cluster.sh"
source "$library/wait.sh"
