package io.spendwatch.job.inquiry;

/** What came of asking once. */
sealed interface Answer {

    /** The job is well. */
    record Complete(JobReport report) implements Answer {}

    /**
     * Something is missing.
     *
     * @param what which, in words, on one line
     */
    record Missing(String what) implements Answer {}
}
