package io.spendwatch.harness.process;

import io.spendwatch.local.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A directory for all data, gone in the end, also after Ctrl-C. */
public final class Workspace implements AutoCloseable {
    private final Path path;
    private final Thread atExit = new Thread(this::endChildrenAndDelete, "clean up");

    private Workspace(Path path) {
        this.path = path;
    }

    /**
     * Makes a new one.
     *
     * @param parent where; none: where the system has its temporary files
     * @param prefix how its name begins
     */
    public static Workspace create(Optional<Path> parent, String prefix) throws IOException {
        Path path = parent.isPresent()
                ? Files.createTempDirectory(Files.createDirectories(parent.get()), prefix)
                : Files.createTempDirectory(prefix);
        Workspace workspace = new Workspace(path.toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(workspace.atExit);
        return workspace;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        TemporaryDirectory.delete(path);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // It finds nothing more to do.
        }
    }

    /** The processes that this one started must not write any more to what is being deleted. */
    private void endChildrenAndDelete() {
        ProcessHandle.current().children().forEach(child -> {
            child.destroyForcibly();
            child.onExit().join();
        });
        TemporaryDirectory.delete(path);
    }
}
