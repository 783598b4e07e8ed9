package io.spendwatch.job.sink.elasticsearch;

/** What an HTTP status of Elasticsearch means for what was sent, be it a whole request or one document of it. */
enum Verdict {
    /** It is done. */
    ACCEPTED,
    /** The same may be accepted later: Elasticsearch is overloaded, starting, or in trouble. */
    RETRY,
    /** The request is larger than Elasticsearch, or a proxy before it, takes. */
    TOO_LARGE,
    /** The user is unknown, or may not do this. */
    UNAUTHORIZED,
    /** The same will never be accepted. */
    REFUSED;

    static Verdict of(int status) {
        if (status >= 200 && status < 300) {
            return ACCEPTED;
        }
        if (status >= 500) {
            return RETRY;
        }
        return switch (status) {
            // 408 comes from a proxy that gave up waiting.
            case 408, 429 -> RETRY;
            case 413 -> TOO_LARGE;
            case 401, 403 -> UNAUTHORIZED;
            default -> REFUSED;
        };
    }
}
