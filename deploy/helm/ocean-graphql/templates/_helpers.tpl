{{- define "ocean-graphql.fullname" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "ocean-graphql.selectorLabels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "ocean-graphql.labels" -}}
{{ include "ocean-graphql.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "ocean-graphql.serviceAccount" -}}
{{- .Values.serviceAccount.name | default (include "ocean-graphql.fullname" .) -}}
{{- end -}}

{{- /* Name of the Secret; empty: there are no secret settings. */ -}}
{{- define "ocean-graphql.secret" -}}
{{- if .Values.secret.existingSecret -}}
{{- .Values.secret.existingSecret -}}
{{- else if .Values.secret.settings -}}
{{- include "ocean-graphql.fullname" . -}}
{{- end -}}
{{- end -}}

{{- /* Seconds until a pod is killed: requests are accepted, then finish, then the processes end (6 s). */ -}}
{{- define "ocean-graphql.gracePeriod" -}}
{{- $drain := .Values.settings.DRAIN_DELAY_MS | default "2000" | int64 -}}
{{- $grace := .Values.settings.SHUTDOWN_GRACE_MS | default "10000" | int64 -}}
{{- add (div (add $drain $grace 999) 1000) 6 -}}
{{- end -}}
