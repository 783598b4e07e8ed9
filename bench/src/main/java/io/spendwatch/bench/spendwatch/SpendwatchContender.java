package io.spendwatch.bench.spendwatch;

import io.spendwatch.bench.flink.FlinkRun;
import io.spendwatch.bench.flink.RunningJob;
import io.spendwatch.bench.run.Contender;
import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.run.RunRequest;
import java.util.function.LongConsumer;

/** Spendwatch as shipped. The settings are those of its configuration. */
public final class SpendwatchContender implements Contender {
    @Override
    public RunReport run(RunRequest request, LongConsumer progress) throws Exception {
        try (RunningJob job = SpendwatchJob.start(request)) {
            return FlinkRun.toCsv(SpendwatchJob::advance, JobConfiguration.alerts(request))
                    .follow(job, request, progress);
        }
    }
}
