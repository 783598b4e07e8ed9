package io.spendwatch.job.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML document. Mistakes go to a list of problems; none is thrown. */
public final class YamlDocument {
    /** The most bytes, or characters, of a document. */
    private static final int LARGEST = 1 << 20;

    private YamlDocument() {}

    /** Reads a file in UTF-8, of at most 1 MiB, and returns its text, or reports why it cannot be read. */
    public static Optional<String> read(Path file, List<Problem> problems) {
        try {
            if (Files.size(file) > LARGEST) {
                problems.add(tooLarge(file.toString()));
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (NoSuchFileException e) {
            problems.add(new Problem(file.toString(), "there is no such file; check the path"));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(file.toString(), "is not valid UTF-8; save it as UTF-8"));
        } catch (IOException e) {
            String why = Files.isDirectory(file) ? "it is a directory" : reason(e);
            problems.add(new Problem(file.toString(), "cannot be read: " + why + "; name a readable file"));
        }
        return Optional.empty();
    }

    /**
     * Returns the document's root, or nothing for a document that is empty or malformed; the latter is reported.
     *
     * @param source the text
     * @param name the file's name, for messages
     */
    public static Optional<YamlValue> parse(String source, String name, List<Problem> problems) {
        if (source.length() > LARGEST) {
            problems.add(tooLarge(name));
            return Optional.empty();
        }
        LoadSettings settings =
                LoadSettings.builder().setLabel(name).setCodePointLimit(LARGEST).build();
        try {
            Optional<Problem> hostile = YamlLimits.check(source, name, settings);
            if (hostile.isPresent()) {
                problems.add(hostile.get());
                return Optional.empty();
            }
            return new Compose(settings)
                    .composeString(source)
                    .map(node -> YamlValue.root(node, new YamlOrigin(name, source, Notation.YAML, problems)));
        } catch (MarkedYamlEngineException e) {
            problems.add(malformed(source, name, e));
        } catch (YamlEngineException e) {
            problems.add(new Problem(name, "not valid YAML: " + explain(e.getMessage())));
        }
        return Optional.empty();
    }

    private static Problem malformed(String source, String name, MarkedYamlEngineException e) {
        Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
        Optional<YamlTraps.Trap> trap = mark.flatMap(
                place -> source.lines().skip(place.getLine()).findFirst().flatMap(YamlTraps::in));
        if (trap.isPresent()) {
            String where =
                    YamlOrigin.at(name, mark.get().getLine() + 1, trap.get().column());
            return new Problem(where, "not valid YAML: " + trap.get().explanation());
        }
        if (e.getProblem().contains("could not find expected ':'")) {
            return new Problem(
                    YamlOrigin.at(name, e.getContextMark().or(e::getProblemMark)),
                    "not valid YAML: this is no key, nor the rest of the value before; write \"key: value\", or indent it"
                            + " further than its key");
        }
        return new Problem(YamlOrigin.at(name, mark), "not valid YAML: " + explain(e.getProblem()));
    }

    private static Problem tooLarge(String name) {
        return new Problem(name, "is larger than 1 MiB; split it");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    private static String explain(String problem) {
        // The library's snippet of the document is left out: it might show a password.
        String line = problem.lines().findFirst().orElse("").replaceAll("\\s+", " ");
        if (line.contains("TAB")) {
            return "a tab indents; write spaces";
        }
        if (line.startsWith("mapping values are not allowed")) {
            return line + "; put the text with the colon in quotation marks, or check the indentation";
        }
        if (line.contains("unexpected end of stream")) {
            return "a quotation mark is not closed; add the second one";
        }
        if (line.startsWith("while scanning") || line.contains("special characters")) {
            return "a character that YAML does not permit; remove it";
        }
        return line + "; check the indentation, the quotation marks and the brackets here";
    }
}
