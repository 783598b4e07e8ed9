#!/usr/bin/env bash
# Everything on kind's cluster, to a running demo. What a later step needs is asked for before the first one begins.
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"

need_own_cluster "make up"
need docker kind kubectl helm jq java
need_docker
exec "${MAKE:-make}" --no-print-directory --jobs=1 --directory="$repository" cluster operators images load-images deploy
