package io.spendwatch.bench.race;

import io.spendwatch.bench.run.Message;
import io.spendwatch.harness.process.Parent;

/** A contender's process: says how far it is, and in its last line what it found. */
final class ContenderMain {
    private ContenderMain() {}

    /**
     * Runs it.
     *
     * @param arguments the contender's name and the request
     */
    public static void main(String... arguments) {
        Parent.endWithIt();
        try {
            System.out.println(Message.ofReport(Contenders.valueOf(arguments[0])
                    .contender()
                    .run(Message.request(arguments[1]), events -> System.out.println(Message.ofProgress(events)))));
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
