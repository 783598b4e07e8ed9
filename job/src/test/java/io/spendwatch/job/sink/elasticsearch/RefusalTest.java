package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.Position;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void shouldBecomeADeadLetterOfTheDocument() {
        // given
        IndexDocument document = Fixtures.document("a");

        // when
        DeadLetter letter = new Refusal(document, "400 why").toDeadLetter("alerts");

        // then
        assertThat(letter.reason()).isEqualTo("ELASTICSEARCH_REJECTED");
        assertThat(letter.detail()).isEqualTo("400 why");
        assertThat(letter.position()).isEqualTo(new Position("elasticsearch/alerts", 0));
        assertThat(letter.key()).asString().isEqualTo("a");
        assertThat(letter.value()).isEqualTo(document.json());
        assertThat(letter.hasKey()).isTrue();
        assertThat(letter.hasValue()).isTrue();
    }
}
