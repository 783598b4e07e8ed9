package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConditionCacheTest {
    private static final String WHEN = "count_transactions > 41";

    private final ConditionCache cache = new ConditionCache();
    private final AtomicInteger compilations = new AtomicInteger();

    @Test
    void shouldCompileOnceForAllSubtasks() throws Exception {
        // given
        int subtasks = 8;
        int rules = 50;
        Callable<List<Optional<Condition>>> subtask = () -> {
            List<Optional<Condition>> found = new ArrayList<>();
            for (int rule = 0; rule < rules; rule++) {
                found.add(find(Scope.SPENDING, WHEN + rule));
            }
            return found;
        };
        ExecutorService threads = Executors.newFixedThreadPool(subtasks);

        // when
        List<List<Optional<Condition>>> found = new ArrayList<>();
        try {
            for (Future<List<Optional<Condition>>> each : threads.invokeAll(Collections.nCopies(subtasks, subtask))) {
                found.add(each.get());
            }
        } finally {
            threads.shutdownNow();
        }

        // then
        assertThat(compilations.get()).isEqualTo(rules);
        for (int rule = 0; rule < rules; rule++) {
            Condition first = found.get(0).get(rule).orElseThrow();
            for (List<Optional<Condition>> others : found) {
                assertThat(others.get(rule).orElseThrow()).isSameAs(first);
            }
        }
    }

    @Test
    void shouldTellTheKindsOfRulesApart() {
        // when
        Optional<Condition> ofWindows = find(Scope.SPENDING, "lat > 44.0");
        Optional<Condition> ofTravel = find(Scope.TRAVEL, "lat > 44.0");

        // then
        assertThat(ofWindows.orElseThrow()).isNotSameAs(ofTravel.orElseThrow());
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void shouldNotKeepWhatIsWrong() {
        // when
        Optional<Condition> wrong = cache.find(Scope.SPENDING, WHEN, Optional::empty);
        Optional<Condition> right = find(Scope.SPENDING, WHEN);

        // then
        assertThat(wrong).isEmpty();
        assertThat(right).isPresent();
        assertThat(compilations.get()).isEqualTo(1);
    }

    @Test
    void shouldServeAllCompilersOfAProcess() {
        // when
        Optional<Condition> one = ConditionCompiler.of(RuleKind.WINDOW).compile(WHEN, new ArrayList<>());
        Optional<Condition> other = ConditionCompiler.of(RuleKind.VELOCITY).compile(WHEN, new ArrayList<>());

        // then
        assertThat(one.orElseThrow()).isSameAs(other.orElseThrow());
    }

    private Optional<Condition> find(Scope scope, String when) {
        RuleKind kind = scope == Scope.TRAVEL ? RuleKind.TRAVEL : RuleKind.WINDOW;
        return cache.find(scope, when, () -> {
            compilations.incrementAndGet();
            return ConditionCompiler.of(kind).compile(when, new ArrayList<>());
        });
    }
}
