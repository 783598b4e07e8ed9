package io.spendwatch.job.source.rules;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.spendwatch.job.rulebook.RuleMessage;
import io.spendwatch.job.rulebook.RuleMessage.ReadUntil;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.flink.core.io.InputStatus;

/** A reader of topics in memory, polled as Flink does. */
final class ReaderRun implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final RecordedMessages output = new RecordedMessages();
    private final RuleTopicReader reader;

    private ReaderRun(RuleTopicReader reader) {
        this.reader = reader;
    }

    static ReaderRun start(FakeTopics topics, RuleTopicSplit split) {
        return start(topics, split, InstantSource.system());
    }

    static ReaderRun start(FakeTopics topics, RuleTopicSplit split, InstantSource clock) {
        ReaderRun run = new ReaderRun(new RuleTopicReader(Messages.TOPICS, () -> topics, clock));
        run.reader.addSplits(List.of(split));
        run.reader.start();
        return run;
    }

    RuleTopicReader reader() {
        return reader;
    }

    List<RuleMessage> messages() {
        return output.messages();
    }

    /** Returns what was told, without the words on how far the topic was read. */
    List<String> told() {
        return Messages.told(messages().stream()
                .filter(message -> !(message instanceof ReadUntil))
                .toList());
    }

    /** Takes what is told next. */
    void pollOnce() throws Exception {
        reader.isAvailable().get(PATIENCE_SECONDS, SECONDS);
        reader.pollNext(output);
    }

    /** Takes what is told, until it is known that the topic was read. */
    List<String> pollUntilRead() throws Exception {
        int before = messages().size();
        pollUntil(messages -> messages.stream().skip(before).anyMatch(message -> message instanceof ReadUntil));
        return told();
    }

    /** Takes what is told, until this holds for all that was told. */
    void pollUntil(Predicate<List<RuleMessage>> enough) throws Exception {
        while (!enough.test(messages())) {
            pollOnce();
        }
    }

    /** Returns whether something is told within so many milliseconds. */
    boolean tellsWithin(long millis) throws Exception {
        while (reader.pollNext(output) == InputStatus.MORE_AVAILABLE) {
            // What was told before does not count.
        }
        try {
            reader.isAvailable().get(millis, MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    RuleTopicSplit checkpoint() {
        return reader.snapshotState(1).get(0);
    }

    @Override
    public void close() {
        reader.close();
    }
}
