package io.spendwatch.job.sink.elasticsearch;

/** What an error of Elasticsearch means for the request or the document that met it. */
enum Verdict {
    /** It is done. */
    ACCEPTED,
    /** The same is accepted later: Elasticsearch is overloaded, starting, blocked, or in trouble. */
    RETRY,
    /** The kind of error is not known: it is retried for a limited time. Only documents have this verdict. */
    DOUBTFUL,
    /** The request is larger than Elasticsearch, or a proxy before it, takes. */
    TOO_LARGE,
    /** The user is unknown, or may not do this. */
    UNAUTHORIZED,
    /** The address or the index is wrong: no document can be accepted before a setting is changed. */
    MISDIRECTED,
    /** The same document is never accepted. Only documents have this verdict. */
    REFUSED;

    /** Returns the verdict over a whole request that was answered with this status and error type. */
    static Verdict ofRequest(int status, String type) {
        if (status >= 200 && status < 300) {
            return ACCEPTED;
        }
        if (status >= 500 || ErrorTypes.isPassing(type, "")) {
            return RETRY;
        }
        return switch (status) {
            // 408 comes from a proxy that gave up waiting.
            case 408, 429 -> RETRY;
            case 413 -> TOO_LARGE;
            case 401, 403 -> UNAUTHORIZED;
            default -> MISDIRECTED;
        };
    }

    /**
     * Returns the verdict over one document of a bulk request.
     *
     * <p>The type decides, since the status is ambiguous: 400 is a closed index, a wrong name or a document that does not
     * fit the mapping; 403 is a missing privilege or a block.
     */
    static Verdict ofDocument(int status, String type, String reason) {
        if (status >= 200 && status < 300) {
            return ACCEPTED;
        }
        if (ErrorTypes.isMissingPrivilege(type)) {
            return UNAUTHORIZED;
        }
        if (ErrorTypes.isWrongTarget(type, reason)) {
            return MISDIRECTED;
        }
        if (ErrorTypes.isPassing(type, reason)) {
            return RETRY;
        }
        if (ErrorTypes.isOfDocument(type)) {
            return REFUSED;
        }
        return switch (status) {
            case 408, 429, 502, 503, 504 -> RETRY;
            case 413 -> REFUSED;
            default -> DOUBTFUL;
        };
    }
}
