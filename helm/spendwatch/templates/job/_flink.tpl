{{/* Flink's own configuration, and that of its operator. */}}
{{- define "spendwatch.flink.configuration" -}}
{{- $uri := include "spendwatch.storageUri" . -}}
{{- $flink := .Values.flink -}}
taskmanager.numberOfTaskSlots: {{ $flink.taskManager.slots | quote }}
kubernetes.jobmanager.cpu.limit-factor: {{ $flink.jobManager.cpuLimitFactor | quote }}
kubernetes.taskmanager.cpu.limit-factor: {{ $flink.taskManager.cpuLimitFactor | quote }}
kubernetes.taskmanager.service-account: {{ include "spendwatch.taskManagerServiceAccount" . }}
pipeline.max-parallelism: "720"
state.backend.type: rocksdb
execution.checkpointing.mode: EXACTLY_ONCE
execution.checkpointing.incremental: "true"
execution.checkpointing.interval: {{ $flink.checkpoints.interval }}
execution.checkpointing.min-pause: {{ $flink.checkpoints.minPause }}
execution.checkpointing.timeout: {{ $flink.checkpoints.timeout }}
execution.checkpointing.tolerable-failed-checkpoints: {{ $flink.checkpoints.tolerableFailures | quote }}
execution.checkpointing.num-retained: {{ $flink.checkpoints.retained | quote }}
execution.checkpointing.externalized-checkpoint-retention: RETAIN_ON_CANCELLATION
execution.checkpointing.dir: {{ $uri }}/checkpoints
execution.checkpointing.savepoint-dir: {{ $uri }}/savepoints
high-availability.type: kubernetes
high-availability.storageDir: {{ $uri }}/ha
restart-strategy.type: exponential-delay
restart-strategy.exponential-delay.initial-backoff: {{ $flink.restart.initialBackoff }}
restart-strategy.exponential-delay.max-backoff: {{ $flink.restart.maxBackoff }}
restart-strategy.exponential-delay.reset-backoff-threshold: {{ $flink.restart.resetAfter }}
env.java.opts.taskmanager: -XX:+UseTransparentHugePages
io.tmp.dirs: /tmp
web.submit.enable: "false"
web.cancel.enable: "false"
metrics.reporters: prometheus{{ if .Values.monitoring.openTelemetry.enabled }},otel{{ end }}
metrics.reporter.prometheus.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory
metrics.reporter.prometheus.port: "9249"
{{- with .Values.monitoring.openTelemetry }}
{{- if .enabled }}
metrics.reporter.otel.factory.class: org.apache.flink.metrics.otel.OpenTelemetryMetricReporterFactory
metrics.reporter.otel.exporter.endpoint: {{ .endpoint }}
metrics.reporter.otel.exporter.protocol: {{ .protocol }}
metrics.reporter.otel.exporter.timeout: {{ .timeout }}
metrics.reporter.otel.interval: {{ .interval }}
metrics.reporter.otel.service.name: {{ include "spendwatch.fullname" $ }}
metrics.reporter.otel.scope.variables.additional: namespace:{{ $.Release.Namespace }}
{{- end }}
{{- end }}
kubernetes.operator.job.upgrade.last-state-fallback.enabled: {{ .Values.job.lastStateFallback | quote }}
kubernetes.operator.job.savepoint-on-deletion: {{ .Values.job.savepointOnDeletion | quote }}
{{- with $flink.savepoints.interval }}
kubernetes.operator.periodic.savepoint.interval: {{ . | quote }}
{{- end }}
kubernetes.operator.savepoint.history.max.age: {{ $flink.savepoints.maxAge }}
kubernetes.operator.savepoint.history.max.count: {{ $flink.savepoints.maxCount | quote }}
{{- if eq .Values.storage.type "s3" }}
{{- with .Values.storage.s3 }}
{{- with .endpoint }}
s3.endpoint: {{ . }}
{{- end }}
{{- with .region }}
s3.endpoint.region: {{ . }}
{{- end }}
s3.path.style.access: {{ .pathStyle | quote }}
{{- if .caSecret.name }}
env.java.opts.all: -Djavax.net.ssl.trustStore=/opt/spendwatch/trust/cacerts
{{- end }}
{{- end }}
{{- end }}
{{- with .Values.autoscaler }}
{{- if .enabled }}
job.autoscaler.enabled: "true"
job.autoscaler.scaling.enabled: "true"
job.autoscaler.vertex.min-parallelism: {{ .minParallelism | quote }}
job.autoscaler.vertex.max-parallelism: {{ .maxParallelism | quote }}
job.autoscaler.utilization.target: {{ .targetUtilization | quote }}
job.autoscaler.metrics.window: {{ .metricsWindow }}
job.autoscaler.stabilization.interval: {{ .stabilizationInterval }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "spendwatch.flink.logging" -}}
rootLogger.level = {{ .Values.flink.logging.level }}
rootLogger.appenderRef.console.ref = console
appender.console.name = console
appender.console.type = CONSOLE
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss.SSSX}{UTC} %-5p %-40.40c{1.} %m%n
{{- /* Flink registers some metrics of its sinks twice and would say so at every checkpoint. */}}
{{- $loggers := merge (deepCopy .Values.flink.logging.loggers) (dict "org.apache.kafka" "WARN" "org.apache.flink.metrics.MetricGroup" "ERROR") }}
{{- range $logger, $level := $loggers }}
{{- $id := $logger | replace "." "_" }}
logger.{{ $id }}.name = {{ $logger }}
logger.{{ $id }}.level = {{ $level }}
{{- end }}
{{- end -}}

