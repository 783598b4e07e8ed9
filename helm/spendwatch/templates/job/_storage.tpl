{{- define "spendwatch.storage.claim" -}}
{{- default (printf "%s-data" (include "spendwatch.fullname" .)) .Values.storage.pvc.existingClaim -}}
{{- end -}}
