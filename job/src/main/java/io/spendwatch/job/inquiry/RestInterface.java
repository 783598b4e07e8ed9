package io.spendwatch.job.inquiry;

import java.io.IOException;

/** Flink's REST interface, to read from. */
interface RestInterface {

    /**
     * Returns what is there.
     *
     * @param path from the root, with a slash before it
     * @throws IOException if nothing is answered, or an error; says so in one line
     */
    Json get(String path) throws IOException, InterruptedException;
}
