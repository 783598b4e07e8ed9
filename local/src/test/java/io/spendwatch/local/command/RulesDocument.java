package io.spendwatch.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of {@code docs/rules.md} that a reader may try. */
final class RulesDocument {
    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
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
        return blocks("yaml").stream().filter(block -> block.startsWith("- ")).collect(Collectors.joining());
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

    private List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
