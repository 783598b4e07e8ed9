package io.spendwatch.bench.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this process uses, or another. */
public final class ProcessUsage {
    private static final String RESIDENT = "VmRSS";
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
        return status("self", RESIDENT);
    }

    /** Returns what another process holds in memory now; 0 where the system does not say, and when it is gone. */
    public static long residentBytes(long pid) {
        return status(Long.toString(pid), RESIDENT);
    }

    /** Returns the processor time of all threads of another process since it began; 0 when it is gone. */
    public static long cpuNanos(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toNanos)
                .orElse(0L);
    }

    /** Returns the most that it ever held in memory; 0 where the system does not say. */
    public static long peakResidentBytes() {
        return status("self", "VmHWM");
    }

    private static long status(String process, String field) {
        try {
            return field(field, Files.readString(Path.of("/proc", process, "status")));
        } catch (IOException notLinux) {
            return 0;
        }
    }

    static long field(String field, String status) {
        Matcher matcher = Pattern.compile("(?m)^" + field + ":\\s+(\\d+) kB$").matcher(status);
        return matcher.find() ? Long.parseLong(matcher.group(1)) * BYTES_OF_A_KIBIBYTE : 0;
    }
}
