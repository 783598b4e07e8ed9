package io.spendwatch.job.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value in a YAML document, with its place. What it is not, it reports, and then answers with nothing. */
public final class YamlValue {
    /** As much as messages show of a key. */
    private static final int LONGEST_KEY = 60;

    private final Node node;
    private final YamlOrigin origin;
    private final String subject;
    private final String path;

    private YamlValue(Node node, YamlOrigin origin, String subject, String path) {
        this.node = node;
        this.origin = origin;
        this.subject = subject;
        this.path = path;
    }

    static YamlValue root(Node node, YamlOrigin origin) {
        return new YamlValue(node, origin, "", "");
    }

    YamlValue child(Node childNode, String key) {
        String name = TextTypes.oneLine(key, LONGEST_KEY);
        return new YamlValue(childNode, origin, subject, path.isEmpty() ? name : path + "." + name);
    }

    /** Returns the same value with messages that begin with {@code newSubject}, and paths that begin here. */
    public YamlValue about(String newSubject) {
        return new YamlValue(node, origin, newSubject, "");
    }

    /** Returns the keys that lead here, with dots between them. */
    public String path() {
        return path;
    }

    /** Returns the place as {@code file:line:column}. */
    public String where() {
        return YamlOrigin.at(origin.name(), node.getStartMark());
    }

    /** Reports that something is wrong with this value. */
    public void report(String what) {
        reportAt(where(), what);
    }

    /** Returns whether nothing is written: {@code key:} or {@code key: null}. */
    public boolean isEmpty() {
        return node.getTag().equals(Tag.NULL);
    }

    /** Returns the entries; an empty value has none. */
    public Optional<YamlMapping> mapping() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(YamlMapping.of(this, mapping));
        }
        if (isEmpty()) {
            return Optional.of(YamlMapping.empty(this));
        }
        report("is " + kind() + " where " + notation().mappingWanted());
        return Optional.empty();
    }

    /** Returns the text under a key, if there is such a text; nothing is reported. */
    public Optional<String> peek(String key) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple -> text(tuple.getKeyNode()).equals(Optional.of(key)))
                .flatMap(tuple -> text(tuple.getValueNode()).stream())
                .findFirst();
    }

    /** Returns the items; an empty value has none. */
    public Optional<List<YamlValue>> list() {
        if (node instanceof SequenceNode sequence) {
            return Optional.of(
                    sequence.getValue().stream().map(item -> child(item, "")).toList());
        }
        if (isEmpty()) {
            return Optional.of(List.of());
        }
        report("is " + kind() + " where a list is wanted; " + notation().list());
        return Optional.empty();
    }

    /** Returns whether this is a mapping. */
    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Returns whether this is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Returns the text as it was written, a number's or a flag's as well. */
    public Optional<String> text() {
        Optional<String> text = text(node);
        if (text.isPresent()) {
            return text;
        }
        report(
                isEmpty()
                        ? "has no value; write one, or leave the key out"
                        : "is " + kind() + " where one value is wanted; "
                                + notation().value() + (isFlow() ? "; " + YamlTraps.QUOTE_BRACKETS : ""));
        return Optional.empty();
    }

    /** Returns the value as one of the type. */
    public <T> Optional<T> as(TextType<T> type) {
        return text().flatMap(text -> {
            try {
                return Optional.of(type.parse(text));
            } catch (InvalidTextException e) {
                report(e.getMessage());
                return Optional.empty();
            }
        });
    }

    /** Returns where each character of a scalar's text stands in the file. */
    public TextPlaces places() {
        if (node instanceof ScalarNode scalar && node.getStartMark().isPresent()) {
            Mark start = node.getStartMark().get();
            return TextPlaces.of(
                    origin.name(), origin.source(), start.getIndex(), scalar.getValue(), scalar.getScalarStyle());
        }
        return TextPlaces.unknown(where());
    }

    /** Returns the place of the comment that follows a text without quotation marks in its line, if one does. */
    public Optional<String> comment() {
        if (!(node instanceof ScalarNode scalar)
                || scalar.getScalarStyle() != ScalarStyle.PLAIN
                || node.getEndMark().isEmpty()) {
            return Optional.empty();
        }
        Mark end = node.getEndMark().get();
        String rest = origin.source().lines().skip(end.getLine()).findFirst().orElse("");
        int from = rest.offsetByCodePoints(0, Math.min(end.getColumn(), rest.codePointCount(0, rest.length())));
        int comment = rest.indexOf('#', from);
        return comment < 0 || !rest.substring(from, comment).isBlank()
                ? Optional.empty()
                : Optional.of(YamlOrigin.at(origin.name(), end.getLine() + 1, rest.codePointCount(0, comment) + 1));
    }

    /** Returns whether this is written with brackets or braces. */
    private boolean isFlow() {
        return notation() == Notation.YAML
                && node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() == FlowStyle.FLOW;
    }

    private static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    /** Reports that something is wrong with this value, at another place, such as its key's. */
    public void reportAt(String where, String what) {
        String prefix = subject.isEmpty() ? "" : subject + ": ";
        origin.problems().add(new Problem(where, prefix + (path.isEmpty() ? "" : path + ": ") + what));
    }

    String whereOf(Node other) {
        return YamlOrigin.at(origin.name(), other.getStartMark());
    }

    Notation notation() {
        return origin.notation();
    }

    /** Returns what this is, for messages. */
    String kind() {
        if (node instanceof ScalarNode) {
            return "a single value";
        }
        return node instanceof SequenceNode ? "a list" : "a group of keys";
    }
}
