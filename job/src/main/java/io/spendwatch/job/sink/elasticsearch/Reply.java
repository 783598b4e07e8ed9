package io.spendwatch.job.sink.elasticsearch;

import java.nio.charset.StandardCharsets;

/** What came of one request. */
sealed interface Reply {
    /** Returns what came, in one line. */
    String summary();

    /** Returns the summary, and what an operator can do about it where that is known. */
    default String trouble() {
        return summary();
    }

    /**
     * Elasticsearch, or something before it, answered.
     *
     * @param status the HTTP status
     * @param body the answer's bytes; none when there was no body
     */
    @SuppressWarnings("ArrayRecordComponent") // Read once and dropped, never compared.
    record Answer(int status, byte[] body) implements Reply {
        private static final int LONGEST_SHOWN = 500;

        Verdict verdict() {
            return Verdict.ofRequest(status, ErrorBody.type(body));
        }

        @Override
        public String trouble() {
            return ErrorTypes.withAdvice(summary(), ErrorBody.type(body));
        }

        /** Returns the status and the beginning of the body. */
        @Override
        public String summary() {
            String text = new String(body, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
            return status + " " + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text);
        }
    }

    /**
     * No answer came: the connection was not made, was lost, or took too long.
     *
     * @param why one line
     */
    record Lost(String why) implements Reply {
        @Override
        public String summary() {
            return why;
        }
    }

    /**
     * The host showed a certificate that is not trusted, or not one for its name.
     *
     * @param why one line
     */
    record Untrusted(String why) implements Reply {
        @Override
        public String summary() {
            return ("The certificate of Elasticsearch is not trusted: %s. Check elasticsearch.ca-certificate, whose file is"
                            + " read again at each try, and that elasticsearch.hosts names the hosts as their certificates do")
                    .formatted(why);
        }

        ElasticsearchException toException() {
            return new ElasticsearchException(summary());
        }
    }
}
