package io.spendwatch.local.job;

import static org.awaitility.Awaitility.await;

import io.spendwatch.job.rulebook.RuleMessage;
import io.spendwatch.job.rulebook.RuleMessage.Decided;
import io.spendwatch.job.rulebook.RuleMessage.Published;
import io.spendwatch.job.rulebook.RuleMessage.ReadUntil;
import io.spendwatch.job.rulebook.RuleMessageCodec;
import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.local.flink.LocalFlink;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** A job that remembers what a source tells of rules. */
final class RuleJob {
    private static final Map<String, Queue<RuleMessage>> TOLD = new ConcurrentHashMap<>();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LocalFlink flink;
    private final JobID job;
    private final Queue<RuleMessage> messages;

    private RuleJob(LocalFlink flink, JobID job, Queue<RuleMessage> messages) {
        this.flink = flink;
        this.job = job;
        this.messages = messages;
    }

    static RuleJob start(LocalFlink flink, Source<RuleMessage, ?, ?> source, Optional<Path> restoreFrom)
            throws Exception {
        String run = UUID.randomUUID().toString();
        Queue<RuleMessage> messages = new ConcurrentLinkedQueue<>();
        TOLD.put(run, messages);
        CodecTypeInformation<RuleMessage> type = new CodecTypeInformation<>(new RuleMessageCodec());
        JobID job = flink.submit(
                "rules",
                restoreFrom,
                env -> env.fromSource(source, WatermarkStrategy.noWatermarks(), "rules", type)
                        .uid("rules")
                        .setParallelism(1)
                        .map(
                                message -> {
                                    TOLD.get(run).add(message);
                                    return message;
                                },
                                type)
                        .uid("remember")
                        .setParallelism(1)
                        .sinkTo(new DiscardingSink<>())
                        .uid("discard"));
        return new RuleJob(flink, job, messages);
    }

    JobID job() {
        return job;
    }

    List<RuleMessage> messages() {
        return List.copyOf(messages);
    }

    /** Returns the records that were told, as {@code key@offset}, and decisions as {@code decided id@version}. */
    List<String> told() {
        return messages.stream()
                .filter(message -> !(message instanceof ReadUntil))
                .map(RuleJob::text)
                .toList();
    }

    /** Waits until it is known that all was told that the topic holds at this moment, and returns it. */
    List<String> awaitRead() {
        long now = System.currentTimeMillis();
        await().atMost(PATIENCE)
                .until(() -> messages.stream()
                        .anyMatch(message -> message instanceof ReadUntil until && until.wallMillis() >= now));
        return told();
    }

    /** Stops the job and returns its savepoint. */
    Path stop() throws Exception {
        return Path.of(URI.create(flink.stopWithSavepoint(job, PATIENCE)));
    }

    private static String text(RuleMessage message) {
        if (message instanceof Published published) {
            return published.key() + "@" + published.offset();
        }
        return message instanceof Decided decided
                ? "decided " + decided.id() + "@" + decided.version()
                : message.toString();
    }
}
