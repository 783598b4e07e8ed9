package io.spendwatch.job.inquiry;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Asks a running job how it is, and waits until it is well: exactly one job is running, with all its tasks, it has
 * completed a checkpoint and, where asked for, raised enough alerts.
 *
 * <p>Prints what the job says of itself to the standard output, and what it waits for to the standard error. Exits with 0;
 * with 1 and one line that says what was missing when the time had passed; with 2 on wrong arguments.
 */
public final class Inquiry {
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final int MISSING = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private Inquiry() {}

    /** Asks the job and ends this process; {@code --help} says with what arguments. */
    public static void main(String... arguments) throws InterruptedException {
        System.exit(run(System.out, System.err, arguments));
    }

    /** Asks the job as {@link #main} does, and returns the exit code. */
    public static int run(PrintStream out, PrintStream err, String... arguments) throws InterruptedException {
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            out.println("Asks a running job how it is: " + InquiryArguments.USAGE);
            return 0;
        }
        InquiryArguments parsed;
        try {
            parsed = InquiryArguments.parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return WRONG_ARGUMENTS;
        }
        Patience patience = new Patience(parsed.timeout(), POLL);
        Answer answer = patience.ask(
                new Question(new HttpRestInterface(parsed.rest()), parsed.alerts()),
                missing -> err.println("Waiting: " + missing));
        if (answer instanceof Answer.Complete complete) {
            ReportLines.of(complete.report()).forEach(out::println);
            return 0;
        }
        err.println("Gave up after " + parsed.timeout() + ": " + ((Answer.Missing) answer).what());
        return MISSING;
    }
}
