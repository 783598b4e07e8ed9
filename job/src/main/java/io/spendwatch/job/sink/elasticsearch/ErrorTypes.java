package io.spendwatch.job.sink.elasticsearch;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The error types of Elasticsearch 7 and 8, by what can mend them. {@code docs/operations.md} lists them for operators.
 *
 * <p>Elasticsearch reports some states of an alias or an index as {@code illegal_argument_exception}, the type of a
 * document that cannot be indexed; there the reason decides.
 */
final class ErrorTypes {
    private static final String CLUSTER_BLOCK = "cluster_block_exception";
    private static final String INDEX_CLOSED = "index_closed_exception";
    private static final String INDEX_NOT_FOUND = "index_not_found_exception";
    private static final String ILLEGAL_ARGUMENT = "illegal_argument_exception";
    private static final String NO_ROOM_FOR_SHARDS = "validation_exception";

    /** Time or an operator mends these; the document is the same afterwards. */
    private static final Set<String> PASSING = Set.of(
            // A block, and an index that cannot be written to now
            CLUSTER_BLOCK,
            INDEX_CLOSED,
            INDEX_NOT_FOUND,
            NO_ROOM_FOR_SHARDS,
            "resource_already_exists_exception",
            // Overload
            "es_rejected_execution_exception",
            "rejected_execution_exception",
            "circuit_breaking_exception",
            // Shards
            "unavailable_shards_exception",
            "no_shard_available_action_exception",
            "retry_on_primary_exception",
            "retry_on_replica_exception",
            "shard_not_in_primary_mode_exception",
            "no_longer_primary_shard_exception",
            "index_primary_shard_not_allocated_exception",
            "primary_shard_allocated_exception",
            "shard_not_found_exception",
            "shard_lock_obtain_failed_exception",
            "illegal_index_shard_state_exception",
            "index_shard_not_started_exception",
            "index_shard_closed_exception",
            "index_shard_recovering_exception",
            "index_shard_relocated_exception",
            "already_closed_exception",
            "engine_exception",
            "index_failed_engine_exception",
            "translog_exception",
            "i_o_exception",
            // Master
            "master_not_discovered_exception",
            "not_master_exception",
            "failed_to_commit_cluster_state_exception",
            "process_cluster_event_timeout_exception",
            "coordination_state_rejected_exception",
            // Nodes and time
            "node_closed_exception",
            "node_disconnected_exception",
            "node_not_connected_exception",
            "no_node_available_exception",
            "connect_transport_exception",
            "send_request_transport_exception",
            "receive_timeout_transport_exception",
            "remote_transport_exception",
            "timeout_exception",
            "task_cancelled_exception");

    /** These are about the document, or about a mapping or pipeline that does not take it. */
    private static final Set<String> OF_DOCUMENT = Set.of(
            "mapper_parsing_exception",
            "document_parsing_exception",
            "strict_dynamic_mapping_exception",
            "mapper_exception",
            ILLEGAL_ARGUMENT,
            "number_format_exception",
            "parse_exception",
            "parsing_exception",
            "json_parse_exception",
            "x_content_parse_exception",
            "routing_missing_exception",
            "script_exception",
            "fail_processor_exception",
            "ingest_processor_exception");

    /** These are about the name that the documents are sent to. */
    private static final Set<String> WRONG_TARGET =
            Set.of("invalid_index_name_exception", "invalid_alias_name_exception", "index_template_missing_exception");

    /** How the reasons begin. Further on they may quote a document, which must not decide. */
    private static final List<String> PASSING_REASONS = List.of(
            "no write index is defined for alias",
            // Of the index's default or final pipeline: a document names none.
            "pipeline with id [");

    private static final List<String> WRONG_TARGET_REASONS =
            List.of("only write ops with an op_type of create are allowed in data streams");

    private static final Map<String, String> ADVICE = Map.of(
            CLUSTER_BLOCK,
            "Lift the block: GET /_cluster/settings and GET /<index>/_settings show it; after a full disk, make room first",
            INDEX_CLOSED,
            "Open the index: POST /<index>/_open",
            INDEX_NOT_FOUND,
            "Create the index: PUT /<index>; the template spendwatch-alerts types its fields",
            NO_ROOM_FOR_SHARDS,
            "Delete old indices, or raise cluster.max_shards_per_node");

    private ErrorTypes() {}

    static boolean isPassing(String type, String reason) {
        return PASSING.contains(type) || begins(type, reason, PASSING_REASONS);
    }

    static boolean isOfDocument(String type) {
        return OF_DOCUMENT.contains(type);
    }

    static boolean isWrongTarget(String type, String reason) {
        return WRONG_TARGET.contains(type) || begins(type, reason, WRONG_TARGET_REASONS);
    }

    static boolean isMissingPrivilege(String type) {
        return type.equals("security_exception");
    }

    /** Returns the summary of an error that is retried, with what an operator can do about it where it does not pass alone. */
    static String withAdvice(String summary, String type) {
        String advice = ADVICE.getOrDefault(type, "");
        return advice.isEmpty() ? summary : summary.replaceAll("[.;]+$", "") + ". " + advice;
    }

    private static boolean begins(String type, String reason, List<String> beginnings) {
        return type.equals(ILLEGAL_ARGUMENT) && beginnings.stream().anyMatch(reason::startsWith);
    }
}
