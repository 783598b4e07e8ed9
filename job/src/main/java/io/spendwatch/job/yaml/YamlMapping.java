package io.spendwatch.job.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The entries of a YAML mapping, in the order in which they were written. A repeated key is reported. */
public final class YamlMapping {

    /** An entry: its key, where the key stands, and the value. */
    public record Entry(String key, String where, YamlValue value) {}

    private final YamlValue owner;
    private final Map<String, Entry> entries;

    private YamlMapping(YamlValue owner, Map<String, Entry> entries) {
        this.owner = owner;
        this.entries = entries;
    }

    static YamlMapping empty(YamlValue owner) {
        return new YamlMapping(owner, Map.of());
    }

    static YamlMapping of(YamlValue owner, MappingNode node) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Node keyNode = tuple.getKeyNode();
            String where = owner.whereOf(keyNode);
            if (!(keyNode instanceof ScalarNode scalar)) {
                owner.reportAt(where, "a key is a list or a group of keys; write a name");
                continue;
            }
            String key = scalar.getValue();
            Entry entry = new Entry(key, where, owner.child(tuple.getValueNode(), key));
            Entry first = entries.putIfAbsent(key, entry);
            if (first != null) {
                entry.value().reportAt(where, "is written twice; remove this one, or the one at " + first.where());
            }
        }
        return new YamlMapping(owner, entries);
    }

    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public Optional<YamlValue> find(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** Returns the value of a key that must be there. */
    public Optional<YamlValue> require(String key) {
        if (!entries.containsKey(key)) {
            owner.report("has no " + key + "; add " + owner.notation().entry(key));
        }
        return find(key);
    }

    /** Reports each key that is not among these, with the nearest that is. */
    public void allow(Collection<String> keys) {
        allow(keys, Map.of());
    }

    /**
     * Reports each key that is not among these.
     *
     * @param misplaced keys that are right elsewhere, each with what to say of it here
     */
    public void allow(Collection<String> keys, Map<String, String> misplaced) {
        List<String> missing = new ArrayList<>(keys);
        missing.removeAll(entries.keySet());
        for (Entry entry : entries.values()) {
            if (misplaced.containsKey(entry.key())) {
                entry.value().reportAt(entry.where(), misplaced.get(entry.key()));
            } else if (!keys.contains(entry.key())) {
                reportUnknown(entry, missing.isEmpty() ? keys : Collections.unmodifiableList(missing));
            }
        }
    }

    private static void reportUnknown(Entry entry, Collection<String> keys) {
        entry.value().reportAt(entry.where(), "unknown key; " + NearestName.advice(entry.key(), keys));
    }
}
