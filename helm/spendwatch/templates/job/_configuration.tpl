{{/* The job's configuration file: docs/configuration.md. */}}
{{- define "spendwatch.job.configuration" -}}
{{- with .Values.job.settings }}
{{- toYaml . }}
{{ end -}}
rules-file: rules.yaml
kafka:
  bootstrap-servers: {{ include "spendwatch.kafka.bootstrapServers" . | quote }}
  group-id: {{ .Values.kafka.groupId | quote }}
  start-from: {{ .Values.kafka.startFrom }}
  start-timeout: {{ .Values.kafka.startTimeout }}
  topics:
    transactions: {{ .Values.kafka.topics.transactions | quote }}
    alerts: {{ .Values.kafka.topics.alerts | quote }}
    dead-letter: {{ .Values.kafka.topics.deadLetter | quote }}
    late: {{ .Values.kafka.topics.late | quote }}
    rules: {{ .Values.kafka.topics.rules | quote }}
    rule-status: {{ .Values.kafka.topics.ruleStatus | quote }}
  {{- $properties := include "spendwatch.kafka.clientProperties" . }}
  {{- if ne $properties "{}" }}
  properties:
    {{- $properties | nindent 4 }}
  {{- end }}
sinks:
  {{- if .Values.sinks.kafka.enabled }}
  kafka:
    delivery: {{ .Values.sinks.kafka.delivery }}
    transactional-id-prefix: {{ .Values.kafka.transactionalIdPrefix | quote }}
    transaction-timeout: PT{{ .Values.kafka.transactionTimeoutSeconds }}S
  {{- end }}
  {{- if .Values.sinks.csv.enabled }}
  csv:
    directory: {{ .Values.sinks.csv.directory | default (printf "%s/alerts" (include "spendwatch.storageUri" .)) | quote }}
  {{- end }}
  {{- with .Values.sinks.elasticsearch }}
  {{- if .enabled }}
  elasticsearch:
    hosts: {{ toJson .hosts }}
    index: {{ .index | quote }}
    {{- if .secret }}
    credentials-directory: /opt/spendwatch/elasticsearch-user
    {{- end }}
    {{- if .caSecret.name }}
    ca-certificate: /opt/spendwatch/elasticsearch-ca/{{ .caSecret.key }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end -}}

{{- define "spendwatch.job.rules" -}}
{{- toYaml .Values.rules -}}
{{- end -}}

{{/* Changes with what the job is told, and so makes an upgrade of it. */}}
{{- define "spendwatch.job.configurationChecksum" -}}
{{- printf "%s\n%s" (include "spendwatch.job.configuration" .) (include "spendwatch.job.rules" .) | sha256sum -}}
{{- end -}}
