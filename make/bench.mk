# What is measured on this machine. Every run has a process of its own, beside a broker of its own.

BENCH_JAR := bench/target/spendwatch-bench.jar
BENCH := java -jar $(BENCH_JAR)
BENCH_OUTPUT ?= bench/target/results
# Less of everything, where nobody asks for FULL=1: ten minutes at most.
# What the job can do here beside who writes the transactions: latency is measured at shares of it.
BENCH_PEAK ?= 100000
BENCH_LATENCY = --peak $(BENCH_PEAK) $(if $(FULL),--warm-up PT5S,--rates 50% --warm-up PT3S --duration PT10S)
BENCH_MICRO = $(if $(FULL),,--forks 1 --warm-ups 2 --iterations 3 --time PT0.5S)
BENCH_REPLAY = $(if $(FULL),,--events 5000000 --runs 1 --warm-up PT5S)
BENCH_RULES = $(if $(FULL),--events 40000000 --runs 5,--events 3000000 --warm-up PT3S)

$(BENCH_JAR): $(SOURCES)
	$(MVN) --quiet package -DskipTests --projects bench --also-make
	@touch $@

.PHONY: bench
bench: $(BENCH_JAR) ## Measure latency and rules on this machine, in ten minutes; [FULL=1 for longer, BENCH_OUTPUT=...]
	@$(BENCH) latency --output $(BENCH_OUTPUT) $(BENCH_LATENCY)
	@$(BENCH) rules --output $(BENCH_OUTPUT) $(BENCH_RULES)

.PHONY: bench-latency
bench-latency: $(BENCH_JAR) ## From transactions and window ends to alerts, in two minutes (FULL=1: eight); [BENCH_PEAK=...]
	@$(BENCH) latency --output $(BENCH_OUTPUT) $(BENCH_LATENCY)

.PHONY: bench-micro
bench-micro: $(BENCH_JAR) ## The parser and the money by themselves, in a minute (FULL=1: six)
	@$(BENCH) micro --output $(BENCH_OUTPUT) $(BENCH_MICRO)

.PHONY: bench-replay
bench-replay: $(BENCH_JAR) ## A replay of files against the job from Kafka, in a minute (FULL=1: ten)
	@$(BENCH) replay --output $(BENCH_OUTPUT) $(BENCH_REPLAY)
