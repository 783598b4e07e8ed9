package io.spendwatch.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spendwatch.bench.race.RaceOptions;
import io.spendwatch.bench.run.JobMemory;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrowthCasesTest {
    private final GrowthCases all = new GrowthCases(options(Set.copyOf(GrowthCases.names())));

    @Test
    void shouldHaveTheCasesThatItNames() {
        assertThat(all.groups().stream()
                        .flatMap(group -> group.steps().stream())
                        .map(step -> step.of().name())
                        .filter(name -> !name.equals(GrowthCases.BASE)))
                .containsExactlyElementsOf(GrowthCases.names());
    }

    @Test
    void shouldHaveTheBaseCaseInEveryGroup() {
        assertThat(all.groups())
                .hasSize(4)
                .allSatisfy(group -> assertThat(group.steps())
                        .extracting(Group.Step::of)
                        .filteredOn(all.base()::equals)
                        .hasSize(1));
    }

    @Test
    void shouldChangeOneThingAtATime() {
        GrowthCase base = all.base();
        assertThat(all.groups().stream().flatMap(group -> group.steps().stream()))
                .extracting(Group.Step::of)
                .allSatisfy(of -> assertThat(Stream.of(
                                        of.work().customers() != base.work().customers(),
                                        of.work().partitions() != base.work().partitions()
                                                || of.parallelism() != base.parallelism(),
                                        !of.work().shares().equals(base.work().shares()),
                                        !of.rules().equals(base.rules()))
                                .filter(differs -> differs))
                        .as(of.name())
                        .hasSize(of.equals(base) ? 0 : 1));
    }

    @Test
    void shouldNeverHaveMoreSubtasksThanPartitions() {
        assertThat(all.groups().stream().flatMap(group -> group.steps().stream()))
                .extracting(Group.Step::of)
                .allSatisfy(of -> assertThat(of.parallelism())
                        .isLessThanOrEqualTo(of.work().partitions()));
    }

    @Test
    void shouldGiveEveryCustomerTwoEventsAtLeast() {
        // when
        GrowthCases cases = new GrowthCases(options(Set.of("customers-1m")));
        List<Group.Step> customers = cases.groups().get(0).steps();

        // then
        assertThat(customers).extracting(step -> step.of().work().events()).containsExactly(1_000L, 2_000_000L);
    }

    @Test
    void shouldLeaveOutWhatIsNotChosen() {
        // when
        List<Group> groups = new GrowthCases(options(Set.of("rules-10"))).groups();

        // then
        assertThat(groups)
                .singleElement()
                .satisfies(group ->
                        assertThat(group.steps()).extracting(Group.Step::label).containsExactly("1", "10"));
    }

    @Test
    void shouldKnowHowManyCustomersAreSeenOfThoseThereAre() {
        // given
        GrowthCase base = all.base();
        Set<Integer> seen = new HashSet<>();
        Random random = new Random(1);

        // when
        for (int i = 0; i < base.work().events(); i++) {
            seen.add(random.nextInt(base.work().customers()));
        }

        // then
        assertThat(base.customersSeen()).isCloseTo(seen.size(), within(25.0));
    }

    private static GrowthOptions options(Set<String> cases) {
        return new GrowthOptions(
                cases,
                1_000,
                500,
                2,
                Duration.ofDays(1),
                1,
                new RaceOptions(1, Duration.ofSeconds(1), Duration.ofSeconds(10), new JobMemory("1g", "256m")));
    }
}
