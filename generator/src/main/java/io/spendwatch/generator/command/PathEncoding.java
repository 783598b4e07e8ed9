package io.spendwatch.generator.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Sees whether this process can name files beyond ASCII. A JVM decodes its arguments, and encodes the names of files, as its
 * locale says; under {@code LC_ALL=C} it turns other letters into question marks, and would look for, or make, other files.
 */
public final class PathEncoding {
    private static final Path ARGUMENTS = Path.of("/proc/self/cmdline");
    private static final String REMEDY = ": run it again with LC_ALL=C.UTF-8, as in 'LC_ALL=C.UTF-8 java -jar ...'";

    private PathEncoding() {}

    /** Returns what is wrong with the arguments or the working directory, in one line; nothing if all is well. */
    public static Optional<String> problem() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        if (isLossless(encoding)) {
            return Optional.empty();
        }
        String locale = "this process's locale (" + encoding + ")";
        if (hasOtherLetters(rawArguments())) {
            return Optional.of("The arguments hold letters beyond ASCII, which " + locale + " cannot express" + REMEDY);
        }
        return isWorkingDirectoryKnown()
                ? Optional.empty()
                : Optional.of("The working directory's name has letters beyond ASCII, which " + locale
                        + " cannot express" + REMEDY);
    }

    /** Returns in one line why a path cannot be used. */
    public static String describe(InvalidPathException invalid) {
        return "\"" + invalid.getInput() + "\" is no path here (" + invalid.getReason() + ")" + REMEDY;
    }

    private static boolean isLossless(String encoding) {
        return Charset.isSupported(encoding)
                && Charset.forName(encoding).newEncoder().canEncode("\u010d\u6f22");
    }

    private static byte[] rawArguments() {
        try {
            return Files.readAllBytes(ARGUMENTS);
        } catch (IOException notLinux) {
            return new byte[0];
        }
    }

    static boolean hasOtherLetters(byte[] text) {
        for (byte letter : text) {
            if (letter < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWorkingDirectoryKnown() {
        try {
            return Files.isSameFile(Path.of(""), Path.of("").toAbsolutePath());
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }
}
