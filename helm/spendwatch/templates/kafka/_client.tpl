{{/* How Kafka's clients reach Kafka, for a created one and for an existing one. */}}
{{- define "spendwatch.kafka.cluster" -}}
{{- printf "%s-kafka" (include "spendwatch.fullname" .) -}}
{{- end -}}

{{- define "spendwatch.kafka.bootstrapServers" -}}
{{- if .Values.kafka.create -}}
{{- printf "%s-kafka-bootstrap:9093" (include "spendwatch.kafka.cluster" .) -}}
{{- else -}}
{{- required "kafka.bootstrapServers is needed: the addresses of your Kafka, or kafka.create=true for one of its own" .Values.kafka.bootstrapServers -}}
{{- end -}}
{{- end -}}

{{/* none, plain, scram-sha-256, scram-sha-512 or tls */}}
{{- define "spendwatch.kafka.authentication" -}}
{{- if .Values.kafka.create }}scram-sha-512{{ else }}{{ .Values.kafka.authentication.type }}{{ end -}}
{{- end -}}

{{/* The Secret that a client logs in with; arguments context and user (job or generator). */}}
{{- define "spendwatch.kafka.userSecret" -}}
{{- if .context.Values.kafka.create -}}
{{- printf "%s-%s" (include "spendwatch.fullname" .context) .user -}}
{{- else if ne .context.Values.kafka.authentication.type "none" -}}
{{- required "kafka.authentication.secret is needed: the Secret that the job logs in to Kafka with" .context.Values.kafka.authentication.secret -}}
{{- end -}}
{{- end -}}

{{/* The Secret with the certificate authority. A user's Secret has the clients' authority, not the brokers': theirs is the cluster's. */}}
{{- define "spendwatch.kafka.caSecret" -}}
{{- if .Values.kafka.create -}}
{{- printf "%s-cluster-ca-cert" (include "spendwatch.kafka.cluster" .) -}}
{{- else if or .Values.kafka.tls.enabled (eq .Values.kafka.authentication.type "tls") -}}
{{- .Values.kafka.tls.caSecret.name -}}
{{- end -}}
{{- end -}}

{{- define "spendwatch.kafka.caKey" -}}
{{- if .Values.kafka.create }}ca.crt{{ else }}{{ .Values.kafka.tls.caSecret.key }}{{ end -}}
{{- end -}}

{{/*
The clients' settings as a YAML map. Secrets are named, not written: the clients read the mounted files where they need
them, so that no secret is in a ConfigMap, in Flink's job graph, in a savepoint or in a log.
*/}}
{{- define "spendwatch.kafka.clientProperties" -}}
{{- $authentication := include "spendwatch.kafka.authentication" . -}}
{{- $mutual := eq $authentication "tls" -}}
{{- $tls := or .Values.kafka.create .Values.kafka.tls.enabled $mutual -}}
{{- $sasl := not (has $authentication (list "none" "tls")) -}}
{{- $properties := dict -}}
{{- if or $tls $sasl -}}
{{- $_ := set $properties "security.protocol" (ternary (ternary "SASL_SSL" "SSL" $sasl) "SASL_PLAINTEXT" $tls) -}}
{{- end -}}
{{- if and $tls (include "spendwatch.kafka.caSecret" .) -}}
{{- $_ := set $properties "ssl.truststore.type" "PEM" -}}
{{- $_ := set $properties "ssl.truststore.location" (printf "/opt/spendwatch/kafka-ca/%s" (include "spendwatch.kafka.caKey" .)) -}}
{{- end -}}
{{- if or $sasl $mutual -}}
{{- $_ := set $properties "config.providers" "secret" -}}
{{- $_ := set $properties "config.providers.secret.class" "org.apache.kafka.common.config.provider.DirectoryConfigProvider" -}}
{{- end -}}
{{- if $mutual -}}
{{- $_ := set $properties "ssl.keystore.type" "PEM" -}}
{{- $_ := set $properties "ssl.keystore.certificate.chain" "${secret:/opt/spendwatch/kafka-user:tls.crt}" -}}
{{- $_ := set $properties "ssl.keystore.key" "${secret:/opt/spendwatch/kafka-user:tls.key}" -}}
{{- end -}}
{{- if $sasl -}}
{{- $_ := set $properties "sasl.mechanism" (upper $authentication) -}}
{{- if .Values.kafka.create -}}
{{- $_ := set $properties "sasl.jaas.config" "${secret:/opt/spendwatch/kafka-user:sasl.jaas.config}" -}}
{{- else -}}
{{- $module := ternary "plain.PlainLoginModule" "scram.ScramLoginModule" (eq $authentication "plain") -}}
{{- $_ := set $properties "sasl.jaas.config" (printf "org.apache.kafka.common.security.%s required username=\"${secret:/opt/spendwatch/kafka-user:username}\" password=\"${secret:/opt/spendwatch/kafka-user:password}\";" $module) -}}
{{- end -}}
{{- end -}}
{{- merge (deepCopy .Values.kafka.properties) $properties | toYaml -}}
{{- end -}}

{{/* Volumes with what the clients' settings point at; arguments context and user. */}}
{{- define "spendwatch.kafka.volumes" -}}
{{- with include "spendwatch.kafka.userSecret" . }}
- name: kafka-user
  secret: {secretName: {{ . }}, defaultMode: 0440}
{{- end }}
{{- with include "spendwatch.kafka.caSecret" .context }}
- name: kafka-ca
  secret:
    secretName: {{ . }}
    defaultMode: 0440
    items: [{key: {{ include "spendwatch.kafka.caKey" $.context }}, path: {{ include "spendwatch.kafka.caKey" $.context }}}]
{{- end }}
{{- end -}}

{{- define "spendwatch.kafka.volumeMounts" -}}
{{- if include "spendwatch.kafka.userSecret" . }}
- {name: kafka-user, mountPath: /opt/spendwatch/kafka-user, readOnly: true}
{{- end }}
{{- if include "spendwatch.kafka.caSecret" .context }}
- {name: kafka-ca, mountPath: /opt/spendwatch/kafka-ca, readOnly: true}
{{- end }}
{{- end -}}
