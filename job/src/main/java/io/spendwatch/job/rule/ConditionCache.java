package io.spendwatch.job.rule;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The conditions that were compiled in this process, so that a rule is compiled once for all subtasks and restarts, however
 * many there are. One that no rule uses any more is given up when memory is scarce or some time has passed, as soft
 * references are. The classes of a job are loaded anew in each job of a cluster, and this with them: it holds no thread, and
 * nothing of it outlives its job. Safe for use by several threads.
 */
final class ConditionCache {
    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
    private final ReferenceQueue<Condition> collected = new ReferenceQueue<>();

    /**
     * Returns the condition, compiled by this call or an earlier one. Who asks for one that is being compiled waits.
     *
     * @param compiler compiles it, or returns nothing where it is wrong; that is not kept
     */
    Optional<Condition> find(Scope scope, String when, Supplier<Optional<Condition>> compiler) {
        dropCollected();
        Key key = new Key(scope, when);
        Optional<Condition> known = Optional.ofNullable(entries.get(key)).map(SoftReference::get);
        return known.isPresent() ? known : compile(key, compiler);
    }

    /** Returns how many conditions there are, some of which may have been given up. */
    int size() {
        dropCollected();
        return entries.size();
    }

    private Optional<Condition> compile(Key key, Supplier<Optional<Condition>> compiler) {
        // Found again under the lock, and held until it is returned: another thread may have been faster.
        Holder found = new Holder();
        entries.compute(key, (same, entry) -> {
            found.condition = Optional.ofNullable(entry).map(SoftReference::get);
            if (found.condition.isPresent()) {
                return entry;
            }
            found.condition = compiler.get();
            return found.condition
                    .map(condition -> new Entry(key, condition, collected))
                    .orElse(null);
        });
        return found.condition;
    }

    private void dropCollected() {
        for (Object entry = collected.poll(); entry != null; entry = collected.poll()) {
            entries.remove(((Entry) entry).key, entry);
        }
    }

    private record Key(Scope scope, String when) {}

    private static final class Holder {
        private Optional<Condition> condition = Optional.empty();
    }

    private static final class Entry extends SoftReference<Condition> {
        private final Key key;

        private Entry(Key key, Condition condition, ReferenceQueue<Condition> collected) {
            super(condition, collected);
            this.key = key;
        }
    }
}
