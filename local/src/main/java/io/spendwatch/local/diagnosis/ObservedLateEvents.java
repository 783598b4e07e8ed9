package io.spendwatch.local.diagnosis;

import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.sink.file.LineFormat;
import java.io.IOException;
import java.io.OutputStream;

/** Writes late events as another format does, and has them observed. */
final class ObservedLateEvents implements LineFormat<LateEvent> {
    private static final long serialVersionUID = 1;

    private final LineFormat<LateEvent> format;
    private final String observer;

    ObservedLateEvents(LineFormat<LateEvent> format, String observer) {
        this.format = format;
        this.observer = observer;
    }

    @Override
    public void writeHeader(OutputStream out) throws IOException {
        format.writeHeader(out);
    }

    @Override
    public void write(LateEvent event, OutputStream out) throws IOException {
        format.write(event, out);
        if (event.reason() == LateReason.OUT_OF_ORDER) {
            Observer.of(observer).late(event.position().source(), event.clock(), event.clockMovedBy());
        }
    }
}
