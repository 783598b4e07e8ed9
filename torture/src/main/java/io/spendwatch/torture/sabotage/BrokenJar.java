package io.spendwatch.torture.sabotage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A copy of the job's JAR with one class broken: what ships has no switch for it. */
public final class BrokenJar {
    private BrokenJar() {}

    /** Writes it. */
    public static void write(Path original, Sabotage sabotage, Path copy) throws IOException {
        try (ZipFile jar = new ZipFile(original.toFile());
                OutputStream file = Files.newOutputStream(copy);
                ZipOutputStream out = new ZipOutputStream(file)) {
            if (jar.getEntry(sabotage.entry()) == null) {
                throw new IOException("%s has no %s for sabotage %s to break: name the job's JAR"
                        .formatted(original, sabotage.entry(), sabotage.label()));
            }
            for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = jar.getInputStream(entry)) {
                    if (entry.getName().equals(sabotage.entry())) {
                        out.write(sabotage.breakClass(in.readAllBytes()));
                    } else {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
    }
}
