package io.spendwatch.job.sink.elasticsearch;

/**
 * What Elasticsearch says about one document of a bulk request.
 *
 * @param status the document's HTTP status
 * @param type the error's type, such as {@code mapper_parsing_exception}; empty when there was none
 * @param reason the error in words; empty when there was none
 */
record ItemResult(int status, String type, String reason) {
    Verdict verdict() {
        return Verdict.ofDocument(status, type, reason);
    }

    /** Returns status, type and reason in one line. */
    String summary() {
        return "%d %s: %s".formatted(status, type, reason).strip().replaceAll("\\s+", " ");
    }
}
