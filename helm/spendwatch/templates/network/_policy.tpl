{{- define "spendwatch.network.dns" -}}
- ports:
    - {port: 53, protocol: UDP}
    - {port: 53, protocol: TCP}
{{- end -}}

{{/* The way to Kafka. */}}
{{- define "spendwatch.network.kafka" -}}
{{- if .Values.kafka.create -}}
- to:
    - podSelector:
        matchLabels:
          strimzi.io/name: {{ include "spendwatch.kafka.cluster" . }}-kafka
  ports:
    - {port: 9093, protocol: TCP}
{{- end -}}
{{- end -}}

{{/* The way to servers outside of the release. */}}
{{- define "spendwatch.network.external" -}}
- ports:
    {{- range . }}
    - {port: {{ . }}, protocol: TCP}
    {{- end }}
{{- end -}}

{{/* The port of the OpenTelemetry collector; empty when metrics go to none. */}}
{{- define "spendwatch.network.collectorPort" -}}
{{- with .Values.monitoring.openTelemetry -}}
{{- if .enabled -}}
{{- $url := urlParse .endpoint -}}
{{- regexFind "[0-9]+$" (regexFind ":[0-9]+$" $url.host) | default (ternary "443" "80" (eq $url.scheme "https")) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "spendwatch.network.namespace" -}}
namespaceSelector:
  matchLabels:
    kubernetes.io/metadata.name: {{ . }}
{{- end -}}
