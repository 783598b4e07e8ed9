{{/* Values that fit the schema one by one and not together. */}}
{{- define "spendwatch.checks" -}}
{{- if gt (len (include "spendwatch.fullname" .)) 40 -}}
{{- fail (printf "fullnameOverride %s is longer than 40 characters: shorten it" .Values.fullnameOverride) -}}
{{- end -}}
{{- if and .Values.kafka.create (ne (mod .Values.kafka.cluster.partitions .Values.job.parallelism) 0) -}}
{{- fail (printf "job.parallelism %v does not divide kafka.cluster.partitions %v, so that some subtasks would have more to do: choose a divisor" .Values.job.parallelism .Values.kafka.cluster.partitions) -}}
{{- end -}}
{{- if and .Values.kafka.create .Values.autoscaler.enabled (ne (mod .Values.kafka.cluster.partitions .Values.autoscaler.maxParallelism) 0) -}}
{{- fail (printf "autoscaler.maxParallelism %v does not divide kafka.cluster.partitions %v: choose a divisor" .Values.autoscaler.maxParallelism .Values.kafka.cluster.partitions) -}}
{{- end -}}
{{- if and .Values.job.savepointRedeployNonce (not .Values.job.initialSavepointPath) -}}
{{- fail "job.savepointRedeployNonce needs job.initialSavepointPath: the savepoint to start from" -}}
{{- end -}}
{{- if and .Values.sinks.elasticsearch.enabled (not .Values.sinks.elasticsearch.hosts) -}}
{{- fail "sinks.elasticsearch.hosts is needed: the addresses of your Elasticsearch, such as [https://elasticsearch:9200]" -}}
{{- end -}}
{{- if not (or .Values.sinks.kafka.enabled .Values.sinks.csv.enabled .Values.sinks.elasticsearch.enabled) -}}
{{- fail "no sink is enabled, so that alerts would go nowhere: enable sinks.kafka, sinks.csv or sinks.elasticsearch" -}}
{{- end -}}
{{- with .Values.monitoring.openTelemetry -}}
{{- if and .enabled (not .endpoint) -}}
{{- fail "monitoring.openTelemetry.endpoint is needed: where your collector receives metrics, such as http://collector:4317" -}}
{{- end -}}
{{- if and .enabled (eq .protocol "HTTP") (not (trimAll "/" (urlParse .endpoint).path)) -}}
{{- fail (printf "monitoring.openTelemetry.endpoint %s has no path, and with HTTP it is used as it is: write %s/v1/metrics" .endpoint (trimSuffix "/" .endpoint)) -}}
{{- end -}}
{{- end -}}
{{- if and .Values.ingress.enabled (not .Values.ingress.host) -}}
{{- fail "ingress.host is needed: the name under which Flink's UI is reached" -}}
{{- end -}}
{{- if and .Values.httpRoute.enabled (not .Values.httpRoute.parentRefs) -}}
{{- fail "httpRoute.parentRefs is needed: the gateway that the route joins" -}}
{{- end -}}
{{- end -}}
