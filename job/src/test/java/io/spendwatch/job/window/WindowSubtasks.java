package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.transaction.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;

/** All subtasks of the windows, over restarts with more or fewer of them. */
final class WindowSubtasks implements AutoCloseable {
    private final List<Alert> earlierAlerts = new ArrayList<>();
    private List<WindowsHarness> subtasks;

    private WindowSubtasks(List<WindowsHarness> subtasks) {
        this.subtasks = subtasks;
    }

    static WindowSubtasks start() throws Exception {
        return new WindowSubtasks(List.of(WindowsHarness.start()));
    }

    void spend(Transaction transaction) throws Exception {
        int subtask = KeyGroupRangeAssignment.assignKeyToParallelOperator(
                transaction.customer().toUtf8(), WindowsHarness.MAX_PARALLELISM, subtasks.size());
        subtasks.get(subtask).spend(transaction);
    }

    void change(RuleChange change) throws Exception {
        for (WindowsHarness windows : subtasks) {
            windows.change(change);
        }
    }

    void completeUntil(long millis) throws Exception {
        for (WindowsHarness windows : subtasks) {
            windows.completeUntil(millis);
        }
    }

    /** Begins to do the same, and closes the windows of so many more key groups of each subtask. */
    void beginToCompleteUntil(long millis, IntSupplier groups) throws Exception {
        for (WindowsHarness windows : subtasks) {
            windows.beginToCompleteUntil(millis, groups.getAsInt());
        }
    }

    /** Closes the windows of so many more key groups of each subtask, if there is anything to close. */
    void close(IntSupplier groups) throws Exception {
        for (WindowsHarness windows : subtasks) {
            windows.close(groups.getAsInt());
        }
    }

    /** Restarts from a snapshot, without any rules. */
    void restart(int parallelism) throws Exception {
        OperatorSubtaskState[] states = new OperatorSubtaskState[subtasks.size()];
        for (int i = 0; i < states.length; i++) {
            states[i] = subtasks.get(i).snapshot();
        }
        OperatorSubtaskState state = AbstractStreamOperatorTestHarness.repackageState(states);
        earlierAlerts.addAll(alertsOfThisAttempt());
        close();
        List<WindowsHarness> restarted = new ArrayList<>();
        for (int i = 0; i < parallelism; i++) {
            restarted.add(WindowsHarness.rescale(state, states.length, parallelism, i));
        }
        subtasks = restarted;
    }

    List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>(earlierAlerts);
        alerts.addAll(alertsOfThisAttempt());
        return alerts;
    }

    int keysInState() {
        return subtasks.stream().mapToInt(WindowsHarness::entriesInState).sum();
    }

    int timers() {
        return subtasks.stream().mapToInt(WindowsHarness::timers).sum();
    }

    @Override
    public void close() {
        subtasks.forEach(WindowsHarness::close);
    }

    private List<Alert> alertsOfThisAttempt() {
        return subtasks.stream().flatMap(windows -> windows.alerts().stream()).toList();
    }
}
