# What every script begins with: where the repository is, which cluster is meant, and the other parts of this library.
# shellcheck shell=bash disable=SC2034 # Its parts share their variables.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
library=$repository/k8s/scripts/lib
program=${0##*/}

source "$library/messages.sh"
source "$library/settings.sh"
source "$library/tools.sh"
source "$library/cluster.sh"
source "$library/wait.sh"
