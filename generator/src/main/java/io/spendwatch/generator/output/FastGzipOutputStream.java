package io.spendwatch.generator.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses quickly rather than well. The same bytes in give the same bytes out: no time is written. */
final class FastGzipOutputStream extends GZIPOutputStream {
    FastGzipOutputStream(OutputStream out, int bufferBytes) throws IOException {
        super(out, bufferBytes);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
