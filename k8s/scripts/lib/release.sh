# The Helm release.
# shellcheck shell=bash disable=SC2034,SC2153,SC2154 # Its parts share their variables.

need_values() {
  [[ -n ${VALUES:-} ]] || fail "VALUES is empty, and on a cluster of your own (KUBE_CONTEXT=$KUBE_CONTEXT) no values are a good guess: write VALUES=my-values.yaml, after helm/spendwatch/README.md"
  local file
  for file in $VALUES; do
    [[ -r $file || -r $repository/$file ]] || fail "values file $file is not there: VALUES is '$VALUES'"
  done
}

# Helm's arguments for the values files, which are looked for here and in the repository.
values_arguments() {
  local file
  for file in $VALUES; do
    [[ -r $file ]] || file=$repository/$file
    printf '%s\n' --values "$file"
  done
}

deployed_tag() {
  helm get values "$RELEASE" --namespace "$NAMESPACE" --output json 2>/dev/null | jq --raw-output '.image.tag // empty' || true
}

# Installs or upgrades the release from the chart and the values files.
helm_upgrade() { # TAG ARGUMENT...
  local tag=$1 values
  shift
  mapfile -t values < <(values_arguments)
  # HELM_ARGS is a list of words.
  # shellcheck disable=SC2086
  helm upgrade --install "$RELEASE" "$chart" --namespace "$NAMESPACE" "${values[@]}" \
    --set-string "image.tag=$tag" --set-string "generator.image.tag=$tag" $HELM_ARGS "$@" >"$scratch/helm.log" ||
    fail "helm did not accept the release, and left what runs as it was: correct what it says above"
}

# The newest revision, and those before it, as lines of revision, status, time and chart.
history_lines() {
  helm history "$RELEASE" --namespace "$NAMESPACE" --output json |
    jq --raw-output 'sort_by(.revision)[] | [.revision, .status, .updated, .chart] | @tsv'
}
