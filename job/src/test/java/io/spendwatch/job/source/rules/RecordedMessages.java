package io.spendwatch.job.source.rules;

import io.spendwatch.job.rulebook.RuleMessage;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Remembers what a reader tells. */
final class RecordedMessages implements ReaderOutput<RuleMessage> {
    private final List<RuleMessage> messages = new ArrayList<>();

    List<RuleMessage> messages() {
        return messages;
    }

    @Override
    public void collect(RuleMessage message) {
        messages.add(message);
    }

    @Override
    public void collect(RuleMessage message, long timestamp) {
        throw new AssertionError("Messages have no event time");
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        throw new AssertionError("Messages have no event time");
    }

    @Override
    public void markIdle() {
        throw new AssertionError("The topic of the rules is never idle");
    }

    @Override
    public void markActive() {
        throw new AssertionError("The topic of the rules was never idle");
    }

    @Override
    public SourceOutput<RuleMessage> createOutputForSplit(String splitId) {
        throw new AssertionError("There is one split");
    }

    @Override
    public void releaseOutputForSplit(String splitId) {
        throw new AssertionError("There is one split");
    }
}
