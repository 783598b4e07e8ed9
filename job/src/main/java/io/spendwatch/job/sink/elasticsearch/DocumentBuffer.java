package io.spendwatch.job.sink.elasticsearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.MemorySize;

/** Documents that wait to be sent. Of those with one id the last one stays: in a repeated request it could come first. */
final class DocumentBuffer {
    private final int maxDocuments;
    private final MemorySize maxSize;
    private final Map<String, IndexDocument> documents = new LinkedHashMap<>();
    private long bytes;

    /**
     * @param maxDocuments how many make it full
     * @param maxSize how many bytes of documents make it full
     */
    DocumentBuffer(int maxDocuments, MemorySize maxSize) {
        this.maxDocuments = maxDocuments;
        this.maxSize = maxSize;
    }

    void add(IndexDocument document) {
        bytes += document.json().length;
        IndexDocument replaced = documents.put(document.id(), document);
        if (replaced != null) {
            bytes -= replaced.json().length;
        }
    }

    boolean isFull() {
        return documents.size() >= maxDocuments || bytes >= maxSize.getBytes();
    }

    boolean isEmpty() {
        return documents.isEmpty();
    }

    /** Returns the documents in the order in which their ids came, and empties the buffer. */
    List<IndexDocument> drain() {
        List<IndexDocument> drained = List.copyOf(documents.values());
        documents.clear();
        bytes = 0;
        return drained;
    }
}
