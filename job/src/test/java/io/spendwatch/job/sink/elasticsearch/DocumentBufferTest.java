package io.spendwatch.job.sink.elasticsearch;

import static io.spendwatch.job.sink.elasticsearch.Fixtures.document;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.configuration.MemorySize;
import org.junit.jupiter.api.Test;

class DocumentBufferTest {
    private static final MemorySize LARGE = MemorySize.ofMebiBytes(5);

    @Test
    void shouldBeFullAtSoManyDocuments() {
        // given
        DocumentBuffer buffer = new DocumentBuffer(2, LARGE);

        // when, then
        buffer.add(document("a"));
        assertThat(buffer.isFull()).isFalse();
        buffer.add(document("b"));
        assertThat(buffer.isFull()).isTrue();
    }

    @Test
    void shouldBeFullAtSoManyBytes() {
        // given
        DocumentBuffer buffer = new DocumentBuffer(100, new MemorySize(4));

        // when, then
        buffer.add(document("a"));
        assertThat(buffer.isFull()).isFalse();
        buffer.add(document("b"));
        assertThat(buffer.isFull()).isTrue();
    }

    @Test
    void shouldKeepTheLastOfEqualIds() {
        // given
        DocumentBuffer buffer = new DocumentBuffer(2, new MemorySize(5));
        IndexDocument last = document("a");

        // when
        buffer.add(document("a"));
        buffer.add(last);
        buffer.add(document("a"));
        buffer.add(last);

        // then
        assertThat(buffer.isFull()).isFalse();
        assertThat(buffer.drain()).containsExactly(last);
    }

    @Test
    void shouldBeEmptyOnceDrained() {
        // given
        DocumentBuffer buffer = new DocumentBuffer(1, LARGE);
        buffer.add(document("a"));

        // when
        buffer.drain();

        // then
        assertThat(buffer.isEmpty()).isTrue();
        assertThat(buffer.isFull()).isFalse();
        assertThat(buffer.drain()).isEmpty();
    }
}
