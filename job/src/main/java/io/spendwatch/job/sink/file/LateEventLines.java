package io.spendwatch.job.sink.file;

import io.spendwatch.job.deadletter.LateEvent;
import java.io.IOException;
import java.io.OutputStream;

/** A late event as the line that it was. */
public final class LateEventLines implements LineFormat<LateEvent> {
    private static final long serialVersionUID = 1;

    @Override
    public void write(LateEvent event, OutputStream out) throws IOException {
        out.write(event.value());
        out.write('\n');
    }
}
