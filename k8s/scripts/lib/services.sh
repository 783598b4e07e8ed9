# What the demo has beside the release: Elasticsearch and object storage.
# shellcheck shell=bash disable=SC2034,SC2153,SC2154 # Its parts share their variables.

deploy_services() {
  heading "Elasticsearch and object storage"
  apply_namespaces
  random_secret object-storage credentials accessKey secretKey
  copy_secret object-storage credentials "$NAMESPACE" spendwatch-s3
  # What a Job runs cannot be changed, as another image would.
  kubectl delete job bucket --namespace=object-storage --ignore-not-found
  manifest "$repository/k8s/services/object-storage.yaml" NAMESPACE S3_IMAGE | kubectl apply --filename=-
  manifest "$repository/k8s/services/elasticsearch.yaml" NAMESPACE ELASTICSEARCH_IMAGE | kubectl apply --filename=-
  await_rollout object-storage statefulset/object-storage
  kubectl wait --for=condition=Complete job/bucket --namespace=object-storage --timeout="${TIMEOUT}s" || {
    explain_pods object-storage
    fail "the bucket spendwatch was not made within $TIMEOUT s: see 'kubectl logs job/bucket -n object-storage'"
  }
  await_rollout elasticsearch statefulset/elasticsearch
}
