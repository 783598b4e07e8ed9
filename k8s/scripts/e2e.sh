#!/usr/bin/env bash
# Proves the whole of it on a cluster: known events are produced, the job is upgraded in their middle, and the alerts in
# Kafka equal those of a local replay of the log, for all windows that are over. Needs a cluster with the operators and the
# images (make e2e sees to that on kind), and leaves its evidence in target/e2e.
#   COUNT, RATE      events, and how many a second (100000, 400)
#   UPGRADE_TAG      on a cluster of your own: the tag to upgrade to; IMAGE_TAG is the one to begin with
#   KAFKA_BOOTSTRAP  an existing Kafka that is reached from here, with KAFKA_HOME where Kafka's tools are and, if it wants
#                    that, KAFKA_PROPERTIES, a file with the settings of clients; else the release's own Kafka is used
#   TOPIC, ALERTS_TOPIC  the topics there (transactions-data, spending-alerts)
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/release.sh
source "$library/release.sh"
# shellcheck source=lib/flink.sh
source "$library/flink.sh"
# shellcheck source=lib/kafka.sh
source "$library/kafka.sh"
# shellcheck source=lib/log.sh
source "$library/log.sh"

: "${COUNT:=100000}"
: "${RATE:=400}"
: "${UPGRADE_TAG:=}"
if $own_cluster; then
  VALUES="k8s/kind-values.yaml k8s/e2e/values.yaml"
fi
start=2025-01-06T00:00:00Z
# An event a second. Late events lag by hours, those out of order by seconds.
generator_arguments=(--event-time accelerated --start "$start" --step PT1S --count "$COUNT" --customers 200 --seed 7
  --late 0.005 --out-of-order 0.05 --malformed 0.002)
evidence=$repository/target/e2e
spendwatch=$repository/local/target/spendwatch.jar

main() {
  need kubectl helm jq java python3
  need_values
  $own_cluster || [[ -n $UPGRADE_TAG ]] ||
    fail "UPGRADE_TAG is empty, and on a cluster of your own (KUBE_CONTEXT=$KUBE_CONTEXT) images come from a registry: write UPGRADE_TAG=..., beside IMAGE_TAG=..."
  [[ -r $spendwatch ]] || fail "$spendwatch is not there: build it first (make build)"
  use_cluster
  rm -rf "$evidence"
  mkdir -p "$evidence/log"
  over=$(end_of_compared_windows)

  VALUES=$VALUES "$repository/k8s/scripts/deploy.sh"
  open_log
  need_empty_log
  produce_in_the_background
  await "$TIMEOUT" "Alerts before the upgrade" alerts_are_there || explain_and_fail "no alert came"
  upgrade
  await_production
  dump_log
  need_known_events
  replay
  await_alerts
  settle
  compare
}

# The last hour is left out: the windows that end in it are over only when every partition's clock has passed them.
end_of_compared_windows() {
  python3 - "$start" "$COUNT" <<'PYTHON'
import datetime, sys
start = datetime.datetime.fromisoformat(sys.argv[1].replace("Z", "+00:00"))
end = start + datetime.timedelta(seconds=int(sys.argv[2])) - datetime.timedelta(hours=1)
print(end.replace(minute=0, second=0).strftime("%Y-%m-%dT%H:%M:%SZ"))
PYTHON
}

need_empty_log() {
  local records
  records=$(end_offsets "$TOPIC" | awk -F : '{ sum += $3 } END { print sum + 0 }')
  [[ $records == 0 ]] || fail "$TOPIC holds $records records already, so the events would not be known: begin with an installation of its own (make undeploy)"
}

# One is enough: while events are produced, alerts come with each checkpoint, and reading all of them would not end.
alerts_are_there() {
  dump_alerts --max-messages 1 >"$evidence/alerts.jsonl"
  say "$(wc -l <"$evidence/alerts.jsonl")"
  [[ -s $evidence/alerts.jsonl ]]
}

# The upgrade counts as one in the middle if its savepoint was taken while events were still being produced.
upgrade() {
  heading "Upgrade"
  IMAGE_TAG=$UPGRADE_TAG VALUES=$VALUES "$repository/k8s/scripts/upgrade.sh"
  job_has_upgraded || fail "the job was not upgraded: UPGRADE_TAG=$UPGRADE_TAG is what ran before"
  production_goes_on_at "$(kubectl get flinkstatesnapshot --selector=snapshot.trigger-type=UPGRADE \
    --sort-by=.metadata.creationTimestamp --output='jsonpath={.items[-1:].metadata.creationTimestamp}')" ||
    fail "all events were produced before the upgrade stopped the job, so it was not in their middle: raise COUNT ($COUNT) or lower RATE ($RATE)"
}

job_has_upgraded() {
  [[ -n $(deployment '.status.jobStatus.upgradeSavepointPath // empty') ]]
}

dump_log() {
  local topic partition end
  heading "The log, partition by partition"
  while IFS=: read -r topic partition end; do
    ((end > 0)) || fail "partition $partition of $topic is empty and would hold every window open: raise COUNT ($COUNT)"
    dump_partition "$partition" "$end" >"$evidence/log/$(printf '%02d' "$partition").jsonl"
  done < <(end_offsets "$TOPIC")
  wc -l "$evidence"/log/*.jsonl
}

# What is in Kafka must be what the same arguments write to a file, each event once.
need_known_events() {
  java -jar "$spendwatch" generate --output "$evidence/known.jsonl" --rate max "${generator_arguments[@]}"
  cmp <(LC_ALL=C sort "$evidence/known.jsonl") <(cat "$evidence"/log/*.jsonl | LC_ALL=C sort) ||
    fail "what is in $TOPIC is not what was to be produced: compare $evidence/known.jsonl and $evidence/log"
}

# With the configuration and the rules that the job in the cluster was given.
replay() {
  heading "Replay"
  kubectl get configmap "$full_name-configuration" --output=json >"$scratch/configuration.json"
  jq --raw-output '.data["spendwatch.yaml"]' "$scratch/configuration.json" >"$evidence/spendwatch.yaml"
  jq --raw-output '.data["rules.yaml"]' "$scratch/configuration.json" >"$evidence/rules.yaml"
  java -jar "$spendwatch" replay --input "$evidence"/log/*.jsonl --output "$evidence/replay" --config "$evidence/spendwatch.yaml"
}

compare_alerts() { # ARGUMENT...
  python3 "$repository/k8s/e2e/compare_alerts.py" --replay "$evidence/replay/alerts" --cluster "$evidence/alerts.jsonl" --until "$over" "$@"
}

await_alerts() {
  await "$TIMEOUT" "Alerts of windows that ended by $over" alerts_are_complete || {
    compare_alerts || true
    explain_and_fail "alerts are missing"
  }
}

alerts_are_complete() {
  dump_alerts >"$evidence/alerts.jsonl"
  compare_alerts --count
}

# What was written twice would appear with a later checkpoint.
settle() {
  checkpoints_before=$(checkpoints '.counts.completed')
  await "$TIMEOUT" "Two more checkpoints" more_checkpoints || explain_and_fail "no checkpoint completes"
  dump_alerts >"$evidence/alerts.jsonl"
}

more_checkpoints() {
  local now
  now=$(checkpoints '.counts.completed') || return 1
  say "$((now - checkpoints_before))"
  ((now >= checkpoints_before + 2))
}

compare() {
  heading "Comparison"
  compare_alerts || fail "the alerts in the cluster are not those of the replay: $evidence holds both"
}

main
