package io.spendwatch.torture.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.torture.model.Row;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentCheckTest {
    private static final List<Row> ALL = List.copyOf(AnaSpends.rows().get("Ana").least());
    private static final List<Row> FIRST = ALL.subList(0, 1);
    private static final List<Row> OTHERS = ALL.subList(1, ALL.size());

    private final Objections objections = new Objections();

    @Test
    void shouldTakeADocumentFromTheIndexOrFromTheRefusals() {
        // when
        check(OTHERS, FIRST, true);

        // then
        assertThat(OTHERS).isNotEmpty();
        assertThat(objections.lines()).isEmpty();
    }

    @Test
    void shouldTakeADocumentThatWasRefusedTwiceAndIndexedLater() {
        // when
        check(ALL, List.of(FIRST.get(0), FIRST.get(0)), true);

        // then
        assertThat(objections.lines()).isEmpty();
    }

    @Test
    void shouldObjectToADocumentInNeither() {
        // when
        check(OTHERS, List.of(), true);

        // then
        assertThat(objections.lines())
                .containsExactly("1 rows missing in Elasticsearch or its refusals, the first: " + FIRST.get(0));
    }

    @Test
    void shouldObjectToARefusalThatIsNobodysRow() {
        // given
        Row ofNobody = new Row("busy-hours", "Bo,1,0.00,5000000.00,44.75,20.5,2026-10-01T01:00:00Z");

        // when
        check(ALL, List.of(ofNobody), true);

        // then
        assertThat(objections.lines())
                .containsExactly("1 rows too many in Elasticsearch or its refusals, the first: " + ofNobody);
    }

    @Test
    void shouldObjectToRefusalsThatNobodyAskedFor() {
        // when
        check(OTHERS, FIRST, false);

        // then
        assertThat(objections.lines()).containsExactly("1 documents refused, the first: " + FIRST.get(0));
    }

    private void check(Collection<Row> documents, Collection<Row> refused, boolean refuses) {
        new DocumentCheck(AnaSpends.rows(), objections).check(documents, refused, refuses);
    }
}
