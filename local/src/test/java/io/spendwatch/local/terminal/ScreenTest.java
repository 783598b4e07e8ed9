package io.spendwatch.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void shouldDrawTheBlockInPlaceOfTheOneBefore() {
        // given
        Screen screen = screen(true);

        // when
        screen.show(List.of("one", "two"));
        screen.show(List.of("three"));

        // then
        assertThat(text()).isEqualTo("one\ntwo\n\u001b[2A\r\u001b[Jthree\n");
    }

    @Test
    void shouldPrintLinesThatStayAboveTheBlock() {
        // given
        Screen screen = screen(true);
        screen.show(List.of("block"));

        // when
        screen.print("stays");

        // then
        assertThat(text()).isEqualTo("block\n\u001b[1A\r\u001b[Jstays\n");
    }

    @Test
    void shouldCutTheBlockToTheWidth() {
        // when
        screen(true).show(List.of("0123456789abc"));

        // then
        assertThat(text()).isEqualTo("0123456789\n");
    }

    @Test
    void shouldPrintNothingButLinesWhereThereIsNoTerminal() {
        // given
        Screen screen = screen(false);

        // when
        screen.show(List.of("block"));
        screen.print("a line that is longer than the width");

        // then
        assertThat(text()).isEqualTo("a line that is longer than the width\n");
    }

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), terminal, 10);
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
