package io.spendwatch.generator.pace;

/** Pauses before each batch but the first. */
final class BatchPacer implements Pacer {
    private final Pace.Batches batches;
    private final Stopwatch stopwatch;
    private boolean begun;

    BatchPacer(Pace.Batches batches, Stopwatch stopwatch) {
        this.batches = batches;
        this.stopwatch = stopwatch;
    }

    @Override
    public int awaitDue() {
        if (begun) {
            stopwatch.pause(batches.pause());
        }
        begun = true;
        return batches.size();
    }
}
