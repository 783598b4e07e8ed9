package io.spendwatch.bench.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this process uses. */
public final class ProcessUsage {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long BYTES_OF_A_KIBIBYTE = 1024;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ProcessUsage() {}

    /** Returns the processor time of all its threads since it began. */
    public static long cpuNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    /** Returns what it holds in memory now; 0 where the system does not say. */
    public static long residentBytes() {
        return status("VmRSS");
    }

    /** Returns the most that it ever held in memory; 0 where the system does not say. */
    public static long peakResidentBytes() {
        return status("VmHWM");
    }

    private static long status(String field) {
        try {
            return field(field, Files.readString(STATUS));
        } catch (IOException notLinux) {
            return 0;
        }
    }

    static long field(String field, String status) {
        Matcher matcher = Pattern.compile("(?m)^" + field + ":\\s+(\\d+) kB$").matcher(status);
        return matcher.find() ? Long.parseLong(matcher.group(1)) * BYTES_OF_A_KIBIBYTE : 0;
    }
}
