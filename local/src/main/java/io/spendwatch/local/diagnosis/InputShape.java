package io.spendwatch.local.diagnosis;

/** What input that is not JSON lines may be instead, and how to make JSON lines of it. */
enum InputShape {
    GZIP("is compressed with gzip", "mv %1$s %1$s.gz", "have the producer send plain JSON"),
    ZSTD("is compressed with zstd", "zstd -d -o %2$s %1$s", "have the producer send plain JSON"),
    XZ("is compressed with xz", "xz -dc %1$s > %2$s", "have the producer send plain JSON"),
    BZIP2("is compressed with bzip2", "bzip2 -dc %1$s > %2$s", "have the producer send plain JSON"),
    ZIP("is a ZIP archive", "unzip -p %1$s > %2$s", "have the producer send plain JSON"),
    PARQUET("is Parquet", "duckdb -c \"COPY (FROM %1$s) TO '%2$s'\"", "have the producer send plain JSON"),
    ORC("is ORC", "orc-tools data %1$s > %2$s", "have the producer send plain JSON"),
    AVRO("is Avro", "avro-tools tojson %1$s > %2$s", "have the producer send plain JSON"),
    CONFLUENT(
            "has Confluent's wire format (a magic byte 0 and the id of a schema)",
            "",
            "have the producer send plain JSON (in Kafka Connect: org.apache.kafka.connect.json.JsonConverter with"
                    + " schemas.enable=false)"),
    UTF_16("is UTF-16", "iconv -f UTF-16 -t UTF-8 %1$s > %2$s", "have the producer send UTF-8"),
    BYTE_ORDER_MARK(
            "begins with a byte-order mark", "tail -c +4 %1$s > %2$s", "have the producer send UTF-8 without one"),
    JSON_ARRAY("is a JSON array", "jq -c '.[]' %1$s > %2$s", "have the producer send each element as its own record"),
    PRETTY_JSON(
            "is JSON whose objects take several lines", "jq -c . %1$s > %2$s", "have the producer send whole objects"),
    JSON_TEXT(
            "holds JSON within JSON texts",
            "jq -c fromjson %1$s > %2$s",
            "have the producer send the object itself, not its text"),
    CHANGE_EVENTS(
            "holds change events (Debezium)",
            "jq -c '(.payload // .).after // empty' %1$s > %2$s",
            "let the connector unwrap them (transforms.unwrap.type=io.debezium.transforms.ExtractNewRecordState)"),
    XML("is XML", "", "have the producer send JSON"),
    CSV("looks like CSV", "mlr --icsv --ojsonl cat %1$s > %2$s", "have the producer send JSON objects");

    private final String what;
    private final String command;
    private final String adviceForTopic;

    InputShape(String what, String command, String adviceForTopic) {
        this.what = what;
        this.command = command;
        this.adviceForTopic = adviceForTopic;
    }

    /** Returns whether a value that begins so can be nothing else. */
    boolean isCertain() {
        return compareTo(BYTE_ORDER_MARK) <= 0;
    }

    /** Returns what a file is and what to do about it; the command names the file, and one of JSON lines to make. */
    String ofFile(String file) {
        String remedy = command.isEmpty()
                ? "convert it to one JSON object a line"
                : "try " + command.formatted(quoted(file), quoted(withoutSuffix(file) + ".new.jsonl"));
        return file + " " + what + ", and each line has to be one JSON object: " + remedy;
    }

    /** Returns what standard input is and what to do about it. */
    String ofStandardInput() {
        String remedy = command.isEmpty()
                ? "convert it first"
                : "put such a command before it: " + command.formatted("-", "-").replace(" > -", "");
        return "standard input " + what + ", and each line has to be one JSON object: " + remedy;
    }

    /** Returns what the records of a topic's partition are and what to do about it. */
    String ofTopic(String partition) {
        return "the records of " + partition + ": this one " + what + ", and each value has to be one JSON object: "
                + adviceForTopic;
    }

    private static String withoutSuffix(String file) {
        int dot = file.lastIndexOf('.');
        return dot > file.lastIndexOf('/') + 1 ? file.substring(0, dot) : file;
    }

    private static String quoted(String file) {
        return file.matches("[\\w@%+=:,./-]+") ? file : "'" + file.replace("'", "'\\''") + "'";
    }
}
