# What every script begins with: where the repository is, which cluster is meant, and the other parts of this library.
# shellcheck shell=bash disable=SC2034,SC2153,SC2154 # Its parts share their variables.
set -euo pipefail

((BASH_VERSINFO[0] >= 4)) || {
  printf '%s\n' "${0##*/}: this is bash $BASH_VERSION, and bash 4 or later is needed: install it (brew install bash on a Mac)" >&2
  exit 1
}

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
library=$repository/k8s/scripts/lib
program=${0##*/}

# shellcheck source=lib/messages.sh
source "$library/messages.sh"
# shellcheck source=lib/settings.sh
source "$library/settings.sh"
# shellcheck source=lib/tools.sh
source "$library/tools.sh"
# shellcheck source=lib/context.sh
source "$library/context.sh"
# shellcheck source=lib/wait.sh
source "$library/wait.sh"
