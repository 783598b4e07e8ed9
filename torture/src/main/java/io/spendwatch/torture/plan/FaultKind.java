package io.spendwatch.torture.plan;

import java.util.Locale;

/** What can be done. */
public enum FaultKind {
    /** SIGKILL; another one takes its place. */
    TASK_MANAGER_KILLED(Victim.TASK_MANAGER, 0, 5),
    /** SIGKILL; another one takes its place. */
    JOB_MANAGER_KILLED(Victim.JOB_MANAGER, 0, 5),
    /** SIGKILL; started again at the same port with the data that it had. */
    BROKER_KILLED(Victim.BROKER, 0, 10),
    /** SIGSTOP, SIGCONT. */
    TASK_MANAGER_STOPPED(Victim.TASK_MANAGER, 3, 30),
    /** SIGSTOP, SIGCONT. */
    JOB_MANAGER_STOPPED(Victim.JOB_MANAGER, 3, 30),
    /** SIGSTOP, SIGCONT. */
    BROKER_STOPPED(Victim.BROKER, 3, 30),
    /** SIGKILL; started again at the same port with the data that it had. */
    ELASTICSEARCH_KILLED(Victim.ELASTICSEARCH, 0, 10),
    /** SIGSTOP, SIGCONT. */
    ELASTICSEARCH_STOPPED(Victim.ELASTICSEARCH, 3, 30),
    /** Every request is answered with 429, as when the queues are full. */
    ELASTICSEARCH_BUSY(Victim.ELASTICSEARCH, 3, 30),
    /** Every request is answered with 503. */
    ELASTICSEARCH_UNAVAILABLE(Victim.ELASTICSEARCH, 3, 30),
    /** Every document is refused, as one is that the mapping of its field does not fit. */
    ELASTICSEARCH_REFUSING(Victim.ELASTICSEARCH, 3, 30),
    /** Every request takes seconds. */
    ELASTICSEARCH_SLOW(Victim.ELASTICSEARCH, 10, 30),
    /** Nothing can be read from or written to the directory of the checkpoints, as when its disk is gone. */
    CHECKPOINTS_REFUSED(Victim.CHECKPOINTS, 5, 30),
    /** One partition gets nothing until it is idle, and then gets events again. */
    PARTITION_SILENT(Victim.LOG, 20, 30),
    /** The topic is given one partition more. */
    PARTITION_ADDED(Victim.LOG, 0, 0),
    /** Nothing passes between the job and one broker of several; everybody else reaches it. */
    BROKER_CUT(Victim.BROKER, 60, 60),
    /** One broker of several loses packets of everybody's. */
    PACKETS_LOST(Victim.BROKER, 10, 30);

    private final Victim victim;
    private final int shortestSeconds;
    private final int longestSeconds;

    FaultKind(Victim victim, int shortestSeconds, int longestSeconds) {
        this.victim = victim;
        this.shortestSeconds = shortestSeconds;
        this.longestSeconds = longestSeconds;
    }

    /** Returns the name that people write and read. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Victim victim() {
        return victim;
    }

    /** Returns whether a process dies of it. */
    public boolean kills() {
        return name().endsWith("_KILLED");
    }

    /** Returns whether it takes several brokers, with a network of their own. */
    boolean needsNetwork() {
        return this == BROKER_CUT || this == PACKETS_LOST;
    }

    int shortestSeconds() {
        return shortestSeconds;
    }

    int longestSeconds() {
        return longestSeconds;
    }
}
