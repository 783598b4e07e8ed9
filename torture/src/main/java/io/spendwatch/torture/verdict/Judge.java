package io.spendwatch.torture.verdict;

import io.spendwatch.harness.alerts.AlertFiles;
import io.spendwatch.harness.alerts.AlertIndex;
import io.spendwatch.harness.alerts.AlertTopic;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.torture.log.KnownLog;
import io.spendwatch.torture.log.LogPlan;
import io.spendwatch.torture.log.LogRecord;
import io.spendwatch.torture.log.Position;
import io.spendwatch.torture.model.Model;
import io.spendwatch.torture.model.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges what a run has left behind. */
public final class Judge {
    private final LogPlan plan;
    private final Objections objections = new Objections();

    /** @param plan of the log that the job has read */
    public Judge(LogPlan plan) {
        this.plan = plan;
    }

    /** Returns the verdict; to be called once. */
    public Verdict judge(Remains remains) throws IOException, InterruptedException {
        List<SidelinedRecord> late =
                SidelinedTopic.read(remains.bootstrapServers(), remains.late()).records();
        SidelinedTopic deadLetters = SidelinedTopic.read(remains.bootstrapServers(), remains.deadLetters());
        Model model = new Model(late.stream().map(SidelinedRecord::position).collect(Collectors.toSet()));
        new KnownLog(plan).show(model);

        List<Row> files = new ArrayList<>();
        AlertFiles.read(remains.files(), (rule, row) -> files.add(new Row(rule, row)));
        List<Row> topic = new ArrayList<>();
        AlertTopic.read(remains.bootstrapServers(), remains.alerts(), (rule, row) -> topic.add(new Row(rule, row)));
        checkRows(model, files, topic);
        if (remains.documents().isPresent()) {
            checkDocuments(model, remains.documents().get(), deadLetters.refusals());
        }

        new SidelinedCheck("dead letters", objections).check(deadLetters.records(), model.deadLetters(), Map.of());
        checkLate(model, late);
        checkCounts(model, remains.counts());
        return new Verdict(
                model.records(),
                files.size(),
                model.deadLetters().size(),
                model.late().size(),
                model.undecided().size(),
                objections.lines());
    }

    private void checkRows(Model model, List<Row> files, List<Row> topic) {
        RowCheck check = new RowCheck(model.rows(), objections);
        check.check("the CSV files", files);
        check.check("the topic", topic);
        Map<Row, Integer> difference = new HashMap<>();
        files.forEach(row -> difference.merge(row, 1, Integer::sum));
        topic.forEach(row -> difference.merge(row, -1, Integer::sum));
        difference.values().removeIf(times -> times == 0);
        objections.examples("rows not as often in the CSV files as in the topic", difference.keySet());
    }

    private void checkDocuments(Model model, Remains.Index index, List<byte[]> refusals)
            throws IOException, InterruptedException {
        List<Row> documents = new ArrayList<>();
        AlertIndex.read(index.elasticsearch(), index.name(), (rule, row) -> documents.add(new Row(rule, row)));
        List<Row> refused = new ArrayList<>();
        for (byte[] document : refusals) {
            AlertIndex.show(document, (rule, row) -> refused.add(new Row(rule, row)));
        }
        new DocumentCheck(model.rows(), objections).check(documents, refused, index.refuses());
    }

    /** A reason is right if it is the one of the design, or that of an idle partition where timing has a say. */
    private void checkLate(Model model, List<SidelinedRecord> late) {
        Map<Position, LogRecord> ofTiming = plan.leavesRoomForTiming() ? model.undecided() : Map.of();
        new SidelinedCheck("late events", objections).check(late, model.late(), ofTiming);
        objections.examples(
                "late events for another reason than theirs",
                late.stream()
                        .filter(message ->
                                !reason(message, model.late().keySet()).equals(message.reason()))
                        .map(message -> message.position() + " " + message.reason())
                        .distinct()
                        .toList());
    }

    private static String reason(SidelinedRecord message, Set<Position> outOfOrder) {
        return (outOfOrder.contains(message.position()) ? LateReason.OUT_OF_ORDER : LateReason.IDLE_PARTITION).name();
    }

    private void checkCounts(Model model, Remains.Counts counts) {
        objections.unequal("valid events by the job's count", counts.valid(), model.valid());
        objections.unequal(
                "dead letters by the job's count",
                counts.deadLetters(),
                model.deadLetters().size());
        // Of those whose fate was up to timing, those count that were late in the end.
        long certain = model.late().size();
        if (model.undecided().isEmpty() || counts.late() < certain) {
            objections.unequal("late events by the job's count", counts.late(), certain);
        }
    }
}
