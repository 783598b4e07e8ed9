package io.spendwatch.job;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.job.sink.elasticsearch.ElasticsearchSettings;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Where the results go.
 *
 * @param alerts where alerts go, each with the name that its state is found by again
 * @param elasticsearch the Elasticsearch that every alert goes to too
 * @param deadLetters where what breaks the contract goes, and what Elasticsearch refuses
 * @param lateEvents where events go that came after their slice had ended
 * @param ruleStatus where the job says what became of each rule; none: nowhere
 */
public record Outputs(
        Map<String, AlertOutput> alerts,
        Optional<ElasticsearchSettings> elasticsearch,
        Sink<DeadLetter> deadLetters,
        Sink<LateEvent> lateEvents,
        Optional<Sink<RuleStatus>> ruleStatus) {}
