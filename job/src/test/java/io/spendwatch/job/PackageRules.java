package io.spendwatch.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each package says of itself in its {@code package-info.java}: "May import {@code a} and {@code b}", "imports
 * nothing", or "May import every other package".
 *
 * @param allowed by package, below {@code io.spendwatch.job} and empty for that itself: which others it may import
 */
record PackageRules(Map<String, Set<String>> allowed) {
    static final Path SOURCES = Path.of("src", "main", "java", "io", "spendwatch", "job");

    private static final Pattern SENTENCE = Pattern.compile("(May import|Imports nothing)([^;]*?)[.;](?=\\s|$)");
    private static final Pattern NAME = Pattern.compile("\\{@code ([a-z.]+)\\}");

    static PackageRules read() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> infos =
                    files.filter(file -> file.endsWith("package-info.java")).toList();
            Set<String> all = infos.stream().map(PackageRules::name).collect(Collectors.toCollection(TreeSet::new));
            Map<String, Set<String>> allowed = new TreeMap<>();
            for (Path info : infos) {
                allowed.put(name(info), allowed(info, all));
            }
            return new PackageRules(allowed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the package of a class, below the job's. */
    static String below(String packageName) {
        return packageName.substring(Math.min(packageName.length(), "io.spendwatch.job.".length()));
    }

    private static Set<String> allowed(Path info, Set<String> all) throws IOException {
        String text = Files.readString(info).replaceAll("\\s*\\n \\* ?", " ");
        return sentence(text)
                .map(sentence -> sentence.contains("every other package") ? all : names(sentence))
                .orElseThrow(() -> new AssertionError(info + " does not say what its package may import"));
    }

    private static Optional<String> sentence(String text) {
        Matcher matcher = SENTENCE.matcher(text.replace("*/", ""));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static Set<String> names(String sentence) {
        return NAME.matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Path info) {
        return SOURCES.relativize(info.getParent()).toString().replace('/', '.');
    }
}
