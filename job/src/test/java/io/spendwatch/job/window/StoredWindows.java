package io.spendwatch.job.window;

import java.nio.file.Path;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;

/** What earlier versions of the windows left in their checkpoints. A stored file is never written again. */
final class StoredWindows {
    private static final Path FOLDER = Path.of("src", "test", "resources", "state");

    private StoredWindows() {}

    /** Returns two transactions of Ana's on groceries and one on travel, and one of Boris's, in the first hour. */
    static OperatorSubtaskState beforeSlicesWereCounted() throws Exception {
        return OperatorSnapshotUtil.readStateHandle(
                FOLDER.resolve("windows-before-slices-were-counted.state").toString());
    }
}
