package io.spendwatch.local.terminal;

import io.spendwatch.generator.command.Terminal;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a command shows what it does: lines that stay, and, on a terminal, a block below them that is drawn again and
 * again. Where the output is not a terminal there is no block.
 */
public final class Screen {
    private static final int DEFAULT_COLUMNS = 100;
    private static final File TERMINAL = new File("/dev/tty");
    private static final String ERASE_BELOW = "\u001b[J";

    private final PrintStream out;
    private final boolean terminal;
    private final int columns;
    private int blockLines;

    /**
     * Makes a screen.
     *
     * @param terminal whether the output is a terminal that understands ANSI sequences
     * @param columns how wide it is
     */
    public Screen(PrintStream out, boolean terminal, int columns) {
        this.out = out;
        this.terminal = terminal;
        this.columns = columns;
    }

    /** Returns the standard output: a terminal unless it is redirected, or {@code TERM} says that it is dumb. */
    public static Screen ofStandardOutput() {
        return of(System.out, Terminal.isStandardOutputATerminal());
    }

    /** Returns the standard error likewise, for what is not a command's result. */
    public static Screen ofStandardError() {
        return of(System.err, Terminal.isStandardErrorATerminal());
    }

    public boolean isTerminal() {
        return terminal;
    }

    public int columns() {
        return columns;
    }

    /** Prints lines that stay, above the block. */
    public synchronized void print(String lines) {
        eraseBlock();
        out.println(lines);
        out.flush();
    }

    /** Draws the block, in place of what it showed before; each line is cut to the screen's width. */
    public synchronized void show(List<String> lines) {
        if (!terminal) {
            return;
        }
        eraseBlock();
        for (String line : lines) {
            out.println(line.length() > columns ? line.substring(0, columns) : line);
        }
        blockLines = lines.size();
        out.flush();
    }

    private static Screen of(PrintStream out, boolean terminal) {
        String term = System.getenv().getOrDefault("TERM", "dumb");
        return new Screen(out, terminal && !term.equals("dumb"), columnsOfTerminal());
    }

    private void eraseBlock() {
        if (blockLines > 0) {
            out.print("\u001b[" + blockLines + "A\r" + ERASE_BELOW);
            blockLines = 0;
        }
    }

    /** Asks the terminal, as shells do not export what they know of its width. */
    private static int columnsOfTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            int columns = Integer.parseInt(size.substring(size.indexOf(' ') + 1));
            // A terminal that a program made need not know how wide it is.
            return columns > 0 ? columns : DEFAULT_COLUMNS;
        } catch (IOException | NumberFormatException unknown) {
            return DEFAULT_COLUMNS;
        }
    }
}
