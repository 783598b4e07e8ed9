package io.spendwatch.job.readiness;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/** A job that begins anew cannot. Flink does not restart it; the message is one line that says what to do, and has no trace. */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class FirstStartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FirstStartRefusedException(String why) {
        super(why, null, false, false);
    }
}
