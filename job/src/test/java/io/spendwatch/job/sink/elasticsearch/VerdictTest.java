package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "200, '', ACCEPTED",
        "201, '', ACCEPTED",
        "429, '', RETRY",
        "408, '', RETRY",
        "500, '', RETRY",
        "502, '', RETRY",
        "503, master_not_discovered_exception, RETRY",
        "504, '', RETRY",
        "403, cluster_block_exception, RETRY",
        "404, index_not_found_exception, RETRY",
        "413, '', TOO_LARGE",
        "401, security_exception, UNAUTHORIZED",
        "403, security_exception, UNAUTHORIZED",
        "403, '', UNAUTHORIZED",
        "400, parse_exception, MISDIRECTED",
        "404, '', MISDIRECTED",
        "405, '', MISDIRECTED",
        "301, '', MISDIRECTED"
    })
    void shouldClassifyARequestByTypeAndStatus(int status, String type, Verdict verdict) {
        assertThat(Verdict.ofRequest(status, type)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "201, '', ACCEPTED",
        // Blocks
        "403, cluster_block_exception, RETRY",
        "429, cluster_block_exception, RETRY",
        "503, cluster_block_exception, RETRY",
        // Indices
        "400, index_closed_exception, RETRY",
        "404, index_not_found_exception, RETRY",
        "400, validation_exception, RETRY",
        // Shards, master, nodes, load
        "503, unavailable_shards_exception, RETRY",
        "503, no_shard_available_action_exception, RETRY",
        "404, illegal_index_shard_state_exception, RETRY",
        "404, shard_not_found_exception, RETRY",
        "503, process_cluster_event_timeout_exception, RETRY",
        "503, not_master_exception, RETRY",
        "500, node_closed_exception, RETRY",
        "500, i_o_exception, RETRY",
        "429, es_rejected_execution_exception, RETRY",
        "429, circuit_breaking_exception, RETRY",
        "429, never_seen_exception, RETRY",
        "503, never_seen_exception, RETRY",
        // Documents
        "400, mapper_parsing_exception, REFUSED",
        "400, document_parsing_exception, REFUSED",
        "400, strict_dynamic_mapping_exception, REFUSED",
        "400, illegal_argument_exception, REFUSED",
        "500, fail_processor_exception, REFUSED",
        "413, '', REFUSED",
        // Settings
        "403, security_exception, UNAUTHORIZED",
        "400, invalid_index_name_exception, MISDIRECTED",
        // Neither known by type nor by status
        "400, never_seen_exception, DOUBTFUL",
        "403, never_seen_exception, DOUBTFUL",
        "409, version_conflict_engine_exception, DOUBTFUL",
        "500, null_pointer_exception, DOUBTFUL"
    })
    void shouldClassifyADocumentByTypeBeforeStatus(int status, String type, Verdict verdict) {
        assertThat(new ItemResult(status, type, "why").verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "no write index is defined for alias [alerts]., RETRY",
        "pipeline with id [enrich] does not exist, RETRY",
        "only write ops with an op_type of create are allowed in data streams, MISDIRECTED",
        "Limit of total fields [1000] has been exceeded, REFUSED",
        "failed to parse 'no write index is defined for alias', REFUSED"
    })
    void shouldClassifyAnIllegalArgumentByWhatIsIllegal(String reason, Verdict verdict) {
        assertThat(new ItemResult(400, "illegal_argument_exception", reason).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void shouldNotLetADocumentDecideThroughAQuotation() {
        assertThat(new ItemResult(400, "mapper_parsing_exception", "no write index is defined for alias").verdict())
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void shouldSummarizeInOneLine() {
        assertThat(new ItemResult(400, "mapper_parsing_exception", "failed\n  to parse").summary())
                .isEqualTo("400 mapper_parsing_exception: failed to parse");
    }

    @Test
    void shouldAdviseWhatToDoAboutABlock() {
        assertThat(ErrorTypes.withAdvice("403 blocked by: [write];", "cluster_block_exception"))
                .startsWith("403 blocked by: [write]. Lift the block");
        assertThat(ErrorTypes.withAdvice("503 no shard.", "unavailable_shards_exception"))
                .isEqualTo("503 no shard.");
    }
}
