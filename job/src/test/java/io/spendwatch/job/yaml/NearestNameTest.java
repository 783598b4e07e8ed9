package io.spendwatch.job.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> NAMES = List.of("size", "slide");

    @Test
    void shouldFindTheNearestName() {
        assertThat(NearestName.advice("slid", NAMES)).isEqualTo("did you mean slide?");
        assertThat(NearestName.advice("sise", NAMES)).isEqualTo("did you mean size?");
    }

    @Test
    void shouldListAllNamesWhenNoneIsNear() {
        assertThat(NearestName.advice("colour", NAMES)).isEqualTo("known here: size, slide");
        assertThat(NearestName.advice("colour", List.of("size"))).isEqualTo("the only one here is size");
    }
}
