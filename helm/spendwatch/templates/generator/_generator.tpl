{{- define "spendwatch.generator.labels" -}}
{{ include "spendwatch.labels" . }}
app.kubernetes.io/component: generator
{{- end -}}

{{/* What the generator tells Kafka's clients: a properties file. */}}
{{- define "spendwatch.generator.clientProperties" -}}
{{- range $key, $value := include "spendwatch.kafka.clientProperties" . | fromYaml }}
{{ $key }}={{ $value }}
{{- end }}
{{- end -}}

{{- define "spendwatch.generator.arguments" -}}
{{- with .Values.generator -}}
- --bootstrap
- {{ include "spendwatch.kafka.bootstrapServers" $ | quote }}
- --kafka-properties
- /opt/spendwatch/config/kafka.properties
- --topic
- {{ $.Values.kafka.topics.transactions | quote }}
- --no-create-topics
- --rate
- {{ .rate | quote }}
- --customers
- {{ .customers | quote }}
{{- if ne (float64 .speed) 1.0 }}
- --event-time
- accelerated
- --factor
- {{ .speed | quote }}
- --resume
{{- end }}
- --late
- {{ .lateShare | quote }}
- --malformed
- {{ .malformedShare | quote }}
{{- range .arguments }}
- {{ . | quote }}
{{- end }}
{{- end -}}
{{- end -}}
