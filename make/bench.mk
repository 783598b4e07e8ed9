# What is measured on this machine. Every run has a process of its own, beside a broker of its own.

BENCH_JAR := bench/target/spendwatch-bench.jar
BENCH := java -jar $(BENCH_JAR)
BENCH_OUTPUT ?= bench/target/results
# Less of everything, where nobody asks for FULL=1. Throughput gets nine minutes at most; with FULL=1 the fast contenders run for
# a minute and more after the warm-up.
BENCH_THROUGHPUT = $(if $(FULL),--events 60000000 --runs 3 --warm-up PT20S,--events 3000000 --window-events 100000 --runs 1 --warm-up PT3S --checkpoint-interval PT5S)
# What the job can do here beside who writes the transactions: latency is measured at shares of it, with FULL=1 once what matters is
# compiled.
BENCH_PEAK ?= 100000
BENCH_LATENCY = --peak $(BENCH_PEAK) $(if $(FULL),--warm-up PT1M,--rates 50% --warm-up PT3S --duration PT10S)
BENCH_RULES = $(if $(FULL),--events 40000000 --runs 5,--events 3000000 --warm-up PT3S)
BENCH_MICRO = $(if $(FULL),,--forks 1 --warm-ups 2 --iterations 3 --time PT0.5S)
BENCH_REPLAY = $(if $(FULL),,--events 5000000 --runs 1 --warm-up PT5S)
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
bench: $(BENCH_JARS) ## Throughput beside peers and the bare limit, in ten minutes at most; [FULL=1 for two hours and with Spark, SPARK=1, BENCH_OUTPUT=...]
	@$(BENCH) throughput --output $(BENCH_OUTPUT) $(BENCH_THROUGHPUT)

.PHONY: bench-latency
bench-latency: $(BENCH_JAR) ## From transactions and window ends to alerts, in two minutes (FULL=1: a quarter of an hour); [BENCH_PEAK=...]
	@$(BENCH) latency --output $(BENCH_OUTPUT) $(BENCH_LATENCY)

.PHONY: bench-rules
bench-rules: $(BENCH_JAR) ## Many rules against one, in two minutes (FULL=1: half an hour)
	@$(BENCH) rules --output $(BENCH_OUTPUT) $(BENCH_RULES)

.PHONY: bench-micro
bench-micro: $(BENCH_JAR) ## The parser and the money by themselves, in a minute (FULL=1: six)
	@$(BENCH) micro --output $(BENCH_OUTPUT) $(BENCH_MICRO)

.PHONY: bench-replay
bench-replay: $(BENCH_JAR) ## A replay of files against the job from Kafka, in a minute (FULL=1: ten)
	@$(BENCH) replay --output $(BENCH_OUTPUT) $(BENCH_REPLAY)

.PHONY: bench-growth
bench-growth: $(BENCH_JAR) ## What grows with what (FULL=1: all cases)
	@$(BENCH) growth --output $(BENCH_OUTPUT) $(BENCH_GROWTH)

.PHONY: bench-soak
bench-soak: $(BENCH_JAR) ## Kill a TaskManager in a steady run of a minute (FULL=1: ten); [BENCH_RATE=100000]
	@$(BENCH) soak --output $(BENCH_OUTPUT) $(BENCH_SOAK)
