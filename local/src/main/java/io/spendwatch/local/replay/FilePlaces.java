package io.spendwatch.local.replay;

import io.spendwatch.job.source.file.StandardInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a file lies, by whatever way it was named: over links, {@code ..} or the standard input. */
final class FilePlaces {
    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");
    /** More links that follow each other are a circle. */
    private static final int MOST_LINKS = 40;

    private FilePlaces() {}

    /** Returns whether a file, or a link on the way to it, is an entry of a directory or lies below it. */
    static boolean isWithin(Path directory, String entry, Path file) {
        List<Path> entries = List.of(
                directory.toAbsolutePath().normalize().resolve(entry),
                real(directory).resolve(entry));
        return places(StandardInput.isNamedBy(file.toString()) ? STANDARD_INPUT : file).stream()
                .anyMatch(place -> entries.stream().anyMatch(place::startsWith));
    }

    private static List<Path> places(Path file) {
        List<Path> places = new ArrayList<>();
        Path next = file.toAbsolutePath();
        for (int links = 0; links < MOST_LINKS; links++) {
            places.add(next.normalize());
            places.add(inRealParent(next));
            if (!Files.isSymbolicLink(next)) {
                break;
            }
            try {
                next = next.resolveSibling(Files.readSymbolicLink(next));
            } catch (IOException unreadable) {
                break;
            }
        }
        places.add(real(file));
        return places;
    }

    private static Path inRealParent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : real(parent).resolve(file.getFileName());
    }

    /** Returns the path without links, as far as it is there. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException absent) {
            return path.toAbsolutePath().normalize();
        }
    }
}
