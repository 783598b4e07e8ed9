package io.spendwatch.job.readiness;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.KafkaConfiguration;
import io.spendwatch.job.configuration.KafkaSinkConfiguration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * Looks whether Kafka is ready for the job: whether a broker answers and lets it in, and whether its topics are there and it
 * may do with them what it has to, and whether its transactions may last as long as it wants.
 */
final class KafkaReadiness {
    /** How long one request may take. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration BEFORE_THE_NEXT_CONNECTION = Duration.ofSeconds(2);
    private static final String DOCUMENT = "docs/operations.md says how";

    private final KafkaNeeds needs;
    private final Properties client;

    KafkaReadiness(Configuration configuration) {
        KafkaConfiguration kafka = configuration.kafka();
        needs = KafkaNeeds.of(configuration);
        client = new Properties();
        client.setProperty(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, millis(BEFORE_THE_NEXT_CONNECTION));
        client.setProperty(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, millis(BEFORE_THE_NEXT_CONNECTION));
        client.putAll(kafka.properties().toProperties());
        client.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        client.setProperty(AdminClientConfig.CLIENT_ID_CONFIG, kafka.groupId() + "-readiness");
        client.setProperty(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(PATIENCE));
        client.setProperty(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(PATIENCE));
    }

    /** Looks once, and returns what is in the way, a line each that says what to do; none when Kafka is ready. */
    List<String> obstacles() throws InterruptedException {
        try (Admin admin = Admin.create(client)) {
            List<String> obstacles = new ArrayList<>(ofTopics(admin));
            obstacles.addAll(ofGroup(admin));
            if (needs.transactions().isPresent()) {
                obstacles.addAll(ofTransactions(admin, needs.transactions().get()));
            }
            return obstacles;
        } catch (ExecutionException e) {
            return List.of(advice(KafkaProblem.of(e.getCause())));
        } catch (KafkaException | IllegalArgumentException e) {
            return List.of(advice(KafkaProblem.of(e)));
        }
    }

    private List<String> ofTopics(Admin admin) throws ExecutionException, InterruptedException {
        Map<String, KafkaFuture<TopicDescription>> described = admin.describeTopics(
                        needs.topics().stream().map(TopicNeed::name).distinct().toList(),
                        new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        List<String> obstacles = new ArrayList<>();
        for (TopicNeed need : needs.topics()) {
            ofTopic(need, described.get(need.name())).ifPresent(obstacles::add);
        }
        return obstacles;
    }

    private static Optional<String> ofTopic(TopicNeed need, KafkaFuture<TopicDescription> description)
            throws ExecutionException, InterruptedException {
        try {
            return forbidden(
                    need.toString(), need.operations(), description.get().authorizedOperations());
        } catch (ExecutionException e) {
            return switch (KafkaProblem.of(e.getCause()).kind()) {
                case NO_SUCH_TOPIC ->
                    need.required()
                            ? Optional.of("there is no %s: create it, %s".formatted(need, DOCUMENT))
                            : Optional.empty();
                case NOT_PERMITTED -> Optional.of(forbidden(need.toString(), need.operations()));
                case NO_ANSWER, WRONG_ADDRESS, WRONG_SETTING, NOT_LET_IN, OTHER -> throw e;
            };
        }
    }

    private List<String> ofGroup(Admin admin) throws ExecutionException, InterruptedException {
        String group = "group %s (kafka.group-id)".formatted(needs.groupId());
        Set<AclOperation> read = Set.of(AclOperation.READ);
        try {
            return forbidden(
                            group,
                            read,
                            admin.describeConsumerGroups(
                                            List.of(needs.groupId()),
                                            new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                                    .describedGroups()
                                    .get(needs.groupId())
                                    .get()
                                    .authorizedOperations())
                    .stream()
                    .toList();
        } catch (ExecutionException e) {
            // A group that nobody has used yet is none that is forbidden.
            return e.getCause() instanceof AuthorizationException ? List.of(forbidden(group, read)) : List.of();
        }
    }

    private List<String> ofTransactions(Admin admin, KafkaSinkConfiguration sink) throws InterruptedException {
        String prefix = sink.transactionalIdPrefix();
        try {
            var unused = admin.describeTransactions(List.of(prefix))
                    .description(prefix)
                    .get();
            return ofTransactionTimeout(admin, sink);
        } catch (ExecutionException e) {
            // There is no transaction of just this name: that it may be asked for is what counts.
            return e.getCause() instanceof AuthorizationException
                    ? List.of(forbidden(
                            "transactional ids that begin with %s (sinks.kafka.transactional-id-prefix)"
                                    .formatted(prefix),
                            Set.of(AclOperation.WRITE)))
                    : ofTransactionTimeout(admin, sink);
        }
    }

    private List<String> ofTransactionTimeout(Admin admin, KafkaSinkConfiguration sink) throws InterruptedException {
        return new TransactionTimeout(sink, client).obstacle(admin).stream().toList();
    }

    /** A broker that has no access control says nothing of what is permitted, or that everything is. */
    private static Optional<String> forbidden(
            String what, Set<AclOperation> needed, Collection<AclOperation> permitted) {
        return permitted == null || permitted.containsAll(needed)
                ? Optional.empty()
                : Optional.of(forbidden(what, needed));
    }

    private static String forbidden(String what, Set<AclOperation> needed) {
        return "the job may not %s %s: permit it to whom the job logs in as, %s"
                .formatted(
                        needed.stream()
                                .map(operation -> operation.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .collect(Collectors.joining(" and ")),
                        what,
                        DOCUMENT);
    }

    private static String advice(KafkaProblem problem) {
        return switch (problem.kind()) {
            case NO_ANSWER ->
                "no broker answers: start it, or correct kafka.bootstrap-servers, or what kafka.properties say of TLS";
            case WRONG_ADDRESS -> "kafka.bootstrap-servers is no address that can be found: write HOST:PORT";
            case WRONG_SETTING ->
                "Kafka's clients do not take %s: correct kafka.properties"
                        .formatted(problem.detail().isEmpty() ? "a setting" : problem.detail());
            case NOT_LET_IN -> problem.detail() + ": correct the TLS and SASL settings of kafka.properties";
            case NOT_PERMITTED -> "%s: permit it to whom the job logs in as, %s".formatted(problem.detail(), DOCUMENT);
            case NO_SUCH_TOPIC, OTHER -> problem.detail() + ": see that kafka.bootstrap-servers is the right Kafka";
        };
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