{{/* A pod of the job's; arguments context and role (jobmanager or taskmanager). */}}
{{- define "spendwatch.flink.podTemplate" -}}
{{- $ := .context -}}
{{- $values := .context.Values -}}
{{- $kafka := dict "context" .context "user" "job" -}}
{{- $s3 := $values.storage.s3 -}}
{{- $trust := and (eq $values.storage.type "s3") $s3.caSecret.name -}}
metadata:
  labels:
    {{- include "spendwatch.selectorLabels" .context | nindent 4 }}
    app.kubernetes.io/component: {{ .role }}
    {{- with $values.pods.labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  annotations:
    spendwatch.io/configuration: {{ include "spendwatch.job.configurationChecksum" .context }}
    {{- with $values.pods.annotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  {{- include "spendwatch.pullSecrets" .context | trim | nindent 2 }}
  enableServiceLinks: false
  terminationGracePeriodSeconds: 60
  {{- with $values.pods.priorityClassName }}
  priorityClassName: {{ . }}
  {{- end }}
  {{- with $values.pods.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $values.pods.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $values.pods.affinity }}
  affinity:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  securityContext:
    {{- include "spendwatch.podSecurityContext" .context | nindent 4 }}
  {{- if $trust }}
  initContainers:
    - name: trust-store
      image: {{ include "spendwatch.image" (dict "context" .context "image" $values.image) }}
      imagePullPolicy: {{ $values.image.pullPolicy }}
      command: [bash, -euc]
      args:
        - |
          store=/opt/spendwatch/trust/cacerts
          cp "$JAVA_HOME/lib/security/cacerts" "$store"
          chmod u+w "$store"
          keytool -importcert -noprompt -alias object-storage -file "/opt/spendwatch/s3-ca/{{ $s3.caSecret.key }}" -keystore "$store" -storepass changeit
      resources:
        {{- toYaml $values.pods.helperResources | nindent 8 }}
      securityContext:
        {{- include "spendwatch.containerSecurityContext" .context | nindent 8 }}
      volumeMounts:
        - {name: work, mountPath: /tmp}
        - {name: trust, mountPath: /opt/spendwatch/trust}
        - {name: s3-ca, mountPath: /opt/spendwatch/s3-ca, readOnly: true}
  {{- end }}
  containers:
    - name: flink-main-container
      ports:
        - {name: metrics, containerPort: 9249, protocol: TCP}
      {{- if and (eq $values.storage.type "s3") $s3.secret }}
      env:
        - name: AWS_ACCESS_KEY_ID
          valueFrom: {secretKeyRef: {name: {{ $s3.secret }}, key: accessKey}}
        - name: AWS_SECRET_ACCESS_KEY
          valueFrom: {secretKeyRef: {name: {{ $s3.secret }}, key: secretKey}}
      {{- end }}
      securityContext:
        {{- include "spendwatch.containerSecurityContext" .context | nindent 8 }}
      volumeMounts:
        - {name: work, mountPath: /tmp}
        - {name: log, mountPath: /opt/flink/log}
        - {name: configuration, mountPath: /opt/spendwatch/config, readOnly: true}
        {{- if eq $values.storage.type "pvc" }}
        - {name: data, mountPath: /opt/spendwatch/data}
        {{- end }}
        {{- include "spendwatch.kafka.volumeMounts" $kafka | trim | nindent 8 }}
        {{- if $values.sinks.elasticsearch.enabled }}
        {{- if $values.sinks.elasticsearch.secret }}
        - {name: elasticsearch-user, mountPath: /opt/spendwatch/elasticsearch-user, readOnly: true}
        {{- end }}
        {{- if $values.sinks.elasticsearch.caSecret.name }}
        - {name: elasticsearch-ca, mountPath: /opt/spendwatch/elasticsearch-ca, readOnly: true}
        {{- end }}
        {{- end }}
        {{- if $trust }}
        - {name: trust, mountPath: /opt/spendwatch/trust, readOnly: true}
        {{- end }}
  volumes:
    - name: work
      emptyDir: {sizeLimit: {{ $values.flink.workVolumeSize }}}
    - name: log
      emptyDir: {sizeLimit: 100Mi}
    - name: configuration
      configMap: {name: {{ include "spendwatch.fullname" .context }}-configuration}
    {{- if eq $values.storage.type "pvc" }}
    - name: data
      persistentVolumeClaim: {claimName: {{ include "spendwatch.storage.claim" .context }}}
    {{- end }}
    {{- include "spendwatch.kafka.volumes" $kafka | trim | nindent 4 }}
    {{- with $values.sinks.elasticsearch }}
    {{- if .enabled }}
    {{- if .secret }}
    - name: elasticsearch-user
      secret: {secretName: {{ .secret }}, defaultMode: 0440}
    {{- end }}
    {{- if .caSecret.name }}
    - name: elasticsearch-ca
      secret:
        secretName: {{ .caSecret.name }}
        defaultMode: 0440
        items: [{key: {{ .caSecret.key }}, path: {{ .caSecret.key }}}]
    {{- end }}
    {{- end }}
    {{- end }}
    {{- if $trust }}
    - name: trust
      emptyDir: {sizeLimit: 1Mi}
    - name: s3-ca
      secret:
        secretName: {{ $s3.caSecret.name }}
        defaultMode: 0440
        items: [{key: {{ $s3.caSecret.key }}, path: {{ $s3.caSecret.key }}}]
    {{- end }}
{{- end -}}
