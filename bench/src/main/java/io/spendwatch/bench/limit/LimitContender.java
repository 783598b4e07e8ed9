package io.spendwatch.bench.limit;

import io.spendwatch.bench.run.Contender;
import io.spendwatch.bench.run.CsvRows;
import io.spendwatch.bench.run.ProcessUsage;
import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.bench.run.Sample;
import io.spendwatch.bench.run.Sampler;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * What remains when everything is left out that could be: a thread a partition, no state that would outlive the process, no
 * configuration, and only the rule that ships.
 */
public final class LimitContender implements Contender {

    @Override
    public RunReport run(RunRequest request, LongConsumer progress) throws Exception {
        Path directory = request.directory().resolve("alerts");
        Path csv = directory.resolve("rule=" + Judge.RULE).resolve("part.csv");
        List<Sample> samples = read(request, csv, progress);
        return new RunReport(samples, ProcessUsage.peakResidentBytes(), List.of(), 0, 0, CsvRows.read(directory));
    }

    private static List<Sample> read(RunRequest request, Path csv, LongConsumer progress)
            throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(csv.getParent());
        try (Writer out = Files.newBufferedWriter(csv)) {
            out.write("customer,count_transactions,total_online_payment_amount,total_in_store_payment_amount,"
                    + "lat,lon,last_transaction_time\n");
            ClosedWindows closed = new ClosedWindows(request.parallelism(), new Judge(out));
            List<PartitionReader> readers = IntStream.range(0, request.parallelism())
                    .mapToObj(partition -> new PartitionReader(request, partition, closed))
                    .toList();
            Sampler sampler = Sampler.start(
                    () -> readers.stream().mapToLong(PartitionReader::events).sum(), progress);
            try (sampler) {
                readAll(readers);
                out.flush();
            }
            return sampler.samplesUntil(System.nanoTime());
        }
    }

    private static void readAll(List<PartitionReader> readers) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(readers.size());
        try {
            for (Future<Void> reader : threads.invokeAll(readers)) {
                reader.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
