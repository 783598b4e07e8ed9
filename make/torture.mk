# What an operator fears, done to a cluster on this machine. A run that went wrong is repeated with RUNS=1 SEED=thatone.

TORTURE_JAR := torture/target/spendwatch-torture.jar
TORTURE := java -jar $(TORTURE_JAR)
TORTURE_OUTPUT ?= torture/target/results
RUNS ?= 1
SEED ?= 1

$(TORTURE_JAR): $(SOURCES)
	$(MVN) --quiet package -DskipTests --projects torture --also-make
	@touch $@

.PHONY: torture
torture: $(TORTURE_JAR) ## Kill, stop and starve a cluster and see whether every number is right; [RUNS=50 SEED=1 ARGS=...]
	@$(TORTURE) run --output $(TORTURE_OUTPUT) --runs $(RUNS) --seed $(SEED) $(ARGS)

.PHONY: torture-prove
torture-prove: $(TORTURE_JAR) ## See that torture finds what is broken on purpose; [SEED=1 ARGS=...]
	@$(TORTURE) prove --output $(TORTURE_OUTPUT) --seed $(SEED) --faults task-manager-killed $(ARGS)
