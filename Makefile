# Every task of Spendwatch. 'make help' lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

MVN := ./mvnw --batch-mode --no-transfer-progress
SPENDWATCH := java -jar local/target/spendwatch.jar
JARS := job/target/spendwatch-job.jar generator/target/spendwatch-generator.jar local/target/spendwatch.jar
SOURCES := $(shell find pom.xml */pom.xml */src/main -type f 2>/dev/null)

.PHONY: help
help: ## List the targets
	@echo "Spendwatch: streaming analytics of card transactions"
	@echo
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-14s %s\n", $$1, $$2 }'

.PHONY: build
build: $(JARS) ## Build the JARs: job/target/spendwatch-job.jar and local/target/spendwatch.jar

# One Maven run makes all three.
$(JARS) &: $(SOURCES)
	$(MVN) --quiet package -DskipTests --projects job,generator,local
	@touch $(JARS)

.PHONY: run
run: build ## Run everything in one process until Ctrl-C, or for [DURATION=PT90S]; [ARGS=...] are passed on
	@$(SPENDWATCH) run $(if $(DURATION),--duration $(DURATION)) $(ARGS)

# INPUT is one file, whose name may have spaces, or a pattern of such names; else several files or patterns with spaces between them.
# The shell has both variables from make as they were written, and needs no quoting.
.PHONY: replay
replay: export INPUT := $(INPUT)
replay: export OUTPUT := $(OUTPUT)
replay: build ## Run the job over past events: INPUT=FILE OUTPUT=DIR; [ARGS=...] are passed on
	@if [[ -z "$$INPUT" || -z "$$OUTPUT" ]]; then \
	  echo "replay needs INPUT and OUTPUT: write make replay INPUT=events.jsonl OUTPUT=result" >&2; exit 2; \
	fi; \
	home() { case "$$1" in "~/"*) echo "$$HOME/$${1#"~/"}" ;; *) echo "$$1" ;; esac; }; \
	INPUT="$$(home "$$INPUT")"; OUTPUT="$$(home "$$OUTPUT")"; \
	if [[ "$$INPUT" == - || -e "$$INPUT" ]]; then files=("$$INPUT"); \
	elif compgen -G "$$INPUT" >/dev/null; then IFS= ; files=($$INPUT); \
	else eval "files=($$INPUT)"; fi; \
	$(SPENDWATCH) replay --input "$${files[@]}" --output "$$OUTPUT" $(ARGS)

.PHONY: test
test: ## Run all tests that need no cluster
	$(MVN) verify

.PHONY: fuzz
fuzz: ## Try millions of inputs on the parser, on rules and on configurations; [INPUTS=10000000, SEED=...]
	$(MVN) --quiet verify --projects job -Dtest=none -Dit.test='*FuzzIT' -Dit.output.to.file=false -Dsurefire.failIfNoSpecifiedTests=false \
		-Dspendwatch.fuzz.inputs=$(or $(INPUTS),10000000) $(if $(SEED),-Dspendwatch.fuzz.seed=$(SEED))

.PHONY: lint
lint: ## Check format, dependencies, compiler warnings and the architecture
	$(MVN) --quiet verify -DskipITs -Dshade.skip -Dtest='*ArchitectureTest' -Dsurefire.failIfNoSpecifiedTests=false

.PHONY: format
format: ## Mend what lint says of the format
	$(MVN) --quiet spotless:apply

.PHONY: sbom
sbom: ## Write the bill of materials (CycloneDX) to target/bom.json
	$(MVN) --quiet org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom

.PHONY: clean
clean: ## Remove what was built
	$(MVN) --quiet clean

include make/*.mk
