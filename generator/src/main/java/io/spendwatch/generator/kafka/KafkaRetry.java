package io.spendwatch.generator.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Repeats a request to Kafka while it fails for a reason that passes without anybody's help: metadata that has not reached a
 * broker yet, an election of a leader, a controller or a coordinator, a broker that starts, a timeout. Any other failure is
 * thrown at once.
 *
 * @param limit for how long; a request that is under way then is waited for
 * @param pause between a failure and the next request
 */
public record KafkaRetry(Duration limit, Duration pause) {
    /** So generous that only a broker that is gone or broken exceeds it, also on a machine with ten times its work. */
    public static final KafkaRetry STANDARD = new KafkaRetry(Duration.ofMinutes(2), Duration.ofMillis(200));

    /** Returns the same with another limit. */
    public KafkaRetry within(Duration otherLimit) {
        return new KafkaRetry(otherLimit, pause);
    }

    /**
     * Returns the answer.
     *
     * @param task what Kafka is asked for, as it continues "Kafka did not"
     * @throws KafkaTooLateException if there is none within the limit
     * @throws ExecutionException if the request failed for good
     */
    public <T> T call(String task, KafkaRequest<T> request) throws ExecutionException, InterruptedException {
        return repeat(task, () -> Optional.of(request.send()));
    }

    /**
     * Waits until a condition holds.
     *
     * @param task what Kafka is waited for to do, as it continues "Kafka did not"
     * @throws KafkaTooLateException if it does not hold within the limit
     * @throws ExecutionException if the request failed for good
     */
    public void until(String task, KafkaRequest<Boolean> condition) throws ExecutionException, InterruptedException {
        repeat(task, () -> Optional.of(condition.send()).filter(holds -> holds));
    }

    private <T> T repeat(String task, KafkaRequest<Optional<T>> request)
            throws ExecutionException, InterruptedException {
        long beganNanos = System.nanoTime();
        while (true) {
            String reason;
            try {
                Optional<T> answer = request.send();
                if (answer.isPresent()) {
                    return answer.get();
                }
                reason = "it answered each time, but had not done it yet";
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException retriable)) {
                    throw e;
                }
                reason = reason(retriable);
            } catch (RetriableException e) {
                reason = reason(e);
            }
            if (System.nanoTime() - beganNanos >= limit.toNanos()) {
                throw new KafkaTooLateException(
                        "Kafka did not %s within %s (%s): see that all its brokers run, and that the machine is not overloaded"
                                .formatted(task, limit, reason));
            }
            Thread.sleep(pause.toMillis());
        }
    }

    private static String reason(RetriableException failure) {
        return "the last answer was %s: %s"
                .formatted(
                        failure.getClass().getSimpleName(),
                        String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
    }
}
