package io.spendwatch.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of {@code docs/rules.md} that a reader may try. */
final class RulesDocument {
    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");
    private static final Pattern RULES =
            Pattern.compile("^```yaml\\n(- id:.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern YAML = Pattern.compile("^```yaml$", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^```\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String PROGRAM = "java -jar local/target/spendwatch.jar ";

    private final String text;

    private RulesDocument(String text) {
        this.text = text;
    }

    static RulesDocument read() {
        try {
            return new RulesDocument(Files.readString(DOCUMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the lists of rules, one below the other: a list of all the rules that are shown. */
    String rules() {
        List<String> lists =
                RULES.matcher(text).results().map(found -> found.group(1)).toList();
        if (lists.size() != YAML.matcher(text).results().count()) {
            throw new AssertionError(DOCUMENT + " shows YAML that does not begin with - id: and that nothing tries");
        }
        return String.join("", lists);
    }

    /** Returns the arguments of the commands that are shown, in their order. */
    List<List<String>> commands() {
        return blocks().filter(block -> block.startsWith(PROGRAM))
                .flatMap(block -> block.replaceAll("\\\\\\n\\s*", "").lines())
                .map(line -> List.of(line.substring(PROGRAM.length()).split("\\s+")))
                .toList();
    }

    /** Returns what is shown of what {@code rules test} prints. */
    String printed() {
        return blocks().filter(block -> block.contains("\nRead ")).findFirst().orElseThrow();
    }

    private Stream<String> blocks() {
        return BLOCK.matcher(text).results().map(found -> found.group(1));
    }
}
