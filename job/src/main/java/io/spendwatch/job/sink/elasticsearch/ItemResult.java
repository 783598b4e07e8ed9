package io.spendwatch.job.sink.elasticsearch;

/**
 * What Elasticsearch says about one document of a bulk request.
 *
 * @param status the document's HTTP status
 * @param type the error's type, such as {@code mapper_parsing_exception}; empty when there was none
 * @param reason the error in words; empty when there was none
 */
record ItemResult(int status, String type, String reason) {
    private static final String SECURITY = "security_exception";

    Verdict verdict() {
        Verdict byStatus = Verdict.of(status);
        // A document may itself be forbidden or too large; only the type tells that the user lacks a privilege.
        boolean document =
                byStatus == Verdict.TOO_LARGE || (byStatus == Verdict.UNAUTHORIZED && !SECURITY.equals(type));
        return document ? Verdict.REFUSED : byStatus;
    }

    /** Returns status, type and reason in one line. */
    String summary() {
        return "%d %s: %s".formatted(status, type, reason).strip().replaceAll("\\s+", " ");
    }
}
