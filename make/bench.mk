# What is measured on this machine. Every run has a process of its own, beside a broker of its own.

BENCH_JAR := bench/target/spendwatch-bench.jar
BENCH := java -jar $(BENCH_JAR)
BENCH_OUTPUT ?= bench/target/results
# Less of everything, where nobody asks for FULL=1: ten minutes at most.
BENCH_THROUGHPUT = $(if $(FULL),,--events 3000000 --window-events 100000 --runs 1 --warm-up PT3S --checkpoint-interval PT5S)
BENCH_LATENCY = $(if $(FULL),,--warm-up PT3S --duration PT7S --combiner-delay PT0.5S)
BENCH_RULES = $(if $(FULL),--events 40000000 --runs 5,--events 2000000 --runs 1 --warm-up PT3S)

BENCH_GROWTH = $(if $(FULL),--runs 3,--case customers-1m$(COMMA)rules-200 --events 2000000 --warm-up PT3S)
# Four fifths of the peak, of which the throughput with a million customers is an idea.
BENCH_RATE ?= 100000
BENCH_SOAK = --rate $(BENCH_RATE) $(if $(FULL),,--duration PT1M --customers 100000)

$(BENCH_JAR): $(SOURCES)
	$(MVN) --quiet package -DskipTests --projects bench --also-make
	@touch $@

# Spark takes part with SPARK=1 and with FULL=1: 300 MB are downloaded for it.
BENCH_SPARK := bench/target/peers/spark/spendwatch-bench-spark-0.1.0-SNAPSHOT.jar
BENCH_JARS = $(BENCH_JAR) $(if $(SPARK)$(FULL),$(BENCH_SPARK))

$(BENCH_SPARK): $(BENCH_JAR) $(shell find bench-spark -type f 2>/dev/null)
	$(MVN) --quiet package -DskipTests -Pspark --projects bench-spark --also-make
	@touch $(BENCH_JAR) $@

.PHONY: bench
bench: $(BENCH_JARS) ## Measure throughput, latency and rules on this machine, in ten minutes; [FULL=1 for longer and with Spark, SPARK=1, BENCH_OUTPUT=...]
	@$(BENCH) throughput --output $(BENCH_OUTPUT) $(BENCH_THROUGHPUT)
	@$(BENCH) latency --output $(BENCH_OUTPUT) $(BENCH_LATENCY)
	@$(BENCH) rules --output $(BENCH_OUTPUT) $(BENCH_RULES)

.PHONY: bench-growth
bench-growth: $(BENCH_JAR) ## Measure what grows with what; [FULL=1 for all cases, BENCH_OUTPUT=...]
	@$(BENCH) growth --output $(BENCH_OUTPUT) $(BENCH_GROWTH)

.PHONY: bench-soak
bench-soak: $(BENCH_JAR) ## Kill a TaskManager in a steady run of a minute; [FULL=1 for ten, BENCH_RATE=100000, BENCH_OUTPUT=...]
	@$(BENCH) soak --output $(BENCH_OUTPUT) $(BENCH_SOAK)
