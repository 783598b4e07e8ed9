package io.spendwatch.job.serialization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Arrays of bytes and texts, each with its length before it. */
public final class Bytes {
    private Bytes() {}

    public static void write(byte[] array, DataOutputView out) throws IOException {
        write(array, 0, array.length, out);
    }

    public static void write(byte[] array, int offset, int length, DataOutputView out) throws IOException {
        VarLong.write(length, out);
        out.write(array, offset, length);
    }

    public static byte[] read(DataInputView in) throws IOException {
        byte[] array = new byte[Math.toIntExact(VarLong.read(in))];
        in.readFully(array);
        return array;
    }

    public static void writeText(String text, DataOutputView out) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8), out);
    }

    public static String readText(DataInputView in) throws IOException {
        return new String(read(in), StandardCharsets.UTF_8);
    }
}
