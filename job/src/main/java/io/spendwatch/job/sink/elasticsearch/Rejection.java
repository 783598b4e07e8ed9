package io.spendwatch.job.sink.elasticsearch;

/** Says what to do about a request that only a changed setting can make succeed. */
final class Rejection {
    private Rejection() {}

    /**
     * Returns the failure.
     *
     * @param what was sent
     * @param verdict why it was refused
     * @param summary what Elasticsearch answered; one line
     */
    static ElasticsearchException of(String what, Verdict verdict, String summary) {
        String advice = verdict == Verdict.UNAUTHORIZED
                ? "Check elasticsearch.username and elasticsearch.password, and that the user may manage index templates and write to the index"
                : "Check elasticsearch.hosts and elasticsearch.index, which names an index or an alias with one write index, and no data stream";
        return new ElasticsearchException("Elasticsearch refused %s: %s. %s".formatted(what, summary, advice));
    }
}
