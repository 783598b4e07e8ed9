package io.spendwatch.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LineTableTest {

    @Property(tries = 200)
    void shouldFindAllLinesOfAHash(@ForAll long seed, @ForAll @IntRange(max = 300) int lines) {
        // given
        Random random = new Random(seed);
        Map<Integer, Set<Integer>> expected = new HashMap<>();
        LineTable table = new LineTable();

        // when
        for (int line = 0; line < lines; line++) {
            int hash = random.nextInt(40) * (random.nextBoolean() ? 1 : 0x1000_0001);
            expected.computeIfAbsent(hash, one -> new HashSet<>()).add(line);
            int slot = table.first(hash);
            while (table.line(slot) >= 0) {
                slot = table.next(hash, slot);
            }
            table.put(slot, hash, line);
        }

        // then
        Map<Integer, Set<Integer>> visited = new HashMap<>();
        table.forEach((hash, line) ->
                visited.computeIfAbsent(hash, one -> new HashSet<>()).add(line));
        assertThat(visited).isEqualTo(expected);
        expected.forEach((hash, linesOfIt) -> assertThat(find(table, hash)).isEqualTo(linesOfIt));
        assertThat(find(table, -1)).isEmpty();
    }

    private static Set<Integer> find(LineTable table, int hash) {
        Set<Integer> found = new HashSet<>();
        int slot = table.first(hash);
        while (table.line(slot) >= 0) {
            found.add(table.line(slot));
            slot = table.next(hash, slot);
        }
        return found;
    }
}
