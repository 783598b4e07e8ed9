package io.spendwatch.harness.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where figures are from.
 *
 * @param processor its name, where the system says it
 * @param processors how many this process may use
 * @param memoryBytes of the machine
 * @param system its name, version and architecture
 * @param java the version and the vendor of the JVM
 */
public record Machine(String processor, int processors, long memoryBytes, String system, String java) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    /** Returns this one. */
    public static Machine current() {
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize(),
                properties("os.name", "os.version", "os.arch"),
                properties("java.version", "java.vendor"));
    }

    /** Says it in one line. */
    @Override
    public String toString() {
        return "%d × %s, %s MiB, %s, Java %s"
                .formatted(processors, processor, Numbers.mebibytes((double) memoryBytes), system, java);
    }

    private static String processorName() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("processor");
        } catch (IOException notLinux) {
            return "processor";
        }
    }

    private static String properties(String... names) {
        return String.join(" ", Stream.of(names).map(System::getProperty).toList());
    }
}
