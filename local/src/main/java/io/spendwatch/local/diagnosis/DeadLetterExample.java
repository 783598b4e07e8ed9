package io.spendwatch.local.diagnosis;

import io.spendwatch.job.deadletter.Position;

/**
 * One dead letter, to show.
 *
 * @param reason a word from the closed list
 * @param detail what is wrong, in one line
 * @param position where it was read
 * @param start the first bytes of its value
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares the bytes.
public record DeadLetterExample(String reason, String detail, Position position, byte[] start) {}
