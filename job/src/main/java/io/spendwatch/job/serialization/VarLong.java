package io.spendwatch.job.serialization;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, small negatives short too. */
public final class VarLong {
    private VarLong() {}

    public static void write(long value, DataOutputView out) throws IOException {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    public static long read(DataInputView in) throws IOException {
        long bits = 0;
        int shift = 0;
        byte next;
        do {
            if (shift > 63) {
                throw new IOException("A number of more than 64 bits: these are not the bytes of this type");
            }
            next = in.readByte();
            bits |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return (bits >>> 1) ^ -(bits & 1);
    }
}
