package io.spendwatch.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes text in UTF-8. */
final class TextFiles {
    private TextFiles() {}

    /** @throws ChartException when the file cannot be read */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ChartException(
                    "%s cannot be read (%s): restore it, it is part of the repository"
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
    }

    /** @throws ChartException when the file cannot be written */
    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ChartException(
                    "%s cannot be written (%s): make its folder one that you may write to"
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
    }
}
