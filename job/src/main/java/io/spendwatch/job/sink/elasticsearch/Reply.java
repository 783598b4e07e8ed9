package io.spendwatch.job.sink.elasticsearch;

import java.nio.charset.StandardCharsets;

/** What came of one request. */
sealed interface Reply {
    /** Returns what came, in one line. */
    String summary();

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
            return Verdict.of(status);
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
}
