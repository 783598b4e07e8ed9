package io.spendwatch.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessUsageTest {
    private static final String STATUS = "Name:\tjava\nVmPeak:\t  900 kB\nVmHWM:\t  500 kB\nVmRSS:\t  400 kB\n";

    @Test
    void shouldReadWhatTheSystemSaysInBytes() {
        assertThat(ProcessUsage.field("VmHWM", STATUS)).isEqualTo(500 * 1024);
        assertThat(ProcessUsage.field("VmRSS", STATUS)).isEqualTo(400 * 1024);
    }

    @Test
    void shouldBeZeroWhereTheSystemDoesNotSay() {
        assertThat(ProcessUsage.field("VmSwap", STATUS)).isZero();
    }
}
