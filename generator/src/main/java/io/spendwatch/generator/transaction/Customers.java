package io.spendwatch.generator.transaction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.datafaker.Faker;

/**
 * Customers with made-up names, no two of them alike. The first {@value #MOST_MADE_UP} names are made up one by one; the
 * further ones repeat them with a number, which is quick for millions. Each name is a JSON string's content as it
 * stands.
 */
public final class Customers {

    /** The most customers there can be: their names are kept in memory, some 20 bytes each. */
    public static final int MOST = 10_000_000;

    private static final int MOST_MADE_UP = 10_000;

    /** The names in UTF-8, end to end. */
    private final byte[] names;

    /** Where each name starts, and behind them where the last one ends. */
    private final int[] starts;

    private Customers(byte[] names, int[] starts) {
        this.names = names;
        this.starts = starts;
    }

    /**
     * Makes up so many names.
     *
     * @param count from 1 to {@link #MOST}
     * @param seed the same seed gives the same names, of which a greater count only adds more
     */
    public static Customers madeUp(int count, long seed) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("There are " + count + " customers: it must be from 1 to " + MOST);
        }
        List<byte[]> bases = baseNames(Math.min(count, MOST_MADE_UP), seed);
        ByteWriter names = new ByteWriter();
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            names.append(bases.get(i % bases.size()));
            int round = i / bases.size();
            if (round > 0) {
                names.append((" " + (round + 1)).getBytes(StandardCharsets.US_ASCII));
            }
            starts[i + 1] = names.length();
        }
        return new Customers(names.toByteArray(), starts);
    }

    public int count() {
        return starts.length - 1;
    }

    /** Returns the name in UTF-8. */
    byte[] name(int customer) {
        return Arrays.copyOfRange(names, starts[customer], starts[customer + 1]);
    }

    void appendName(int customer, ByteWriter out) {
        int start = starts[customer];
        out.append(names, start, starts[customer + 1] - start);
    }

    private static List<byte[]> baseNames(int count, long seed) {
        Faker faker = new Faker(Locale.ENGLISH, new Random(seed));
        Set<String> unique = new LinkedHashSet<>();
        while (unique.size() < count) {
            String name = faker.name().fullName();
            if (name.chars().allMatch(Customers::needsNoEscape)) {
                unique.add(name);
            }
        }
        return unique.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static boolean needsNoEscape(int character) {
        return character >= ' ' && character != '"' && character != '\\';
    }
}
