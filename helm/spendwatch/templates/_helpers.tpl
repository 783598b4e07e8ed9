{{/* The name of every resource, or what it begins with. */}}
{{- define "spendwatch.fullname" -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride -}}
{{- else if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* The labels by which resources of a release are found: never changed, since selectors are immutable. */}}
{{- define "spendwatch.selectorLabels" -}}
app.kubernetes.io/name: {{ default .Chart.Name .Values.nameOverride }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "spendwatch.labels" -}}
{{ include "spendwatch.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{/* The labels that Flink's native mode gives the job's pods. */}}
{{- define "spendwatch.flinkLabels" -}}
app: {{ include "spendwatch.fullname" . }}
type: flink-native-kubernetes
{{- end -}}

{{/* An image's reference: arguments context and image. */}}
{{- define "spendwatch.image" -}}
{{- if .image.digest -}}
{{- printf "%s@%s" .image.repository .image.digest -}}
{{- else -}}
{{- printf "%s:%s" .image.repository (default .context.Chart.AppVersion .image.tag) -}}
{{- end -}}
{{- end -}}

{{- define "spendwatch.serviceAccount" -}}
{{- default (include "spendwatch.fullname" .) .Values.serviceAccount.name -}}
{{- end -}}

{{- define "spendwatch.taskManagerServiceAccount" -}}
{{- printf "%s-taskmanager" (include "spendwatch.serviceAccount" .) -}}
{{- end -}}

{{/* What every container of ours may do: nothing beyond its own volumes. */}}
{{- define "spendwatch.containerSecurityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: {{ .Values.pods.readOnlyRootFilesystem }}
capabilities: {drop: [ALL]}
{{- end -}}

{{- define "spendwatch.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: {{ .Values.pods.userId }}
runAsGroup: {{ .Values.pods.userId }}
fsGroup: {{ .Values.pods.userId }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "spendwatch.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}

{{/* Where the job keeps what outlives its pods, without a slash at the end. */}}
{{- define "spendwatch.storageUri" -}}
{{- if eq .Values.storage.type "s3" -}}
{{- printf "s3://%s/%s" (required "storage.s3.bucket is needed: the name of a bucket that exists" .Values.storage.s3.bucket) (trimAll "/" .Values.storage.s3.prefix) | trimSuffix "/" -}}
{{- else -}}
file:///opt/spendwatch/data
{{- end -}}
{{- end -}}

{{- define "spendwatch.taskManagers" -}}
{{- div (add .Values.job.parallelism .Values.flink.taskManager.slots -1) .Values.flink.taskManager.slots -}}
{{- end -}}
