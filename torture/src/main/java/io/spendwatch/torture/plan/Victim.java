package io.spendwatch.torture.plan;

/** To whom something is done. */
public enum Victim {
    TASK_MANAGER,
    JOB_MANAGER,
    BROKER,
    ELASTICSEARCH,
    CHECKPOINTS,
    LOG
}
