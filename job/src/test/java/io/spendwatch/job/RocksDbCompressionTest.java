package io.spendwatch.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.TableProperties;

/** Checks that RocksDB writes what {@link FlinkDefaults} asks for: Flink has no setting for the compression of a flush. */
class RocksDbCompressionTest {
    @TempDir
    private Path directory;

    @BeforeAll
    static void loadRocksDb() {
        RocksDB.loadLibrary();
    }

    @Test
    void shouldFlushAsTheFirstLevelIsCompressedWithUniversalCompaction() throws Exception {
        try (ColumnFamilyOptions columns = new ColumnFamilyOptions()
                        .setCompactionStyle(CompactionStyle.UNIVERSAL)
                        .setCompressionPerLevel(List.of(CompressionType.LZ4_COMPRESSION));
                DBOptions database = new DBOptions().setCreateIfMissing(true);
                Options options = new Options(database, columns);
                RocksDB db = RocksDB.open(options, directory.toString());
                FlushOptions flush = new FlushOptions()) {
            // when
            db.put("key".getBytes(UTF_8), "value".repeat(1_000).getBytes(UTF_8));
            db.flush(flush);

            // then
            assertThat(db.getPropertiesOfAllTables(db.getDefaultColumnFamily()).values())
                    .extracting(TableProperties::getCompressionName)
                    .containsExactly("LZ4");
        }
    }
}
