package io.spendwatch.job.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules that Spendwatch ships. */
public final class Rules {
    private static final String RESOURCE = "default-rules.yaml";

    private Rules() {}

    /** Returns the shipped rules: {@code in-store-over-online}, on, and {@code online-over-in-store}, off. */
    public static List<RuleDefinition> defaults() {
        return defaultFile().definitions();
    }

    /** Returns the shipped rules' file. */
    public static RuleFile defaultFile() {
        try (InputStream resource = Rules.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("The job's JAR holds no " + RESOURCE + ": build it again");
            }
            return RuleFile.parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8), RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException("The job's JAR cannot be read: " + RESOURCE, e);
        }
    }
}
