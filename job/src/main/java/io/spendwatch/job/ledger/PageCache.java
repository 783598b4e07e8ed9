package io.spendwatch.job.ledger;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pages that were read for one customer, as many as there is room for: those that were asked for last. */
final class PageCache {
    private final long capacityBytes;
    private final Map<Place, Page> pages = new LinkedHashMap<>(16, 0.75f, true);
    private long sizeBytes;

    PageCache(long capacityBytes) {
        this.capacityBytes = capacityBytes;
    }

    /** Returns a page, which is read if it is not here. Its bytes must be final. */
    Page get(Place place, Reader reader) throws Exception {
        Page page = pages.get(place);
        if (page == null) {
            page = new Page(reader.read());
            pages.put(place, page);
            sizeBytes += page.sizeBytes();
            makeRoom();
        }
        return page;
    }

    /** Forgets the pages of a slice. */
    void remove(long sliceStartMillis) {
        pages.entrySet().removeIf(entry -> {
            boolean isOfIt = entry.getKey().page().run().sliceStartMillis() == sliceStartMillis;
            sizeBytes -= isOfIt ? entry.getValue().sizeBytes() : 0;
            return isOfIt;
        });
    }

    private void makeRoom() {
        Iterator<Page> eldest = pages.values().iterator();
        while (sizeBytes > capacityBytes && pages.size() > 1) {
            sizeBytes -= eldest.next().sizeBytes();
            eldest.remove();
        }
    }

    /** Where a page is. */
    record Place(int group, PageKey page) {}

    /** Reads a page's bytes. */
    interface Reader {
        byte[] read() throws Exception;
    }
}
