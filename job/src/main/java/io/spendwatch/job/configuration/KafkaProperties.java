package io.spendwatch.job.configuration;

import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Properties that are passed to the Kafka clients as they are, for TLS and SASL above all. Values under names that sound
 * secret are never printed.
 */
public final class KafkaProperties implements Serializable {
    private static final long serialVersionUID = 1;

    private static final Pattern SECRET = Pattern.compile("password|jaas|key|secret|token|credentials");

    private final TreeMap<String, String> values;

    public KafkaProperties(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    /** Returns the properties by name, with their secrets: not for printing. */
    public SortedMap<String, String> toMap() {
        return Collections.unmodifiableSortedMap(values);
    }

    /** Returns a new object of the properties, with their secrets: not for printing. */
    public Properties toProperties() {
        Properties properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KafkaProperties that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Returns the properties for a log: those that sound secret as {@code (hidden)}. */
    @Override
    public String toString() {
        TreeMap<String, String> shown = new TreeMap<>(values);
        shown.replaceAll(
                (name, value) -> SECRET.matcher(name.toLowerCase(Locale.ROOT)).find() ? Secret.NONE.toString() : value);
        return shown.toString();
    }
}
