package io.spendwatch.bench.soak;

import java.util.List;
import java.util.OptionalLong;

/**
 * How things were at one moment.
 *
 * @param seconds since the first transaction
 * @param appended transactions in the topic
 * @param events of them that have been read; after a failure those that the last checkpoint had seen, and those since
 * @param passedOn records by the tasks that read transactions, since they were last started
 * @param restarts of the job so far
 * @param cachedBytes what RocksDB's caches hold, its write buffers among it, all together
 * @param processes of the cluster that were alive, each TaskManager and the JobManager
 */
public record SoakSample(
        double seconds,
        long appended,
        long events,
        long passedOn,
        long restarts,
        long cachedBytes,
        List<ProcessSample> processes) {
    public SoakSample {
        processes = List.copyOf(processes);
    }

    /** Returns how many transactions are yet to be read. */
    long lag() {
        return Math.max(0, appended - events);
    }

    /** Returns the memory of a process; none when it was not alive. */
    OptionalLong residentBytes(String process) {
        return processes.stream()
                .filter(sample -> sample.name().equals(process))
                .mapToLong(ProcessSample::residentBytes)
                .findFirst();
    }
}
