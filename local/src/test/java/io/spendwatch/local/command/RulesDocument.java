package io.spendwatch.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of {@code docs/rules.md} that a reader may try. */
final class RulesDocument {
    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern RULES =
            Pattern.compile("^```yaml\\n(?:# slice: )?(\\S*?)\\n?(- id:.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String DEFAULT_SLICE = "PT1H";
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

    /** Returns the list of the rules in the section of examples, which is what {@code rules test} is shown with. */
    String examples() {
        String section = text.substring(text.indexOf("\n## Examples\n"));
        return rules(section.substring(0, section.indexOf("\n## ", 1)), DEFAULT_SLICE);
    }

    /** Returns lists of all rules that are shown, by the length of the slices that they need. */
    Map<String, String> rulesBySlice() {
        return RULES.matcher(text)
                .results()
                .map(block -> slice(block.group(1)))
                .distinct()
                .collect(Collectors.toMap(slice -> slice, slice -> rules(text, slice)));
    }

    /** Returns the arguments of the commands that lead to what {@code rules test} prints, in their order. */
    List<List<String>> commands() {
        return blocks("").stream()
                .filter(block -> block.startsWith(PROGRAM))
                .flatMap(block -> block.replaceAll("\\\\\\n\\s*", "").lines())
                .map(line -> line.substring(PROGRAM.length()))
                .filter(command -> command.startsWith("generate ") || command.startsWith("rules test "))
                .map(command -> List.of(command.split("\\s+")))
                .toList();
    }

    /** Returns what is shown of what {@code rules test} prints. */
    String printed() {
        return blocks("").stream()
                .filter(block -> block.contains("\nRead "))
                .findFirst()
                .orElseThrow();
    }

    private static String rules(String part, String slice) {
        return RULES.matcher(part)
                .results()
                .filter(block -> slice(block.group(1)).equals(slice))
                .map(block -> block.group(2))
                .collect(Collectors.joining());
    }

    private static String slice(String written) {
        return written.isEmpty() ? DEFAULT_SLICE : written;
    }

    private List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
