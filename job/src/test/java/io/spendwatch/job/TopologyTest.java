package io.spendwatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import io.spendwatch.job.serialization.CodecTypeInformation;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.streaming.api.transformations.PartitionTransformation;
import org.apache.flink.streaming.api.transformations.SideOutputTransformation;
import org.apache.flink.streaming.api.transformations.SinkTransformation;
import org.apache.flink.streaming.api.transformations.UnionTransformation;
import org.junit.jupiter.api.Test;

class TopologyTest {
    private static final Configuration CONFIGURATION = ConfigurationLoader.load(
            Optional.empty(),
            Map.of(
                    "sinks.csv.directory", "/tmp/alerts",
                    "sinks.kafka.transactional-id-prefix", "spendwatch",
                    "sinks.elasticsearch.index", "alerts"),
            Map.of());

    private final StreamExecutionEnvironment env = environment();

    @Test
    void shouldGiveEveryOperatorItsOwnUid() {
        assertThat(operators())
                .extracting(Transformation::getUid)
                .containsExactlyInAnyOrder(
                        "transactions",
                        "gate",
                        "combine",
                        "rules",
                        "rulebook",
                        "windows",
                        "travel",
                        "elasticsearch",
                        "standing-csv",
                        "alerts-csv",
                        "alerts-kafka",
                        "dead-letters",
                        "late-events",
                        "rule-status",
                        "rule-statuses");
    }

    @Test
    void shouldDeriveAUidForEveryPartOfASink() {
        assertThat(nodes())
                .extracting(StreamNode::getTransformationUID)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldSendOnlyWhatACodecWrites() {
        assertThat(transformations())
                .filteredOn(one -> !(one instanceof SinkTransformation))
                .allSatisfy(one -> assertThat(one.getOutputType()).isInstanceOf(CodecTypeInformation.class));
    }

    @Test
    void shouldFixTheMaxParallelismOfEveryOperator() {
        assertThat(env.getStreamGraph(false).getJobGraph().getVertices())
                .allSatisfy(vertex -> assertThat(vertex.getMaxParallelism()).isEqualTo(720));
    }

    @Test
    void shouldNameEveryOperatorForPeople() {
        assertThat(operators())
                .extracting(Transformation::getName)
                .containsExactlyInAnyOrder(
                        "transactions-data",
                        "gate",
                        "combine",
                        "spending-rules",
                        "rulebook",
                        "sum and judge",
                        "watch travel",
                        "elasticsearch",
                        "standing alerts for csv",
                        "alerts to csv",
                        "alerts to kafka",
                        "dead letters",
                        "late events",
                        "keep status of rules",
                        "status of rules");
    }

    private static StreamExecutionEnvironment environment() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        FlinkDefaults.apply(env);
        Topology.build(env, CONFIGURATION, ConfiguredInputs.of(CONFIGURATION), ConfiguredOutputs.of(CONFIGURATION));
        return env;
    }

    private Collection<StreamNode> nodes() {
        StreamGraph graph = env.getStreamGraph(false);
        return graph.getStreamNodes();
    }

    /** Returns what was built, without the parts that only say which way a stream goes. */
    private List<Transformation<?>> operators() {
        return transformations().stream()
                .filter(one -> !(one instanceof PartitionTransformation
                        || one instanceof SideOutputTransformation
                        || one instanceof UnionTransformation))
                .toList();
    }

    private Set<Transformation<?>> transformations() {
        Set<Transformation<?>> found = new LinkedHashSet<>();
        Deque<Transformation<?>> open = new ArrayDeque<>(env.getTransformations());
        while (!open.isEmpty()) {
            Transformation<?> next = open.remove();
            if (found.add(next)) {
                open.addAll(next.getInputs());
            }
        }
        return found;
    }
}
