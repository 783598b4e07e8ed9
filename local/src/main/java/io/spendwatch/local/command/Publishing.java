package io.spendwatch.local.command;

import io.spendwatch.local.kafka.KafkaTroubleException;
import io.spendwatch.local.rules.Publication;
import io.spendwatch.local.rules.RuleAnswers;
import io.spendwatch.local.rules.RulePublisher;
import io.spendwatch.local.rules.Unanswered;
import io.spendwatch.local.terminal.Screen;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.InterruptException;

/** Publishes changes of rules, and prints what the job makes of each. */
final class Publishing {
    private final JobKafka job;
    private final Duration timeout;
    private final PrintWriter out;

    Publishing(JobKafka job, Duration timeout, PrintWriter out) {
        this.job = job;
        this.timeout = timeout;
        this.out = out;
    }

    /** Asks for one change of a rule. */
    interface Change {
        Publication publish(RulePublisher publisher);
    }

    /**
     * Returns the exit code: 1 when a change was rejected.
     *
     * @throws KafkaTroubleException if not all could be published, or not all were answered in time
     */
    @SuppressWarnings("try") // The signal is watched for while it is open.
    int run(List<Change> changes) {
        Screen screen = Screen.ofStandardError();
        try (StopSignal stop = StopSignal.install(Thread.currentThread()::interrupt);
                RuleAnswers answers =
                        RuleAnswers.open(job.connection(), job.topics().ruleStatus())) {
            Unanswered unanswered = new Unanswered(publish(changes));
            screen.print("Published to topic %s at %s: %s\nWaiting for the job's answer ..."
                    .formatted(job.topics().rules(), job.connection(), named(unanswered.left())));
            int exitCode = new AnswerWait(answers, unanswered, screen, out).run(timeout);
            if (!unanswered.isEmpty()) {
                throw noAnswer(unanswered.left());
            }
            return exitCode;
        } catch (InterruptException e) {
            screen.show(List.of());
            screen.print("Stopped waiting. What was published stays published; rules list shows what became of it.");
            return StopSignal.INTERRUPTED;
        }
    }

    private List<Publication> publish(List<Change> changes) {
        List<Publication> published = new ArrayList<>();
        try (RulePublisher publisher =
                RulePublisher.open(job.connection(), job.topics().rules())) {
            for (Change change : changes) {
                published.add(change.publish(publisher));
            }
            return published;
        } catch (KafkaTroubleException e) {
            throw published.isEmpty()
                    ? e
                    : new KafkaTroubleException(e.getMessage() + "; published before that: " + named(published), e);
        }
    }

    private KafkaTroubleException noAnswer(Collection<Publication> left) {
        return new KafkaTroubleException(
                "No answer came within %s s about %s. The job takes what is published when it reads"
                                .formatted(timeout.toSeconds(), named(left))
                        + " it: see that it runs, and that it reads topic "
                        + job.topics().rules() + " at " + job.connection()
                        + "; rules list shows its answer");
    }

    private static String named(Collection<Publication> publications) {
        return publications.stream()
                .map(publication -> publication.id() + " (version " + publication.version() + ")")
                .collect(Collectors.joining(", "));
    }
}
