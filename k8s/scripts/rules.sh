#!/usr/bin/env bash
# The job's rules, by the command line in a short-lived pod of the cluster, from where Kafka can be reached:
#   rules.sh apply|list|retire
#   FILE              apply: the rules file, on this machine
#   ID                retire: the rules' ids, separated by spaces
#   EFFECTIVE_FROM    apply, retire: an instant, or now; see docs/rules.md
#   KAFKA_PROPERTIES  beside an existing Kafka: the settings of Kafka's clients for whoever edits rules, as a file on this
#                     machine; without it the pod logs in as the job does
# With a Kafka of the release the pod logs in as its rule editor.
# shellcheck source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"
# shellcheck source=lib/flink.sh
source "$library/flink.sh"
# shellcheck source=lib/kafka.sh
source "$library/kafka.sh"

: "${FILE:=}"
: "${ID:=}"
: "${EFFECTIVE_FROM:=}"
: "${KAFKA_PROPERTIES:=}"
action=${1:-}
spendwatch=$repository/local/target/spendwatch.jar

main() {
  local status=0
  check_arguments
  need kubectl jq
  [[ -r $spendwatch ]] || fail "$spendwatch is not there: build it first (make build)"
  use_cluster
  deployment_exists || fail "there is no FlinkDeployment $full_name in namespace $NAMESPACE: install it first (make deploy)"
  pod=$full_name-rules-$(date -u +%Y%m%d%H%M%S)
  trap 'remove_pod; rm -rf "$scratch"' EXIT
  start_pod
  copy "$spendwatch" spendwatch.jar
  [[ -z $KAFKA_PROPERTIES ]] || copy "$KAFKA_PROPERTIES" kafka.properties
  [[ $action != apply ]] || copy "$FILE" "$(basename "$FILE")"
  # Its exit code is the command line's.
  kubectl exec "$pod" -- java -Xmx256m -XX:-UsePerfData -Djava.io.tmpdir=/work -jar spendwatch.jar rules "$action" "${arguments[@]}" || status=$?
  exit "$status"
}

check_arguments() {
  case $action in
    apply)
      [[ -n $FILE ]] || fail "FILE is empty: write make rules-apply FILE=rules.yaml"
      [[ -r $FILE && ! -d $FILE ]] || fail "FILE=$FILE is no file that can be read: name a rules file"
      arguments=("$(basename "$FILE")")
      ;;
    retire)
      [[ -n $ID ]] || fail "ID is empty: write make rules-retire ID=big-spender, or ID=\"one another\""
      read -ra arguments <<<"$ID"
      ;;
    list) arguments=() ;;
    *) fail "'$action' is nothing that is done with rules here: write rules.sh apply, rules.sh list or rules.sh retire" ;;
  esac
  [[ -z $KAFKA_PROPERTIES || -r $KAFKA_PROPERTIES ]] ||
    fail "KAFKA_PROPERTIES=$KAFKA_PROPERTIES is no file that can be read: name the settings of Kafka's clients"
  arguments+=(--config /opt/spendwatch/config/spendwatch.yaml)
  [[ -z $KAFKA_PROPERTIES ]] || arguments+=(--properties kafka.properties)
  [[ -z $EFFECTIVE_FROM || $action == list ]] || arguments+=(--effective-from "$EFFECTIVE_FROM")
}

start_pod() {
  local editor=""
  ! release_has_kafka || editor=$full_name-rule-editor
  pod_like_the_job "$editor" | kubectl create --filename=- >/dev/null
  kubectl wait --for=condition=Ready "pod/$pod" --timeout="${TIMEOUT}s" >/dev/null || {
    explain_pods "$NAMESPACE"
    fail "pod $pod is not ready within $TIMEOUT s: the events above say why"
  }
}

# The job's image, configuration and way to Kafka, and nothing else of it; with another user's login where one is named.
pod_like_the_job() { # SECRET, or empty
  kubectl get flinkdeployment "$full_name" --output=json | jq --arg name "$pod" --arg release "$RELEASE" --arg secret "$1" '
    def ways_to_kafka: select(.name | IN("configuration", "kafka-user", "kafka-ca"));
    .spec as $job | .spec.taskManager.podTemplate.spec as $pod | $pod.containers[0] as $container
    | {apiVersion: "v1", kind: "Pod",
       metadata: {name: $name, labels: {
         "app.kubernetes.io/instance": $release, "app.kubernetes.io/component": "rules", "spendwatch.io/kafka-client": "true"}},
       spec: (($pod | {imagePullSecrets, nodeSelector, tolerations, securityContext} | with_entries(select(.value != null)))
         + {restartPolicy: "Never", activeDeadlineSeconds: 3600, terminationGracePeriodSeconds: 1,
            automountServiceAccountToken: false, enableServiceLinks: false,
            containers: [{
              name: "rules", image: $job.image, imagePullPolicy: $job.imagePullPolicy,
              command: ["sleep", "infinity"], workingDir: "/work",
              resources: {requests: {cpu: "100m", memory: "512Mi"}, limits: {cpu: "1", memory: "512Mi"}},
              securityContext: $container.securityContext,
              volumeMounts: ([{name: "work", mountPath: "/work"}] + [$container.volumeMounts[] | ways_to_kafka])}],
            volumes: ([{name: "work", emptyDir: {sizeLimit: "1Gi"}}]
              + [$pod.volumes[] | ways_to_kafka
                 | if .name == "kafka-user" and $secret != "" then .secret.secretName = $secret else . end])})}'
}

# By standard input, so that nothing but the content crosses, and for its owner alone to read: properties hold secrets.
copy() { # FILE NAME
  # The dollar is the pod's shell's.
  # shellcheck disable=SC2016
  kubectl exec --stdin "$pod" -- sh -c 'umask 077 && cat >"$0"' "$2" <"$1" || fail "$1 could not be copied into pod $pod: see 'kubectl describe pod $pod -n $NAMESPACE'"
  [[ $(kubectl exec "$pod" -- stat --format=%s "$2") == "$(wc -c <"$1" | tr -d ' ')" ]] ||
    fail "$1 did not arrive whole in pod $pod: the connection to the cluster was cut; try again"
}

remove_pod() {
  kubectl delete pod "$pod" --ignore-not-found --wait=false >/dev/null ||
    note "Pod $pod could not be removed; within an hour it ends by itself"
}

main
