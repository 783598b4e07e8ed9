# What is generated from the chart.

CHART_TOOL = $(MVN) --quiet --projects helm --also-make compile

.PHONY: manifests
manifests: ## Write k8s/manifests/spendwatch.yaml from the chart, for people without Helm
	$(CHART_TOOL) exec:java@manifests

.PHONY: chart-docs
chart-docs: ## Write the table of values in the chart's README
	$(CHART_TOOL) exec:java@chart-docs
