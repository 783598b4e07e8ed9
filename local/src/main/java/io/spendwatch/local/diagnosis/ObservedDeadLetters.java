package io.spendwatch.local.diagnosis;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.sink.file.LineFormat;
import java.io.IOException;
import java.io.OutputStream;

/** Writes dead letters as another format does, and has them observed. */
final class ObservedDeadLetters implements LineFormat<DeadLetter> {
    private static final long serialVersionUID = 1;

    private final LineFormat<DeadLetter> format;
    private final String observer;

    ObservedDeadLetters(LineFormat<DeadLetter> format, String observer) {
        this.format = format;
        this.observer = observer;
    }

    @Override
    public void writeHeader(OutputStream out) throws IOException {
        format.writeHeader(out);
    }

    @Override
    public void write(DeadLetter letter, OutputStream out) throws IOException {
        format.write(letter, out);
        Observer.of(observer).deadLetter(letter.reason(), letter.detail(), letter.position(), letter.value());
    }
}
