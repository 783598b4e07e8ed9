{{/* What Prometheus calls the job's targets: the PodMonitor's namespace and name. Alerts see this release's metrics alone. */}}
{{- define "spendwatch.monitoring.selector" -}}
{{- printf "namespace=%q, job=\"%s/%s\"" .Release.Namespace .Release.Namespace (include "spendwatch.fullname" .) -}}
{{- end -}}

{{/* The address of an alert's entry in the runbook; arguments context and alert. */}}
{{- define "spendwatch.monitoring.runbook" -}}
{{- printf "%s%s" .context.Values.monitoring.prometheusRule.runbookUrl (lower .alert) -}}
{{- end -}}

{{/* What an alert is routed by; arguments context and severity. */}}
{{- define "spendwatch.monitoring.alertLabels" -}}
severity: {{ .severity }}
namespace: {{ .context.Release.Namespace }}
flinkdeployment: {{ include "spendwatch.fullname" .context }}
{{- end -}}
