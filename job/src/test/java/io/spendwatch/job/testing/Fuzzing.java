package io.spendwatch.job.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Mutation fuzzing with feedback: an input that has the target answer as it never did is mutated further, the others are
 * forgotten. {@code -Dspendwatch.fuzz.inputs} says how many inputs are tried of the quickest target, and in proportion of
 * slower ones; without it as many as ten seconds allow. {@code -Dspendwatch.fuzz.seed} repeats a run, input by input.
 */
public final class Fuzzing {
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_KEPT = 2_000;
    private static final int MOST_MUTATIONS = 8;
    private static final int MOST_ANSWER_CHARACTERS = 120;
    private static final int LOOK_AT_THE_CLOCK_EVERY = 16;
    private static final Duration UNLESS_TOLD = Duration.ofSeconds(10);
    private static final long PROGRESS_EVERY = 1_000_000;

    private final String name;
    private final long seed = Long.getLong("spendwatch.fuzz.seed", System.nanoTime());
    private final int oneIn;
    private final long inputs;
    private final Random random = new Random(seed);
    private final Mutation mutation;
    private final List<byte[]> kept;
    private final Set<String> answers = new HashSet<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long longestNanos;

    /**
     * Makes a run.
     *
     * @param name of the target, for messages
     * @param seeds what is mutated first
     * @param tokens what is put into it now and then
     * @param oneIn how many times fewer inputs are tried than of the quickest target, at least 1
     */
    public Fuzzing(String name, List<String> seeds, List<byte[]> tokens, int oneIn) {
        this.name = name;
        this.oneIn = oneIn;
        this.inputs = Long.getLong("spendwatch.fuzz.inputs", Long.MAX_VALUE) / oneIn;
        mutation = new Mutation(random, tokens);
        kept = new ArrayList<>(seeds.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    /** What is tried. */
    @FunctionalInterface
    public interface Target {
        /** Returns what it makes of an input. Whatever it throws is a failure. */
        String answer(byte[] input) throws Exception;
    }

    /**
     * What came out.
     *
     * @param inputs how many were tried
     * @param oneIn how many times fewer than of the quickest target are enough
     * @param answers how many kinds of answers there were; values do not count
     * @param longest processor time of one input
     * @param grownBytes how much more of the heap was in use at the end than after a tenth of the inputs, garbage left out
     */
    public record Report(long inputs, int oneIn, int answers, Duration longest, long grownBytes) {}

    /**
     * Tries inputs.
     *
     * @throws AssertionError with the seed and the input, if the target throws anything
     */
    public Report run(Target target) {
        long end = isTimed() ? System.nanoTime() + UNLESS_TOLD.toNanos() : Long.MAX_VALUE;
        long tried = 0;
        long usedEarly = 0;
        long early = isTimed() ? MOST_KEPT / oneIn : inputs / 10;
        while (tried < inputs && (tried % LOOK_AT_THE_CLOCK_EVERY != 0 || System.nanoTime() < end)) {
            tryOne(target, tried);
            tried++;
            if (tried == early) {
                usedEarly = usedBytes();
            }
            if (tried % PROGRESS_EVERY == 0) {
                System.out.printf("%s: %,d inputs, %,d kinds of answers, seed %d%n", name, tried, answers.size(), seed);
            }
        }
        long grown = tried < early ? 0 : usedBytes() - usedEarly;
        Report report = new Report(tried, oneIn, answers.size(), Duration.ofNanos(longestNanos), grown);
        System.out.printf("%s: %s, seed %d%n", name, report, seed);
        return report;
    }

    private boolean isTimed() {
        return inputs == Long.MAX_VALUE / oneIn;
    }

    private void tryOne(Target target, long number) {
        byte[] input = kept.get(random.nextInt(kept.size()));
        for (int left = 1 + random.nextInt(MOST_MUTATIONS); left > 0; left--) {
            input = mutation.mutate(input);
        }
        if (random.nextInt(16) == 0) {
            input = joined(input, kept.get(random.nextInt(kept.size())));
        }
        if (input.length > MOST_BYTES) {
            input = Arrays.copyOf(input, MOST_BYTES);
        }
        long start = threads.getCurrentThreadCpuTime();
        String answer;
        try {
            answer = target.answer(input);
        } catch (Throwable e) {
            throw new AssertionError(
                    "%s, input %d of seed %d, in Base64: %s"
                            .formatted(name, number, seed, Base64.getEncoder().encodeToString(input)),
                    e);
        }
        longestNanos = Math.max(longestNanos, threads.getCurrentThreadCpuTime() - start);
        if (answers.size() < MOST_KEPT && answers.add(kind(answer))) {
            kept.add(input);
        }
    }

    private byte[] joined(byte[] one, byte[] other) {
        int from = random.nextInt(one.length + 1);
        int to = random.nextInt(other.length + 1);
        byte[] joined = Arrays.copyOf(one, from + other.length - to);
        System.arraycopy(other, to, joined, from, other.length - to);
        return joined;
    }

    /** Two answers are of one kind if they differ in numbers and in what they quote alone. */
    private static String kind(String answer) {
        String kind = answer.replaceAll("'[^']*'", "''")
                .replaceAll("\"[^\"]*\"", "\"\"")
                .replaceAll("[0-9]+", "0");
        return kind.substring(0, Math.min(kind.length(), MOST_ANSWER_CHARACTERS));
    }

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
