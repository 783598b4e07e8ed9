package io.spendwatch.local.replay;

import java.time.Duration;

/**
 * How far a replay has come.
 *
 * @param bytesRead of the input files, compressed as they are
 * @param bytes how large the input files are; 0 where nobody knows, as with standard input
 * @param events lines so far
 * @param alerts so far
 * @param elapsed since the first line could be read
 */
public record Progress(long bytesRead, long bytes, long events, long alerts, Duration elapsed) {

    /** Returns whether it is known how much there is to read. */
    public boolean hasEnd() {
        return bytes > 0;
    }

    /** Returns the share of the input that has been read, from 0 to 1. */
    public double share() {
        return bytes == 0 ? 1 : Math.min(1, (double) bytesRead / bytes);
    }
}
