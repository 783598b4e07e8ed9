package io.spendwatch.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.contrib.streaming.state.RocksDBConfigurableOptions;
import org.apache.flink.contrib.streaming.state.RocksDBOptionsFactory;
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

/** What is asked of the files that a RocksDB has flushed. */
class FlushCompressionTest {
    @TempDir
    private Path directory;

    @BeforeAll
    static void loadRocksDb() {
        RocksDB.loadLibrary();
    }

    @Test
    void shouldFlushAsTheFirstLevelIsCompressed() throws Exception {
        // given
        Configuration configuration = new Configuration();
        configuration.set(
                RocksDBConfigurableOptions.COMPRESSION_PER_LEVEL,
                List.of(CompressionType.LZ4_COMPRESSION, CompressionType.ZSTD_COMPRESSION));

        // when
        RocksDBOptionsFactory factory = new FlushCompression().configure(configuration);

        // then
        assertThat(flushedWith(factory)).containsExactly("LZ4");
    }

    @Test
    void shouldFlushAsRocksDbDoesWhereNothingIsConfigured() throws Exception {
        assertThat(flushedWith(new FlushCompression().configure(new Configuration())))
                .containsExactly("Snappy");
    }

    /** Returns the compressions of the files of a database whose levels are all to be LZ4. */
    private List<String> flushedWith(RocksDBOptionsFactory factory) throws Exception {
        List<AutoCloseable> toClose = new ArrayList<>();
        try (ColumnFamilyOptions columns = new ColumnFamilyOptions()
                        .setCompactionStyle(CompactionStyle.UNIVERSAL)
                        .setCompressionPerLevel(List.of(CompressionType.LZ4_COMPRESSION));
                DBOptions database = new DBOptions().setCreateIfMissing(true);
                Options options = new Options(
                        factory.createDBOptions(database, toClose), factory.createColumnOptions(columns, toClose));
                RocksDB db = RocksDB.open(options, directory.toString());
                FlushOptions flush = new FlushOptions()) {
            db.put("key".getBytes(UTF_8), "value".repeat(1_000).getBytes(UTF_8));
            db.flush(flush);
            return db.getPropertiesOfAllTables(db.getDefaultColumnFamily()).values().stream()
                    .map(properties -> properties.getCompressionName())
                    .toList();
        }
    }
}
