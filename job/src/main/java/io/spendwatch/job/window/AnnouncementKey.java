package io.spendwatch.job.window;

/**
 * Which alert of a customer was announced.
 *
 * @param windowEndMillis when its window ends, since the epoch
 * @param rule the rule's id
 */
public record AnnouncementKey(long windowEndMillis, String rule) {}
