package io.spendwatch.bench.latency;

/** What who reads alerts waits for. */
enum Reader {
    UNCOMMITTED("read_uncommitted"),
    COMMITTED("read_committed");

    private final String isolationLevel;

    Reader(String isolationLevel) {
        this.isolationLevel = isolationLevel;
    }

    /** Returns what Kafka's consumer calls it. */
    String isolationLevel() {
        return isolationLevel;
    }
}
