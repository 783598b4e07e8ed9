package io.spendwatch.job.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class RecollectionTest {
    private static final long CHECKPOINT = 7;
    private static final Duration SHORT = Duration.ofMillis(120);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final SharedAggregates jobManager = new SharedAggregates();

    @Test
    void shouldAskNobodyWhenItIsAlone() throws Exception {
        // given
        Recollection own = recollection(true, LONG, memory(0, 2));
        Recollection other = recollection(false, SHORT, memory(1, 2));

        // when
        own.tell();
        List<GateMemory> recalled = own.complete();

        // then
        assertThat(recalled).containsExactly(memory(0, 2));
        assertThatThrownBy(other::complete).isInstanceOf(IOException.class);
    }

    @Test
    void shouldWaitForNobodyWhenItWasGivenAll() throws Exception {
        // given
        Recollection given = recollection(false, Duration.ZERO, memory(0, 2), memory(1, 2));

        // then
        assertThat(given.complete()).containsExactly(memory(0, 2), memory(1, 2));
    }

    @Test
    void shouldFindWhatTheOthersTold() throws Exception {
        // given
        recollection(false, LONG, memory(1, 2)).tell();

        // then
        assertThat(recollection(false, Duration.ZERO, memory(0, 2)).complete())
                .containsExactly(memory(0, 2), memory(1, 2));
    }

    @Test
    void shouldFindAllWhenItWasGivenNothing() throws Exception {
        // given
        recollection(false, LONG, memory(0, 1)).tell();

        // then
        assertThat(recollection(false, Duration.ZERO).complete()).containsExactly(memory(0, 1));
    }

    @Test
    void shouldWaitForOneThatTellsLater() throws Exception {
        // given
        CompletableFuture<List<GateMemory>> waiting =
                CompletableFuture.supplyAsync(() -> complete(recollection(false, LONG, memory(0, 2))));
        Thread.sleep(SHORT.toMillis());
        boolean doneTooSoon = waiting.isDone();

        // when
        recollection(false, LONG, memory(1, 2)).tell();

        // then
        assertThat(doneTooSoon).isFalse();
        assertThat(waiting.get()).containsExactly(memory(0, 2), memory(1, 2));
    }

    @Test
    void shouldNotWaitForEver() {
        // given
        Recollection waiting = recollection(false, SHORT, memory(0, 2));
        long start = System.nanoTime();

        // then
        assertThatThrownBy(waiting::complete)
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "The other subtasks of the gate have not told for PT0.12S what they remember of checkpoint 7");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, LONG);
    }

    @Test
    void shouldNotTakeWhatWasToldOfAnotherCheckpointForItsOwn() throws Exception {
        // given
        new Recollection(
                        jobManager,
                        new MemoryReport(CHECKPOINT - 1, new ArrayList<>(List.of(memory(1, 2)))),
                        false,
                        LONG)
                .tell();

        // then
        assertThatThrownBy(recollection(false, SHORT, memory(0, 2))::complete).isInstanceOf(IOException.class);
    }

    private static List<GateMemory> complete(Recollection recollection) {
        try {
            return recollection.complete();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Recollection recollection(boolean alone, Duration atMost, GateMemory... given) {
        return new Recollection(
                jobManager, new MemoryReport(CHECKPOINT, new ArrayList<>(List.of(given))), alone, atMost);
    }

    private static GateMemory memory(int subtask, int parallelism) {
        return new GateMemory(
                subtask, parallelism, 1, List.of(new PartitionClock("p-" + subtask, 2)), GateMemory.UNTRACED);
    }
}
