package io.spendwatch.job.yaml;

/** How a document is written, for messages that say what to write. */
enum Notation {
    YAML(
            "\"%s: ...\"",
            "keys with values are wanted; write \"key: value\" lines below it",
            "write [first, second], or \"- item\" lines",
            "write \"key: value\""),
    JSON(
            "\"%s\": ...",
            "an object is wanted; write {\"key\": \"value\"}",
            "write [\"first\", \"second\"]",
            "write \"key\": \"value\"");

    private final String entry;
    private final String mappingWanted;
    private final String list;
    private final String value;

    Notation(String entry, String mappingWanted, String list, String value) {
        this.entry = entry;
        this.mappingWanted = mappingWanted;
        this.list = list;
        this.value = value;
    }

    /** Returns how a key that is missing would be written. */
    String entry(String key) {
        return entry.formatted(key);
    }

    /** Returns what is wanted, and how to write it, where there is no mapping. */
    String mappingWanted() {
        return mappingWanted;
    }

    /** Returns how to write a list. */
    String list() {
        return list;
    }

    /** Returns how to write one value. */
    String value() {
        return value;
    }
}
