package io.spendwatch.job.serialization;

import io.spendwatch.job.testing.CodecBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What each version of each codec wrote, stored below {@code src/test/resources/serialization/v<version>/}: the
 * serializer's snapshot in {@code <type>.snapshot}, the values of {@link CodecCase#stored} in
 * {@code <type>.bytes}.
 *
 * <p>When a codec gets a new version, run {@link #main} in the module's directory, once, and commit what it adds. A
 * stored file stands for savepoints that exist: it is never written again.
 */
final class StoredFormats {
    private static final Path ROOT = Path.of("src", "test", "resources", "serialization");

    private StoredFormats() {}

    static byte[] snapshot(CodecCase<?> codec, int version) throws IOException {
        return Files.readAllBytes(file(codec, version, "snapshot"));
    }

    static byte[] values(CodecCase<?> codec, int version) throws IOException {
        return Files.readAllBytes(file(codec, version, "bytes"));
    }

    /** Stores the present version of each codec that has none stored yet. */
    public static void main(String... arguments) throws IOException {
        for (CodecCase<?> codec : CodecCases.all()) {
            store(codec);
        }
    }

    private static <T> void store(CodecCase<T> codec) throws IOException {
        int version = codec.codec().version();
        Path snapshot = file(codec, version, "snapshot");
        if (Files.notExists(snapshot)) {
            Files.createDirectories(snapshot.getParent());
            Files.write(snapshot, CodecBytes.writeSnapshot(codec.serializer().snapshotConfiguration()));
            Files.write(file(codec, version, "bytes"), CodecBytes.write(codec.serializer(), codec.stored(version)));
        }
    }

    private static Path file(CodecCase<?> codec, int version, String kind) {
        return ROOT.resolve("v" + version).resolve(codec.name() + "." + kind);
    }
}
