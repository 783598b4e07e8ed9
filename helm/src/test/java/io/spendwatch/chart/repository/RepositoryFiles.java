package io.spendwatch.chart.repository;

import io.spendwatch.chart.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the repository as a fresh clone has them: nothing that was built, nothing of the tools that people use. */
final class RepositoryFiles {
    private static final Path ROOT = Repository.current().root();
    private static final Set<String> NOT_OURS = Set.of(".git", ".idea", ".vscode", ".settings", "target", "output");

    private RepositoryFiles() {}

    /** Returns the files below a file or a folder, as paths from the root; none when it is not there. */
    static List<Path> below(String name) {
        List<Path> files = new ArrayList<>();
        if (!Files.exists(ROOT.resolve(name))) {
            return files;
        }
        try {
            Files.walkFileTree(ROOT.resolve(name), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(ROOT.relativize(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }

    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
