package io.spendwatch.chart.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.kubernetes.configuration.KubernetesConfigOptions;

/**
 * The names that options of Flink have now, without those that they had before.
 *
 * @param keys the names
 */
record FlinkOptions(Set<String> keys) {
    private static final String SUFFIX = "Options.class";

    /** Returns those of the Flink that the chart is tested with: every option that one of its classes of options declares. */
    static FlinkOptions ofThisVersion() {
        Set<String> keys = new HashSet<>();
        for (Class<?> one : List.of(CoreOptions.class, KubernetesConfigOptions.class)) {
            classesBeside(one).forEach(options -> addKeys(options, keys));
        }
        return new FlinkOptions(keys);
    }

    boolean has(String key) {
        return keys.contains(key);
    }

    private static Stream<Class<?>> classesBeside(Class<?> one) {
        String folder = one.getPackageName().replace('.', '/') + '/';
        try (JarFile jar = new JarFile(
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI())
                        .toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder) && name.endsWith(SUFFIX) && name.indexOf('$') < 0)
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(FlinkOptions::load)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addKeys(Class<?> options, Set<String> keys) {
        for (Field field : options.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == ConfigOption.class) {
                try {
                    keys.add(((ConfigOption<?>) field.get(null)).key());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
