package io.spendwatch.job.inquiry;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Asks again until nothing is missing or the time has passed.
 *
 * @param timeout how long is asked; at least once, and an answer that is under way is waited for
 * @param poll how long is waited before asking again
 */
record Patience(Duration timeout, Duration poll) {

    /** Returns the last answer; tells what is missing whenever that has changed. */
    Answer ask(Question question, Consumer<String> progress) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        String told = "";
        while (true) {
            Answer answer = question.ask();
            if (!(answer instanceof Answer.Missing missing) || System.nanoTime() + poll.toNanos() > deadline) {
                return answer;
            }
            if (!missing.what().equals(told)) {
                told = missing.what();
                progress.accept(told);
            }
            Thread.sleep(poll.toMillis());
        }
    }
}
