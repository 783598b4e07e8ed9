# The local cluster and what runs on it. Variables are k8s/scripts/lib/settings.sh's: KUBE_CONTEXT, NAMESPACE, RELEASE, VALUES, ...

.PHONY: up
up: ## Everything on a local cluster (kind), to a running demo
	@k8s/scripts/up.sh

.PHONY: cluster
cluster: ## Make the local cluster (kind)
	@k8s/scripts/cluster.sh

.PHONY: operators
operators: ## Install the operators: cert-manager, Flink's, Strimzi; [OPERATORS=flink]
	@k8s/scripts/operators.sh

.PHONY: load-images
load-images: ## Load the images that were built into the local cluster; [IMAGE_TAG=...]
	@k8s/scripts/load-images.sh

.PHONY: deploy
deploy: ## Install Spendwatch and wait until its job runs; [SAVEPOINT=... to start from]
	@k8s/scripts/deploy.sh

.PHONY: generate
generate: ## Produce made-up transactions on the cluster; [RATE=1000 COUNT=100000]
	@k8s/scripts/generate.sh

.PHONY: rules-apply
rules-apply: build ## Change rules of the job on the cluster: FILE=rules.yaml; [EFFECTIVE_FROM=now]
	@k8s/scripts/rules.sh apply

.PHONY: rules-list
rules-list: build ## List the rules of the job on the cluster, and what became of them
	@k8s/scripts/rules.sh list

.PHONY: rules-retire
rules-retire: build ## Retire rules of the job on the cluster: ID=big-spender; [EFFECTIVE_FROM=now]
	@k8s/scripts/rules.sh retire

.PHONY: ui
ui: ## Flink's UI of the cluster at http://localhost:8088 until Ctrl-C; [PORT=8088]
	@k8s/scripts/ui.sh

.PHONY: status
status: ## Show the release, the job, its savepoints and its pods
	@k8s/scripts/status.sh

.PHONY: savepoint
savepoint: ## Take a savepoint and print its path
	@k8s/scripts/savepoint.sh

.PHONY: upgrade
upgrade: ## Build new images and upgrade through a savepoint; elsewhere than on kind: IMAGE_TAG=...
	@k8s/scripts/upgrade.sh

.PHONY: rollback
rollback: ## Go back to the release before, from the savepoint it was stopped with; [FROM=latest|PATH REVISION=...]
	@k8s/scripts/rollback.sh

.PHONY: undeploy
undeploy: ## Stop the job with a savepoint, print its path, and remove Spendwatch; on kind the operators, too
	@k8s/scripts/undeploy.sh

.PHONY: destroy
destroy: ## Delete the local cluster with everything in it
	@k8s/scripts/destroy.sh

.PHONY: e2e
e2e: build ## Prove on the cluster that an upgrade changes no alert; [COUNT=100000 RATE=400]
	@$(if $(KUBE_CONTEXT),,$(MAKE) --no-print-directory --jobs=1 cluster operators images load-images)
	@k8s/scripts/e2e.sh
