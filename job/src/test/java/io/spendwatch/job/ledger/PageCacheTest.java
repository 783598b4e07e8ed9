package io.spendwatch.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PageCacheTest {
    private final byte[] bytes = page();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void shouldReadAPageOnce() throws Exception {
        // given
        PageCache cache = new PageCache(bytes.length);

        // when
        get(cache, 0, 1);
        get(cache, 0, 1);

        // then
        assertThat(reads).hasValue(1);
    }

    @Test
    void shouldForgetThePageThatWasAskedForLongestAgo() throws Exception {
        // given
        PageCache cache = new PageCache(2L * bytes.length);
        get(cache, 0, 1);
        get(cache, 0, 2);
        get(cache, 0, 1);

        // when
        get(cache, 0, 3);

        // then
        get(cache, 0, 1);
        assertThat(reads).hasValue(3);
        get(cache, 0, 2);
        assertThat(reads).hasValue(4);
    }

    @Test
    void shouldForgetThePagesOfASlice() throws Exception {
        // given
        PageCache cache = new PageCache(10L * bytes.length);
        get(cache, 0, 1);
        get(cache, 1, 1);

        // when
        cache.remove(0);

        // then
        get(cache, 1, 1);
        assertThat(reads).hasValue(2);
        get(cache, 0, 1);
        assertThat(reads).hasValue(3);
    }

    private void get(PageCache cache, long slice, int page) throws Exception {
        cache.get(new PageCache.Place(0, new PageKey(new RunKey(slice, 0), page)), () -> {
            reads.incrementAndGet();
            return bytes;
        });
    }

    private static byte[] page() {
        PageWriter writer = new PageWriter();
        writer.begin(0);
        writer.customer(1, new byte[] {1}, 0, 1, 0);
        return writer.finish();
    }
}
