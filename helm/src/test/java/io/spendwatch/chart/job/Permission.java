package io.spendwatch.chart.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.chart.testing.RenderedDocument;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a Kafka user may do.
 *
 * @param type of the resource: topic, group or transactionalId
 * @param name the resource's, or how it begins
 * @param pattern literal or prefix
 * @param operation such as Read
 */
record Permission(String type, String name, String pattern, String operation) {
    private static final String LITERAL = "literal";
    private static final String PREFIX = "prefix";

    static Set<Permission> onTopic(String name, String... operations) {
        return of("topic", name, LITERAL, operations);
    }

    static Set<Permission> onGroup(String name, String... operations) {
        return of("group", name, LITERAL, operations);
    }

    static Set<Permission> onTransactionalIds(String prefix, String... operations) {
        return of("transactionalId", prefix, PREFIX, operations);
    }

    /** Returns what a KafkaUser is granted. */
    static Set<Permission> grantedTo(RenderedDocument user) {
        Set<Permission> granted = new HashSet<>();
        for (JsonNode acl : user.spec().path("authorization").path("acls")) {
            JsonNode resource = acl.path("resource");
            for (JsonNode operation : acl.path("operations")) {
                granted.add(new Permission(
                        resource.path("type").asText(),
                        resource.path("name").asText(),
                        resource.path("patternType").asText(LITERAL),
                        operation.asText()));
            }
        }
        return granted;
    }

    private static Set<Permission> of(String type, String name, String pattern, String... operations) {
        return Stream.of(operations)
                .map(operation -> new Permission(type, name, pattern, operation))
                .collect(Collectors.toSet());
    }
}
