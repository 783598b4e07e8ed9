package io.spendwatch.local.command;

import io.spendwatch.local.UserMistakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say from when on what is published counts, and how long the job's answer is waited for. */
final class PublishingOptions {
    @Option(
            names = "--effective-from",
            paramLabel = "INSTANT|now",
            converter = EffectiveFrom.Converter.class,
            description = "What ends after this event time is judged by it; now: from where event time stands in the"
                    + " topic of transactions. Default: what the rule says; else now in the local run, and elsewhere"
                    + " the time at which it is published.")
    private Optional<EffectiveFrom> effectiveFrom = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "PT30S",
            description = "How long the job's answer is waited for. Default: ${DEFAULT-VALUE}.")
    private Duration timeout = Duration.ofSeconds(30);

    /** Returns how long the answer is waited for; a {@link UserMistakeException} says that it makes no sense. */
    Duration timeout() {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new UserMistakeException("--timeout " + timeout + " is no time to wait: write PT30S, say");
        }
        return timeout;
    }

    /** Returns whether it goes before what a rule says itself. */
    boolean saysEffectiveFrom() {
        return effectiveFrom.isPresent();
    }

    /** Returns whether the topic of transactions has to be looked at. */
    boolean asksForNow(JobKafka job) {
        return choice(job).filter(EffectiveFrom.NOW::equals).isPresent();
    }

    /** Returns from when on something counts that does not say it itself; nothing: from when it is published. */
    Optional<Instant> effectiveFrom(JobKafka job) {
        return choice(job).map(chosen -> chosen.at(job));
    }

    private Optional<EffectiveFrom> choice(JobKafka job) {
        return effectiveFrom.or(() -> job.isLocalRun() ? Optional.of(EffectiveFrom.NOW) : Optional.empty());
    }
}
