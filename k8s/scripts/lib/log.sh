# The log in Kafka, for the end-to-end test: by pods within the cluster, or from here (KAFKA_BOOTSTRAP).
# shellcheck shell=bash disable=SC2034,SC2153,SC2154 # Its parts share their variables.

: "${KAFKA_BOOTSTRAP:=}"
: "${KAFKA_HOME:=}"
: "${KAFKA_PROPERTIES:=/dev/null}"
: "${TOPIC:=transactions-data}"
: "${ALERTS_TOPIC:=spending-alerts}"

log_is_outside() {
  [[ -n $KAFKA_BOOTSTRAP ]]
}

open_log() {
  if log_is_outside; then
    [[ -x $KAFKA_HOME/bin/kafka-get-offsets.sh ]] ||
      fail "KAFKA_HOME is '$KAFKA_HOME', where no bin/kafka-get-offsets.sh is: name the folder of Kafka $KAFKA_VERSION's distribution"
    grep --quiet -e --command-config <<<"$("$KAFKA_HOME/bin/kafka-console-consumer.sh" --help 2>&1)" ||
      fail "kafka-console-consumer.sh in $KAFKA_HOME does not know --command-config: name the folder of Kafka $KAFKA_VERSION's distribution"
    return
  fi
  KAFKA_TOOLS_IMAGE=quay.io/strimzi/kafka:$STRIMZI_VERSION-kafka-$KAFKA_VERSION
  manifest "$repository/k8s/e2e/kafka-user.yaml" FULL_NAME | kubectl apply --filename=-
  await "$TIMEOUT" "The test's user" strimzi_is_ready kafkauser "$full_name-e2e" || kafka_failed "KafkaUser $full_name-e2e"
  manifest "$repository/k8s/e2e/kafka-client.yaml" FULL_NAME RELEASE KAFKA_TOOLS_IMAGE | kubectl apply --filename=-
  kubectl wait --for=condition=Ready "pod/$full_name-e2e-tools" --timeout="${TIMEOUT}s" || {
    explain_pods "$NAMESPACE"
    fail "the pod with Kafka's tools is not ready within $TIMEOUT s: the events above say why"
  }
}

# One of Kafka's tools, with the settings file that it is to have last.
kafka_tool() { # TOOL SETTINGS ARGUMENT...
  local tool=$1 settings=$2
  shift 2
  if log_is_outside; then
    "$KAFKA_HOME/bin/$tool" --bootstrap-server "$KAFKA_BOOTSTRAP" --command-config "$KAFKA_PROPERTIES" "$@"
  else
    kubectl exec "$full_name-e2e-tools" -- "/opt/kafka/bin/$tool" --bootstrap-server "$full_name-kafka-kafka-bootstrap:9093" \
      --command-config "/opt/spendwatch/config/$settings" "$@"
  fi 2>>"$evidence/kafka-tools.log"
}

# Lines of topic, partition and end offset, with colons between.
end_offsets() { # TOPIC
  kafka_tool kafka-get-offsets.sh kafka.properties --topic "$1"
}

# Its records' values as they came, a line each.
dump_partition() { # PARTITION END-OFFSET
  kafka_tool kafka-console-consumer.sh consumer.properties --topic "$TOPIC" --partition "$1" --offset earliest --max-messages "$2" --timeout-ms 60000
}

# All alerts that are committed, or as many as the arguments say. It is over when none came for a while.
dump_alerts() { # ARGUMENT...
  kafka_tool kafka-console-consumer.sh consumer.properties --topic "$ALERTS_TOPIC" --from-beginning --isolation-level read_committed --timeout-ms 20000 "$@"
}

produce_in_the_background() {
  local argument
  heading "Production of $COUNT events, $RATE a second"
  if log_is_outside; then
    java -jar "$spendwatch" generate --bootstrap "$KAFKA_BOOTSTRAP" --kafka-properties "$KAFKA_PROPERTIES" --no-create-topics --topic "$TOPIC" \
      --rate "$RATE" "${generator_arguments[@]}" >"$evidence/generator.log" 2>&1 &
    producer=$!
    return
  fi
  GENERATOR_IMAGE=$REGISTRY/spendwatch-generator:$(deployed_tag)
  GENERATOR_ARGUMENTS=$(for argument in "${generator_arguments[@]}"; do printf '            - "%s"\n' "$argument"; done)
  manifest "$repository/k8s/e2e/generator.yaml" FULL_NAME RELEASE RATE GENERATOR_IMAGE GENERATOR_ARGUMENTS | kubectl create --filename=-
}

production_goes_on_at() { # TIMESTAMP
  if log_is_outside; then
    kill -0 "$producer" 2>/dev/null
    return
  fi
  local end
  end=$(kubectl get job "$full_name-e2e-generator" --output='jsonpath={.status.completionTime}')
  [[ -z $end || $end > $1 ]]
}

await_production() {
  if log_is_outside; then
    wait "$producer" || fail "the generator failed: $(tail -n 1 "$evidence/generator.log")"
    return
  fi
  await "$((TIMEOUT + COUNT / RATE))" "Production" job_has_ended "$full_name-e2e-generator" || {
    explain_pods "$NAMESPACE"
    fail "not all events were produced: see 'kubectl logs job/$full_name-e2e-generator -n $NAMESPACE'"
  }
}
