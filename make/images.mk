# The container images, and everything in containers without Kubernetes.
include versions.env

REGISTRY ?= ghcr.io/spendwatch
VERSION := $(shell sed -n 's|^  <version>\(.*\)</version>$$|\1|p' pom.xml)
IMAGE_TAG ?= $(VERSION)
# This machine's platform when empty.
PLATFORMS ?=
PUSH ?= false
COMMA := ,

IMAGE_LABELS = \
	--build-arg VERSION=$(VERSION) \
	--build-arg REVISION=$(shell git rev-parse HEAD 2>/dev/null || echo unknown) \
	--build-arg CREATED=$(shell git log -1 --format=%cI 2>/dev/null || echo unknown) \
	--build-arg SOURCE=https://github.com/spendwatch/spendwatch
BUILD_IMAGE = docker buildx build . $(IMAGE_LABELS) \
	$(if $(PLATFORMS),--platform $(PLATFORMS)) $(if $(filter true,$(PUSH)),--push,--load)

COMPOSE = REGISTRY=$(REGISTRY) IMAGE_TAG=$(IMAGE_TAG) docker compose --env-file versions.env

.PHONY: images
images: need-buildx build ## Build the images; for others [PLATFORMS=linux/amd64,linux/arm64 PUSH=true REGISTRY=... IMAGE_TAG=...]
	@$(if $(and $(findstring $(COMMA),$(PLATFORMS)),$(filter-out true,$(PUSH))),echo "images for $(PLATFORMS) can only be pushed: an engine holds one platform of an image; add PUSH=true and a REGISTRY to push to" >&2; exit 2)
	$(BUILD_IMAGE) --file images/job/Dockerfile --build-arg FLINK_IMAGE=$(FLINK_IMAGE) --tag $(REGISTRY)/spendwatch-job:$(IMAGE_TAG)
	$(BUILD_IMAGE) --file images/generator/Dockerfile --build-arg JRE_IMAGE=$(JRE_IMAGE) --tag $(REGISTRY)/spendwatch-generator:$(IMAGE_TAG)

.PHONY: compose-up
compose-up: need-compose images ## Start everything in containers, without Kubernetes; goes on where it was stopped
	@$(COMPOSE) up --detach --wait --wait-timeout 300 || { $(COMPOSE) ps --all; $(COMPOSE) logs --tail 40; \
		echo "compose-up: a service is not healthy; its last lines are above, 'make compose-logs' has them all" >&2; exit 1; }
	@echo "Running. Flink's UI: http://localhost:8088; alerts: http://localhost:9200/transactions-supermarket-case/_search?pretty"
	@echo "'make compose-output' fetches the CSV files, 'make compose-down' stops it and keeps its state"

.PHONY: compose-logs
compose-logs: need-compose ## Follow the containers' logs; [SERVICE=jobmanager]
	@$(COMPOSE) logs --follow --tail 100 $(SERVICE)

.PHONY: compose-output
compose-output: need-compose ## Copy the containers' CSV files to output/compose
	@mkdir -p output/compose
	@$(COMPOSE) cp taskmanager:/opt/spendwatch/output/. output/compose
	@find output/compose -name '*.csv' | sort

.PHONY: compose-down
compose-down: need-compose ## Stop the containers; state stays unless [VOLUMES=true] removes it
	@$(COMPOSE) down $(if $(filter true,$(VOLUMES)),--volumes)

.PHONY: need-docker need-buildx need-compose
need-docker:
	@command -v docker >/dev/null || { echo "docker is not installed: get Docker 24 or later from https://docs.docker.com/engine/install/" >&2; exit 1; }
	@docker info >/dev/null 2>&1 || { echo "docker does not answer: start it, and see that 'docker info' works for this user" >&2; exit 1; }

need-buildx: need-docker
	@docker buildx version >/dev/null 2>&1 || { echo "docker has no buildx: get its plugin, 0.12 or later, from https://github.com/docker/buildx#installing" >&2; exit 1; }

need-compose: need-docker
	@docker compose version >/dev/null 2>&1 || { echo "docker has no compose: get its plugin, 2.24 or later, from https://docs.docker.com/compose/install/" >&2; exit 1; }
