{{- define "spendwatch.kafka.labels" -}}
{{ include "spendwatch.labels" . }}
strimzi.io/cluster: {{ include "spendwatch.kafka.cluster" . }}
{{- end -}}

{{- define "spendwatch.kafka.keep" -}}
{{- if .Values.kafka.cluster.keepOnUninstall }}
annotations:
  helm.sh/resource-policy: keep
{{- end }}
{{- end -}}

{{/* Copies of each record, and how many of them must have it. */}}
{{- define "spendwatch.kafka.replicas" -}}
{{- min 3 .Values.kafka.cluster.nodes -}}
{{- end -}}

{{- define "spendwatch.kafka.minInSyncReplicas" -}}
{{- max 1 (sub (include "spendwatch.kafka.replicas" . | int) 1) -}}
{{- end -}}

{{/* Hours as milliseconds; -1 stays. */}}
{{- define "spendwatch.kafka.milliseconds" -}}
{{- if eq (int64 .) -1 }}-1{{ else }}{{ mul . 3600000 }}{{ end -}}
{{- end -}}

{{/* Which of Flink's and of the generator's pods may reach the listener. */}}
{{- define "spendwatch.kafka.peers" -}}
- podSelector:
    matchLabels:
      {{- include "spendwatch.flinkLabels" . | nindent 6 }}
- podSelector:
    matchLabels:
      {{- include "spendwatch.selectorLabels" . | nindent 6 }}
      app.kubernetes.io/component: generator
- podSelector:
    matchLabels:
      spendwatch.io/kafka-client: "true"
{{- end -}}
