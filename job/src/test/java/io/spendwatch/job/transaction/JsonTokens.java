package io.spendwatch.job.transaction;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What readers of JSON, of numbers and of UTF-8 stumble over. */
final class JsonTokens {
    static final List<byte[]> ALL = List.of(
            utf8("{"),
            utf8("}"),
            utf8("["),
            utf8("]"),
            utf8("\""),
            utf8(","),
            utf8(":"),
            utf8("\\"),
            utf8("\\u"),
            utf8("\\ud800"),
            utf8("\\udc00"),
            utf8("null"),
            utf8("NaN"),
            utf8("Infinity"),
            utf8("true"),
            utf8("0"),
            utf8("00"),
            utf8("-"),
            utf8("+"),
            utf8("."),
            utf8("e"),
            utf8("E400"),
            utf8("e-9"),
            utf8("\u0000"),
            utf8("\t"),
            utf8("\n"),
            utf8("\u000b"),
            utf8(" "),
            utf8("\u00a0"),
            utf8("\u2028"),
            utf8("\ufeff"),
            utf8("//"),
            utf8("/**/"),
            utf8("'"),
            utf8("\"lat\":"),
            utf8("\"customer\":\"\","),
            utf8("Z"),
            utf8("+18:00"),
            utf8("99999999999999999999"),
            new byte[] {(byte) 0x80},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xFF});

    private JsonTokens() {}

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
